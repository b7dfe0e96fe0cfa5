import { type Refusal, type Tap, Taps } from './taps';

/** A browser's storage, a network that can be away, and a clock that the test moves. */
function device() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  const sent: { path: string; method?: string; body: unknown }[] = [];
  const done: string[] = [];
  const refused: Refusal[] = [];
  const around = {
    now: Date.parse('2026-12-02T12:00:00Z'),
    answer: (_path: string): Response | undefined => Response.json({ ok: true }),
  };
  const send = (async (path: string, { method, body }: RequestInit = {}) => {
    sent.push({ path, method, body: typeof body === 'string' ? JSON.parse(body) : undefined });
    const answer = around.answer(path);
    if (!answer) throw new TypeError('Failed to fetch');
    return answer;
  }) as typeof fetch;
  const open = () =>
    new Taps({
      name: 'room 1',
      storage,
      send,
      now: () => around.now,
      onDone: ({ id }) => done.push(id),
      onRefused: (refusal) => refused.push(refusal),
      onChange: () => undefined,
    });
  return { kept, sent, done, refused, around, open };
}

const tap = (id: string, body: Tap['body'] = { do: 'call' }): Omit<Tap, 'at'> => ({
  id,
  method: 'PUT',
  path: `/deeds/${id}`,
  body,
});
const problem = (status: number, code: string) => Response.json({ code }, { status });

/** Until nothing is being sent any more. */
const settled = async (taps: Taps) => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  await taps.flush();
};

