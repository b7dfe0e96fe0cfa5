import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { everyRoute } from '../src/accounts/every-route.js';
import { newId, startApp, type TestApp } from './support/app.js';
import { givenIn } from './support/given.js';
import { limits } from '../src/limits.js';

describe('how often is often enough', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    await vartti.database.query('DELETE FROM request_count');
    vartti.clock.set('2026-12-01T08:00:00Z');
  });

  const askCode = (from: string, contact = 'nobody@example.fi') =>
    vartti.ask('POST /sign-in/challenges', {
      body: { contact, language: 'fi' },
      headers: { 'X-Forwarded-For': from },
    });
  const many = async (count: number, ask: (index: number) => ReturnType<typeof askCode>) => {
    const answers = [];
    for (let i = 0; i < count; i++) answers.push((await ask(i)).status);
    return answers;
  };

  it('is declared on every route that a stranger can change something with', () => {
    const open = everyRoute(vartti.app.get(DiscoveryService), new MetadataScanner())
      .filter(({ declaration }) => !declaration?.at.startsWith('GET'))
      .filter(({ declaration }) => ['public', 'link', 'kiosk', 'board'].includes(declaration?.for ?? ''));
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter(({ declaration }) => !declaration?.limit).map(({ path }) => path)).toEqual([]);
  });

  it('lets a school of two hundred behind one address take their times within ten minutes', async () => {
    const given = givenIn(vartti);
    const event = await given.event({ tables: 20 });
    const answers = await many(200, (i) =>
      vartti.ask(`PUT /registrations/${newId()}`, {
        body: {
          slotId: event.slots[i % event.slots.length]?.id,
          firstName: 'Aino',
          contact: `aino${i}@example.fi`,
          language: 'fi',
        },
        headers: { 'X-Forwarded-For': '203.0.113.7' },
      }),
    );
    expect(answers).not.toContain(429);
  });

  it('is over for whoever goes on and on, until its time has passed, and says when that is', async () => {
    const [first] = limits.sign_in_code.windows;
    expect(new Set(await many(first?.atMost as number, () => askCode('203.0.113.7')))).toEqual(
      new Set([202]),
    );
    const refused = await askCode('203.0.113.7');
    expect([refused.status, refused.body['code']]).toEqual([429, 'too_many_requests']);
    expect(refused.headers.get('Retry-After')).toBe('600');
    expect((await askCode('203.0.113.8')).status).toBe(202);
    vartti.clock.advance({ seconds: 601 });
    expect((await askCode('203.0.113.7')).status).toBe(202);
  });

  it('is counted over processes: a second one goes on where the first was', async () => {
    await askCode('203.0.113.9');
    const [row] = await vartti.database.query<{ n: number }>('SELECT count(*)::int AS n FROM request_count');
    expect(row?.n).toBe(limits.sign_in_code.windows.length);
    await vartti.database.query('UPDATE request_count SET used = 100000');
    expect((await askCode('203.0.113.9')).status).toBe(429);
  });

  it('keeps nothing that tells who asked', async () => {
    await askCode('203.0.113.9', 'aino@example.fi');
    const rows = await vartti.database.query<{ text: string }>(
      `SELECT encode(key, 'escape') || used || ends_at AS text FROM request_count`,
    );
    expect(rows.map(({ text }) => text).join()).not.toMatch(/203\.0|aino/);
    const before = await vartti.database.query<{ key: string }>(
      `SELECT encode(key, 'hex') AS key FROM request_count`,
    );
    vartti.clock.advance({ hours: 24 });
    await askCode('203.0.113.9', 'aino@example.fi');
    const after = await vartti.database.query<{ key: string }>(
      `SELECT encode(key, 'hex') AS key FROM request_count`,
    );
    expect(after.length).toBe(2 * before.length); // the same person the next day: another key
  });
});
