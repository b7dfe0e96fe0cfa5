import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { job, openingDesk } from '../../test/support/opening-desk.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('a firm’s own program', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof openingDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await openingDesk(vartti)));

  type Made = {
    key: string;
    code?: string;
    keys: { lastFour: string; lastUsedAt: string | null; name: string }[];
  };
  const make = (id = newId(), cookie = desk.employer, name = 'Rekry') =>
    vartti.ask<Made>(`PUT /employer/keys/${id}`, { cookie, body: { name } });
  const keyOf = async (cookie = desk.employer) => (await make(newId(), cookie)).body.key;
  type Body = {
    code?: string;
    reference?: string;
    opening?: { id: string; status: string; title: string };
    fields?: object[];
  };
  const put = (key: string, reference: string, body: object = job) =>
    vartti.ask<Body>(`PUT /employer-program/openings/${encodeURIComponent(reference)}`, {
      body,
      headers: { Authorization: `Bearer ${key}` },
    });
  const list = (key: string) =>
    vartti.ask<{ openings: Body[]; code?: string }>('GET /employer-program/openings', {
      headers: { Authorization: `Bearer ${key}` },
    });
  const close = (key: string, reference: string) =>
    vartti.ask<{ code?: string }>(`DELETE /employer-program/openings/${reference}`, {
      headers: { Authorization: `Bearer ${key}` },
    });

  it('writes an opening by the firm’s own reference, once, and it goes through staff as any other', async () => {
    const { decide, told, publicOnes } = desk;
    const key = await keyOf();
    const answers = await Promise.all([put(key, 'A 1/2'), put(key, 'A 1/2'), put(key, 'A 1/2')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const ids = new Set(answers.map(({ body }) => body.opening?.id));
    expect(ids.size).toBe(1);
    expect(answers[0]?.body).toMatchObject({
      reference: 'A 1/2',
      opening: { status: 'waiting', title: job.title },
    });
    expect(await told('opening_waits')).toHaveLength(1);
    await decide([...ids][0] as string);
    expect(await publicOnes()).toHaveLength(1);
    expect((await list(key)).body.openings).toMatchObject([
      { reference: 'A 1/2', opening: { status: 'published' } },
    ]);
    // Numbers change freely, words go back to staff.
    expect((await put(key, 'A 1/2', { ...job, places: 5 })).body.opening?.status).toBe('published');
    vartti.clock.advance({ minutes: 1 });
    expect((await put(key, 'A 1/2', { ...job, title: 'Kokki' })).body.opening?.status).toBe('waiting');
  });

  it('hears what is missing with the form’s own codes, and nothing is written', async () => {
    const refused = await put(await keyOf(), '1', { ...job, description: '', closesOn: '2026-11-01' });
    expect([refused.status, refused.body.code]).toEqual([422, 'opening_incomplete']);
    expect(refused.body.fields).toEqual([
      { path: 'description', code: 'required' },
      { path: 'closesOn', code: 'in_the_past' },
    ]);
    expect(await vartti.database.query('SELECT FROM opening')).toEqual([]);
  });

  it('closes an opening, twice as once; the same reference begins anew', async () => {
    const key = await keyOf();
    const first = (await put(key, '1')).body.opening?.id;
    expect([(await close(key, '1')).status, (await close(key, '1')).status]).toEqual([204, 204]);
    expect((await close(key, '2')).body.code).toBe('not_found');
    const again = (await put(key, '1')).body.opening?.id;
    expect(again).not.toBe(first);
    expect(await vartti.database.query('SELECT status FROM opening ORDER BY status')).toEqual([
      { status: 'closed' },
      { status: 'waiting' },
    ]);
  });

  it('is nobody with a wrong key, a revoked one, none, or one of a firm that is not approved', async () => {
    const { employer, employerId, ask } = desk;
    const id = newId();
    const key = (await make(id)).body.key;
    const wrong = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
    for (const bad of [wrong, '', 'x'.repeat(50)])
      expect([(await put(bad, '1')).status, (await list(bad)).body.code]).toEqual([401, 'key_unknown']);
    expect((await vartti.ask('GET /employer-program/openings', { cookie: employer })).status).toBe(401);
    await vartti.database.query(`UPDATE employer SET status = 'refused' WHERE id = $1`, [employerId]);
    expect((await put(key, '1')).body.code).toBe('key_unknown');
    await vartti.database.query(`UPDATE employer SET status = 'approved' WHERE id = $1`, [employerId]);
    expect((await list(key)).status).toBe(200);
    expect((await ask(`DELETE /employer/keys/${id}`, employer)).status).toBe(204);
    expect((await put(key, '1')).body.code).toBe('key_unknown');
    expect(await vartti.database.query('SELECT FROM opening')).toEqual([]);
  });

  it('sees and touches its own firm alone, whatever the reference', async () => {
    const other = await keyOf(await desk.anotherEmployer());
    const ours = await keyOf();
    const id = (await put(ours, '1')).body.opening?.id;
    expect((await list(other)).body.openings).toEqual([]);
    expect((await close(other, '1')).body.code).toBe('not_found');
    expect((await put(other, '1')).body.opening?.id).not.toBe(id);
    expect((await list(ours)).body.openings).toHaveLength(1);
    expect((await close(ours, '1')).status).toBe(204);
    expect((await list(other)).body.openings).toMatchObject([{ opening: { status: 'waiting' } }]);
  });

  it('gets its key from an owner, who sees it once and not again; kept is only its hash', async () => {
    const { given, employerId, employer, ask } = desk;
    const id = newId();
    const first = await make(id);
    expect(first.body.key).toMatch(/^vartti_[\w-]{43}$/);
    expect((await make(id)).body.key).toBeNull();
    expect((await make(id, employer, 'Toinen')).body.code).toBe('id_used');
    await put(first.body.key, '1');
    const keys = await ask('GET /employer/keys', employer);
    expect(JSON.stringify(keys.body)).not.toContain(first.body.key);
    expect(keys.body['keys']).toMatchObject([
      {
        name: 'Rekry',
        lastFour: first.body.key.slice(-4),
        lastUsedAt: '2026-12-01T08:00:00Z',
        revokedAt: null,
      },
    ]);
    const rows = await vartti.database.query('SELECT to_jsonb(k) AS row FROM employer_key k');
    expect(JSON.stringify(rows)).not.toContain(first.body.key);
    const colleague = await signInAs(vartti, (await given.recruiter({ employerId, owner: false })).email);
    expect((await make(newId(), colleague)).body.code).toBe('owner_only');
    expect((await ask(`DELETE /employer/keys/${id}`, colleague)).body.code).toBe('owner_only');
    const stranger = await desk.anotherEmployer();
    expect((await ask(`DELETE /employer/keys/${id}`, stranger)).status).toBe(404);
  });
});
