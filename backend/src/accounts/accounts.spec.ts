import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import {
  challengeFor,
  codeSentTo,
  codesSentTo,
  mailedLinkTo,
  sessionCookie,
  signInAs,
} from '../../test/support/sign-in.js';
import { SessionsService } from './sessions.service.js';

const AINO = 'aino@example.fi';
const PHONE = '+358401234567';
const STAFF = 'ohjaaja@example.fi';

describe('signing in', () => {
  let vartti: TestApp;
  let ohjaamo: string;
  let region: string;
  let given: Given;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    ({ id: ohjaamo, regionId: region } = await given.ohjaamo({ name: 'Ohjaamo Lahti' }));
    await given.person({ email: AINO });
    await given.person({ firstName: 'Eero', phone: PHONE });
    await given.staff({ ohjaamoId: ohjaamo, name: 'Oona Ohjaaja', email: STAFF });
  });

  const run = (text: string, ...values: unknown[]) => vartti.database.query(text, values);
  const challenge = (contact: string) =>
    vartti.ask('POST /sign-in/challenges', { body: { contact, language: 'fi' } });
  const handIn = (browser: string | null, code: string) =>
    vartti.ask('POST /sign-in/sessions', { body: { code }, cookie: browser });
  const useLink = (browser: string | null, link: string) =>
    vartti.ask('POST /sign-in/link-sessions', { body: { link }, cookie: browser });
  const other = (code: string) => (code === '000000' ? '000001' : '000000');
  const who = (cookie: string | null) =>
    vartti.ask<{ [role: string]: object | null }>('GET /session', { cookie });

  it('opens a session with the code from the message, and says as what', async () => {
    const asked = await challenge(AINO);
    expect([asked.status, asked.body]).toEqual([202, { accepted: true }]);
    const answer = await handIn(asked.cookie, await codeSentTo(vartti, AINO));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      young: { firstName: 'Aino' },
      staff: null,
      language: 'fi',
      strength: 'code',
      isFresh: true,
    });
    expect((await who(sessionCookie(answer.cookie) as string)).body).toEqual(answer.body);
    expect(answer.headers.getSetCookie().find((line) => line.startsWith('vartti='))).toMatch(
      /^vartti=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/i,
    );
  });

  it('opens one with the link beside the code, by a button and never by looking', async () => {
    const browser = await challengeFor(vartti, AINO);
    const link = await mailedLinkTo(vartti, AINO);
    for (const route of [`GET /sign-in/link-sessions?link=${link}`, `GET /sign-in/link-sessions`] as const)
      expect((await vartti.ask(route, { cookie: browser })).status).toBe(404);
    const answer = await useLink(browser, link);
    expect([answer.status, answer.body['strength']]).toEqual([201, 'code']);
    expect((await useLink(browser, link)).body['code']).toBe('sign_in_link_wrong');
  });

  it('takes code and link as one: whichever comes first uses up both', async () => {
    const browser = await challengeFor(vartti, AINO);
    expect((await handIn(browser, await codeSentTo(vartti, AINO))).status).toBe(201);
    expect((await useLink(browser, await mailedLinkTo(vartti, AINO))).status).toBe(401);
  });

  it('remembers a phone or a computer by a word, and no more', async () => {
    await signInAs(vartti, AINO);
    expect(await run('SELECT device, "ipAddress", "userAgent" FROM auth_session')).toEqual([
      { device: 'other other', ipAddress: null, userAgent: null },
    ]);
  });

  it('sends a phone number its code by text message', async () => {
    expect((await who(await signInAs(vartti, PHONE))).body['young']).toMatchObject({ firstName: 'Eero' });
    const [message] = await vartti.database.query('SELECT channel FROM outgoing_message');
    expect(message).toEqual({ channel: 'sms' });
  });

  it('tells staff where they belong', async () => {
    const { body } = await who(await signInAs(vartti, STAFF));
    expect(body['staff']).toMatchObject({
      name: 'Oona Ohjaaja',
      places: [{ ohjaamoId: ohjaamo, role: 'worker' }],
      ohjaamos: [{ id: ohjaamo, name: 'Ohjaamo Lahti', regionId: region }],
    });
  });

  it('gives a region coordinator the whole region, an administrator everything', async () => {
    const { id: elsewhere } = await given.ohjaamo();
    const cookie = await signInAs(vartti, STAFF);
    const ohjaamos = async () =>
      ((await who(cookie)).body['staff'] as unknown as { ohjaamos: { id: string }[] }).ohjaamos.map(
        ({ id }) => id,
      );
    await run(`UPDATE staff_membership SET role = 'region_coordinator', ohjaamo_id = NULL`);
    expect(await ohjaamos()).toEqual([ohjaamo]);
    await run(`UPDATE staff_membership SET role = 'administrator'`);
    expect((await ohjaamos()).sort()).toEqual([ohjaamo, elsewhere].sort());
  });

  it('answers an unknown address the same, and sends it nothing', async () => {
    const [known, unknown] = [await challenge(AINO), await challenge('nobody@example.fi')];
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    expect(await run('SELECT address FROM outgoing_message')).toEqual([{ address: AINO }]);
    const [wrong, never] = [
      await handIn(known.cookie, other(await codeSentTo(vartti, AINO))),
      await handIn(unknown.cookie, '000000'),
    ];
    expect([wrong.status, wrong.body['code']]).toEqual([401, 'code_wrong']);
    expect([never.status, never.text]).toEqual([wrong.status, wrong.text]);
  });

  it('does the same work for an unknown address: a code, a count', async () => {
    await challenge(AINO);
    await challenge('nobody@example.fi');
    expect(await run('SELECT count(*)::int FROM auth_ticket WHERE code_hash IS NOT NULL')).toEqual([
      { count: 2 },
    ]);
    expect(await run('SELECT count(*)::int FROM sign_in_challenge')).toEqual([{ count: 2 }]);
  });

  it('keeps no code where it can be read', async () => {
    await challenge(AINO);
    const code = await codeSentTo(vartti, AINO);
    const lying = await run(
      `SELECT v::text FROM auth_ticket v UNION ALL SELECT m::text FROM outgoing_message m UNION ALL SELECT c::text FROM sign_in_challenge c`,
    );
    expect(JSON.stringify(lying)).not.toContain(code);
  });

  it('refuses the right code after five wrong ones', async () => {
    const browser = await challengeFor(vartti, AINO);
    const code = await codeSentTo(vartti, AINO);
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await handIn(browser, other(code))).body['code']).toBe('code_wrong');
    expect((await handIn(browser, code)).status).toBe(401);
  });

  it('takes the right code after four wrong ones', async () => {
    const browser = await challengeFor(vartti, AINO);
    const code = await codeSentTo(vartti, AINO);
    for (let attempt = 0; attempt < 4; attempt++) await handIn(browser, other(code));
    expect((await handIn(browser, code)).status).toBe(201);
  });

  it('sends three codes an hour, says nothing about the fourth, and begins again an hour later', async () => {
    const answers = [];
    for (let time = 0; time < 4; time++) answers.push((await challenge(AINO)).text);
    expect(new Set(answers).size).toBe(1);
    expect(await codesSentTo(vartti, AINO)).toHaveLength(3);
    vartti.clock.advance({ hours: 1 });
    await challenge(AINO);
    expect(await codesSentTo(vartti, AINO)).toHaveLength(4);
  });

  it('sends three codes an hour also when all are asked for at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => challenge(AINO)));
    expect(await codesSentTo(vartti, AINO)).toHaveLength(3);
  });

  it('refuses a code that is ten minutes old', async () => {
    const browser = await challengeFor(vartti, AINO);
    vartti.clock.advance({ minutes: 10 });
    expect((await handIn(browser, await codeSentTo(vartti, AINO))).body['code']).toBe('code_wrong');
  });

  it('asks who is signed in already for a fresh code, without the address', async () => {
    const cookie = await signInAs(vartti, AINO);
    vartti.clock.advance({ minutes: 10 });
    expect((await who(cookie)).body['isFresh']).toBe(false);
    const asked = await vartti.ask('POST /session/challenges', { body: { language: 'fi' }, cookie });
    const answer = await handIn(`${cookie}; ${asked.cookie}`, await codeSentTo(vartti, AINO));
    expect(answer.body['isFresh']).toBe(true);
    expect((await who(cookie)).body['young']).toBeNull();
  });

  it('ends the session at sign-out, also for a copy of the cookie', async () => {
    const cookie = await signInAs(vartti, AINO);
    const out = await vartti.ask('DELETE /session', { cookie });
    expect([out.status, out.headers.getSetCookie()[0]]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await who(cookie)).body['young']).toBeNull();
    expect((await vartti.ask('DELETE /session')).status).toBe(204);
  });

  it('tells whoever streams to a session that it ended, however it ended', async () => {
    const listener = new pg.Client({ connectionString: vartti.database.url });
    const heard: string[] = [];
    listener.on('notification', ({ payload }) => void heard.push(payload ?? ''));
    await listener.connect();
    await listener.query('LISTEN live');
    const out = await signInAs(vartti, AINO);
    const [row] = (await run('SELECT id FROM auth_session')) as { id: string }[];
    await vartti.ask('DELETE /session', { cookie: out });
    await signInAs(vartti, STAFF);
    await vartti.db.as({ kind: 'system', id: null }, (tx) =>
      vartti.app.get(SessionsService).endAll(tx, STAFF),
    );
    await listener.query('SELECT 1'); // what was told before has been heard by now
    await listener.end();
    expect(heard.map((payload) => JSON.parse(payload) as object)).toEqual([
      { topic: 'session', id: row?.id },
      { topic: 'session', id: expect.any(String) },
    ]);
  });

  it('keeps young people signed in for thirty days, staff for twelve hours', async () => {
    const [young, staff] = [await signInAs(vartti, AINO), await signInAs(vartti, STAFF)];
    vartti.clock.advance({ hours: 12 });
    expect((await who(staff)).body['staff']).toBeNull();
    expect((await vartti.ask('GET /staff/employers', { cookie: staff })).body['code']).toBe('signed_out');
    vartti.clock.advance({ hours: 29 * 24 });
    expect((await who(young)).body['young']).toMatchObject({ firstName: 'Aino' });
    vartti.clock.advance({ hours: 24 });
    expect((await who(young)).body['young']).toBeNull();
  });

  it('takes a role away at the next request', async () => {
    const cookie = await signInAs(vartti, STAFF);
    expect((await vartti.ask('GET /my', { cookie })).body['code']).toBe('not_allowed');
    await run('UPDATE staff_member SET ended_at = now()');
    expect((await vartti.ask('GET /staff/employers', { cookie })).body['code']).toBe('not_allowed');
  });

  it('believes no cookie that it did not sign', async () => {
    const cookie = await signInAs(vartti, AINO);
    const token = cookie.slice('vartti='.length).split('.')[0];
    for (const forged of [`vartti=${token}`, `vartti=${token}.AAAA`, `${cookie}x`, 'vartti=', 'vartti=%'])
      expect((await who(forged)).body['young']).toBeNull();
  });

  it('knows nobody by an address that only looks like one of ours', async () => {
    const browser = await challengeFor(vartti, '358401234567@phone.vartti.invalid');
    await challenge(PHONE);
    expect((await handIn(browser, await codeSentTo(vartti, PHONE))).status).toBe(401);
    expect(await run('SELECT count(*)::int FROM outgoing_message')).toEqual([{ count: 1 }]);
  });

  it('leaves the tables as better-auth wants them', async () => {
    const { auth } = vartti.app.get(SessionsService);
    const plan = await getMigrations(auth.options);
    expect({ ...plan, runMigrations: null, compileMigrations: null }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      unsafeChanges: [],
      schemaProblems: [],
      runMigrations: null,
      compileMigrations: null,
    });
  });
});
