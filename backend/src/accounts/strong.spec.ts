import { startApp, type TestApp } from '../../test/support/app.js';
import { codeOf, enrol, halfWay, PASSWORD, signInStrongly } from '../../test/support/factors.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { newPasskey } from '../../test/support/passkey.js';
import { challengeFor, codeSentTo, sessionCookie, signInAs } from '../../test/support/sign-in.js';

const STAFF = 'ohjaaja@example.fi';
const RECRUITER = 'rekry@example.fi';
const AINO = 'aino@example.fi';
const ORIGIN = 'http://localhost:3000';

describe('signing in strongly', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    const { id: ohjaamoId } = await given.ohjaamo();
    await given.staff({ ohjaamoId, name: 'Oona Ohjaaja', email: STAFF });
    await given.recruiter({ employerId: (await given.employer({ ohjaamoId })).id, email: RECRUITER });
    await given.person({ email: AINO });
  });

  type Session = { staff: object | null; strength: string; secondFactor: string | null };
  const who = async (cookie: string) => (await vartti.ask<Session>('GET /session', { cookie })).body;
  const byCode = (contact: string) => signInAs(vartti, contact, { strength: 'code' });
  const askStaff = (cookie: string) => vartti.ask('GET /staff/employers', { cookie });
  const subjects = async () =>
    (
      await vartti.database.query<{ deed: string }>(
        `SELECT payload->>'deed' AS deed FROM outgoing_message WHERE template = 'security_changed' ORDER BY ctid`,
      )
    ).map(({ deed }) => deed);

  async function addPasskey(cookie: string, passkey = newPasskey(ORIGIN)) {
    const asked = await vartti.ask<never>('POST /security/passkey-questions', { cookie });
    const added = await vartti.ask<{ recoveryCodes: string[] | null }>('POST /security/passkeys', {
      body: { name: 'Työpuhelin', response: passkey.enrol(asked.body) },
      cookie: `${cookie}; ${asked.cookie}`,
    });
    return { passkey, added };
  }
  async function signWith(passkey: ReturnType<typeof newPasskey>, cookie = '') {
    const asked = await vartti.ask<never>('POST /sign-in/passkey-questions');
    return vartti.ask('POST /sign-in/passkey-sessions', {
      body: { response: passkey.sign(asked.body) },
      cookie: `${cookie}; ${asked.cookie}`,
    });
  }

  it('lets staff who come by a code do one thing: set up a second factor', async () => {
    const cookie = await byCode(STAFF);
    expect(await who(cookie)).toMatchObject({ staff: null, strength: 'code', secondFactor: 'enrol' });
    const closed = await askStaff(cookie);
    expect([closed.status, closed.body['code'], closed.body['next']]).toEqual([
      403,
      'second_factor_needed',
      'enrol',
    ]);
    await enrol(vartti, cookie);
    expect((await askStaff(cookie)).body['next']).toBe('enter');
    expect(await subjects()).toEqual(['password_set', 'totp_added']);
  });

  it('opens the room of staff with password and the code of their app', async () => {
    const { secret } = await enrol(vartti, await byCode(STAFF));
    const cookie = await signInStrongly(vartti, STAFF, secret);
    expect(await who(cookie)).toMatchObject({
      strength: 'strong',
      secondFactor: null,
      staff: { name: 'Oona Ohjaaja' },
    });
    expect((await askStaff(cookie)).status).toBe(200);
  });

  it('takes each recovery code once instead of the app, however it is typed, and tells of it', async () => {
    const { recoveryCodes } = await enrol(vartti, await byCode(STAFF));
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = ''] = recoveryCodes;
    const use = async () =>
      vartti.ask('POST /sign-in/second-factors', {
        body: { code: first.toLowerCase() },
        cookie: await halfWay(vartti, STAFF),
      });
    expect((await use()).status).toBe(201);
    expect((await use()).body['code']).toBe('code_wrong');
    expect(await subjects()).toContain('recovery_code_used');
    const lying = JSON.stringify(await vartti.database.query('SELECT * FROM auth_recovery_code'));
    expect(lying).not.toContain(first);
  });

  it.each([
    ['too short', 'Mustikka 12', 'malformed'],
    ['the commonest', 'password1234', 'password_too_easy'],
    ['their own name', 'Oona asuu Keravalla nyt', 'password_too_easy'],
    ['their own address', 'vihreä ohjaaja kulkee', 'password_too_easy'],
    ['what everybody here thinks of', 'vartti2026vartti', 'password_too_easy'],
  ])('refuses a password that is %s', async (_, password, code) => {
    const cookie = await byCode(STAFF);
    expect((await vartti.ask('PUT /security/password', { body: { password }, cookie })).body['code']).toBe(
      code,
    );
  });

  it('signs staff in with a passkey, which brings recovery codes when it is the first factor', async () => {
    const { passkey, added } = await addPasskey(await byCode(STAFF));
    expect([added.status, added.body.recoveryCodes?.length]).toEqual([201, 10]);
    const answer = await signWith(passkey);
    expect([answer.status, answer.body['strength']]).toEqual([201, 'strong']);
    expect((await askStaff(sessionCookie(answer.cookie) as string)).status).toBe(200);
    const [row] = await vartti.database.query('SELECT counter::int, name FROM auth_passkey');
    expect(row).toEqual({ counter: 1, name: 'Työpuhelin' });
  });

  it('makes a recruiter strong with the code of an app after the code from the mailbox', async () => {
    const cookie = await byCode(RECRUITER);
    const { body } = await vartti.ask<{ secret: string }>('POST /security/totp', { cookie });
    await vartti.ask('PUT /security/totp', { body: { code: codeOf(vartti, body.secret) }, cookie });
    vartti.clock.advance({ seconds: 30 });
    const again = await byCode(RECRUITER);
    expect(await who(again)).toMatchObject({ strength: 'code' });
    const answer = await vartti.ask('POST /session/proofs', {
      body: { code: codeOf(vartti, body.secret) },
      cookie: again,
    });
    expect([answer.status, answer.body['strength']]).toEqual([201, 'strong']);
    expect((await who(again)).strength).toBeNull();
  });

  it('asks for a new proof after ten minutes before anything about signing in changes', async () => {
    const { secret } = await enrol(vartti, await byCode(STAFF));
    const cookie = await signInStrongly(vartti, STAFF, secret);
    vartti.clock.advance({ minutes: 10 });
    const stale = await vartti.ask('POST /security/recovery-codes', { cookie });
    expect([stale.status, stale.body['code']]).toEqual([403, 'step_up_needed']);
    const proven = await vartti.ask('POST /session/proofs', {
      body: { code: codeOf(vartti, secret) },
      cookie,
    });
    const made = await vartti.ask<{ recoveryCodes: string[] }>('POST /security/recovery-codes', {
      cookie: sessionCookie(proven.cookie) as string,
    });
    expect([made.status, made.body.recoveryCodes.length]).toEqual([201, 10]);
  });

  it('keeps the last second factor of staff', async () => {
    const { secret } = await enrol(vartti, await byCode(STAFF));
    const cookie = await signInStrongly(vartti, STAFF, secret);
    expect((await vartti.ask('DELETE /security/totp', { cookie })).body['code']).toBe('factor_stays');
    const { added } = await addPasskey(cookie);
    expect(added.status).toBe(201);
    expect((await vartti.ask('DELETE /security/totp', { cookie })).status).toBe(204);
    const { body } = await vartti.ask<{ passkeys: { id: string }[] }>('GET /security', { cookie });
    const last = await vartti.ask(`DELETE /security/passkeys/${body.passkeys[0]?.id}`, { cookie });
    expect(last.body['code']).toBe('factor_stays');
  });

  it('locks an address for a while after five tries, a little longer each time, and opens again', async () => {
    const { secret } = await enrol(vartti, await byCode(STAFF));
    const wrong = () =>
      vartti.ask('POST /sign-in/passwords', { body: { email: STAFF, password: 'not this one at all' } });
    for (let time = 0; time < 5; time++) expect((await wrong()).body['code']).toBe('sign_in_wrong');
    const locked = await wrong();
    expect([locked.status, locked.body['code'], locked.body['seconds']]).toEqual([429, 'too_many_tries', 60]);
    expect(await halfWay(vartti, STAFF)).toBeNull();
    vartti.clock.advance({ seconds: 60 });
    expect((await wrong()).status).toBe(401);
    expect((await wrong()).body['seconds']).toBe(120);
    vartti.clock.advance({ seconds: 120 });
    expect(await signInStrongly(vartti, STAFF, secret)).toBeTruthy();
    expect((await wrong()).status).toBe(401);
  });

  it('lists where one is signed in, ends one, and ends all others', async () => {
    const [phone, computer] = [await signInAs(vartti, AINO), await signInAs(vartti, AINO)];
    const sessionsOf = async (cookie: string) =>
      (await vartti.ask<{ sessions: { id: string; current: boolean }[] }>('GET /security', { cookie })).body
        .sessions;
    const [other] = (await sessionsOf(phone)).filter(({ current }) => !current);
    expect(await sessionsOf(phone)).toHaveLength(2);
    expect((await vartti.ask(`DELETE /security/sessions/${other?.id}`, { cookie: phone })).status).toBe(204);
    expect((await vartti.ask('GET /my', { cookie: computer })).body['code']).toBe('signed_out');
    const third = await signInAs(vartti, AINO);
    expect((await vartti.ask('DELETE /security/sessions', { cookie: third })).status).toBe(204);
    expect(await sessionsOf(third)).toHaveLength(1);
    const [mine] = await sessionsOf(third);
    const stranger = await signInAs(vartti, RECRUITER);
    expect((await vartti.ask(`DELETE /security/sessions/${mine?.id}`, { cookie: stranger })).status).toBe(
      404,
    );
  });

  it('opens with a code what a link opens, and nothing that asks for a fresh proof with a link', async () => {
    const cookie = await signInAs(vartti, AINO, { strength: 'link' });
    expect((await vartti.ask('GET /my', { cookie })).status).toBe(200);
    const change = await vartti.ask('PUT /security/address-change', {
      body: { contact: 'uusi@example.fi' },
      cookie,
    });
    expect(change.body['code']).toBe('step_up_needed');
    const browser = await challengeFor(vartti, AINO);
    const answer = await vartti.ask('POST /sign-in/sessions', {
      body: { code: await codeSentTo(vartti, AINO) },
      cookie: `${cookie}; ${browser}`,
    });
    expect(answer.body['strength']).toBe('code');
    expect((await vartti.ask('GET /my', { cookie })).status).toBe(401);
  });

  it('is not for young people: a code is theirs', async () => {
    const cookie = await signInAs(vartti, AINO);
    const refused = await vartti.ask('PUT /security/password', { body: { password: PASSWORD }, cookie });
    expect(refused.body['code']).toBe('not_allowed');
  });
});