describe('taps', () => {
  it('are sent at once, without an age, and are then forgotten', async () => {
    const { open, sent, done, kept } = device();
    const taps = open();
    taps.add(tap('a'));
    await settled(taps);
    expect(sent).toEqual([{ path: '/deeds/a', method: 'PUT', body: { do: 'call' } }]);
    expect(done).toEqual(['a']);
    expect(taps.waiting).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it('wait while the network is away, and go out later in the order in which they were made', async () => {
    const { open, sent, done, around } = device();
    const taps = open();
    around.answer = () => undefined;
    for (const id of ['a', 'b', 'c']) taps.add(tap(id));
    await settled(taps);
    expect(taps.isAway).toBe(true);
    expect(taps.waiting.map(({ id }) => id)).toEqual(['a', 'b', 'c']);

    sent.length = 0;
    around.answer = () => Response.json({});
    await taps.flush();
    expect(sent.map(({ path }) => path)).toEqual(['/deeds/a', '/deeds/b', '/deeds/c']);
    expect(done).toEqual(['a', 'b', 'c']);
    expect(taps.isAway).toBe(false);
  });

  it('stop at the first that meets no network, so that none overtakes another', async () => {
    const { open, sent, around } = device();
    const taps = open();
    around.answer = (path) => (path.endsWith('b') ? undefined : Response.json({}));
    for (const id of ['a', 'b', 'c']) taps.add(tap(id));
    await settled(taps);
    expect(sent.some(({ path }) => path.endsWith('c'))).toBe(false);
    expect(taps.waiting.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('go out again with the same id when the answer got lost, so that the API does them once', async () => {
    const { open, sent, around } = device();
    const taps = open();
    around.answer = () => undefined; // it may have arrived: nobody knows
    taps.add(tap('a'));
    await settled(taps);
    around.answer = () => Response.json({});
    await taps.flush();
    expect(new Set(sent.map(({ path }) => path))).toEqual(new Set(['/deeds/a']));
    expect(sent.length).toBeGreaterThan(1);
  });

  it('say how many seconds ago they were made, once they have waited', async () => {
    const { open, sent, around } = device();
    const taps = open();
    around.answer = () => undefined;
    taps.add(tap('a'));
    await settled(taps);
    around.now += 95_500;
    around.answer = () => Response.json({});
    await taps.flush();
    expect(sent.at(-1)?.body).toEqual({ do: 'call', agoSeconds: 95 });
  });

  it('are kept over a reload', async () => {
    const { open, sent, done, around } = device();
    around.answer = () => undefined;
    const before = open();
    before.add(tap('a', { do: 'add', firstName: 'Noor' }));
    await settled(before);

    around.now += 60_000;
    around.answer = () => Response.json({});
    const after = open();
    expect(after.waiting.map(({ id }) => id)).toEqual(['a']);
    await after.flush();
    expect(sent.at(-1)?.body).toEqual({ do: 'add', firstName: 'Noor', agoSeconds: 60 });
    expect(done).toEqual(['a']);
  });

  it('older than the API believes are left out after a reload', async () => {
    const { open, around } = device();
    around.answer = () => undefined;
    const before = open();
    before.add(tap('a'));
    await settled(before);
    around.now += 4 * 3600_000;
    expect(open().waiting).toEqual([]);
  });

  it('survive a storage that somebody else has written into', () => {
    const { open, kept } = device();
    kept.set('room 1', '{"not": "a list"}');
    expect(open().waiting).toEqual([]);
    kept.set('room 1', 'not even JSON');
    expect(open().waiting).toEqual([]);
  });

  it('that are refused are told with the reason, and do not hold up the next', async () => {
    const { open, done, refused, around } = device();
    const taps = open();
    around.answer = (path) => (path.endsWith('a') ? problem(409, 'table_busy') : Response.json({}));
    taps.add(tap('a'));
    taps.add(tap('b'));
    await settled(taps);
    expect(refused.map(({ tap: { id }, code, status }) => ({ id, code, status }))).toEqual([
      { id: 'a', code: 'table_busy', status: 409 },
    ]);
    expect(done).toEqual(['b']);
    expect(taps.waiting).toEqual([]);
  });

  it.each([500, 503, 429])(
    'are kept when the API answers %i: it may do better in a while',
    async (status) => {
      const { open, refused, around } = device();
      const taps = open();
      around.answer = () => problem(status, 'unexpected');
      taps.add(tap('a'));
      await settled(taps);
      expect(taps.isAway).toBe(true);
      expect(refused).toEqual([]);
      expect(taps.waiting.map(({ id }) => id)).toEqual(['a']);
    },
  );

  it('that mean this moment are refused where there is no network, and never go out later', async () => {
    const { open, sent, done, refused, around } = device();
    const taps = open();
    around.answer = () => undefined;
    taps.add(tap('a'));
    taps.add({ ...tap('gong', { do: 'start_round', round: 1 }), onlyNow: true });
    await settled(taps);
    expect(refused.map(({ tap: { id }, code }) => ({ id, code }))).toEqual([
      { id: 'gong', code: 'unreachable' },
    ]);
    around.answer = () => Response.json({});
    await taps.flush();
    expect(done).toEqual(['a']);
    expect(sent.some(({ path }) => path.endsWith('gong'))).toBe(false);
  });

  it('that mean this moment leave nothing behind that waits for the network', async () => {
    const { open, around } = device();
    const taps = open();
    around.answer = () => undefined;
    taps.add({ ...tap('gong', { do: 'start_round', round: 1 }), onlyNow: true });
    await settled(taps);
    expect(taps.waiting).toEqual([]);
    expect(taps.isAway).toBe(false);
  });

  it('that mean this moment are forgotten by a reload', () => {
    const { open, kept } = device();
    kept.set(
      'room 1',
      JSON.stringify([{ ...tap('gong'), at: Date.parse('2026-12-02T12:00:00Z'), onlyNow: true }]),
    );
    expect(open().waiting).toEqual([]);
  });

  it('carry no body and no type when there is none, as taking back does', async () => {
    const { open, sent } = device();
    const taps = open();
    taps.add({ id: 'z', method: 'DELETE', path: '/deeds/a' });
    await settled(taps);
    expect(sent).toEqual([{ path: '/deeds/a', method: 'DELETE', body: undefined }]);
  });
});
