import { createHmac } from 'node:crypto';
import { unsealCode } from '../../src/accounts/sealed-code.js';
import { SECRET, startApp, type TestApp } from '../support/app.js';
import { attack } from '../support/attack.js';
import { codeOf, enrol, halfWay, PASSWORD, signInStrongly } from '../support/factors.js';
import { type Given, givenIn } from '../support/given.js';
import { listenToStatements } from '../support/statements.js';
import { newPasskey } from '../support/passkey.js';
import {
  challengeFor,
  codeSentTo,
  codesSentTo,
  mailedLinkTo,
  sessionCookie,
  signInAs,
} from '../support/sign-in.js';

const AINO = 'aino@example.fi';
const STAFF = 'ohjaaja@example.fi';
const ORIGIN = 'http://localhost:3000';

describe('attacks on signing in', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    await given.person({ email: AINO });
    await given.staff({ email: STAFF });
  });

  const run = <Row extends object>(text: string, ...values: unknown[]) =>
    vartti.database.query<Row>(text, values);
  const handIn = (browser: string | null, code: string) =>
    vartti.ask('POST /sign-in/sessions', { body: { code }, cookie: browser });
  const other = (code: string) => (code === '000000' ? '000001' : '000000');
  const isIn = async (cookie: string | null) =>
    (await vartti.ask<{ strength: string | null }>('GET /session', { cookie })).body.strength !== null;
  const enrolled = async () => enrol(vartti, await signInAs(vartti, STAFF, { strength: 'code' }));
  const statuses = (answers: { status: number }[]) => answers.filter(({ status }) => status === 201).length;

  attack(
    'guessing a code',
    'Instagram password reset, 2019: a million codes from many machines',
    async () => {
      const browser = await challengeFor(vartti, AINO);
      const code = await codeSentTo(vartti, AINO);
      const guesses = Array.from({ length: 100 }, () => handIn(browser, other(code)));
      expect((await Promise.all(guesses)).every(({ status }) => status === 401)).toBe(true);
      expect((await handIn(browser, code)).status).toBe(401);
      expect(await run('SELECT tries FROM auth_ticket')).toEqual([{ tries: 5 }]);
    },
  );

  attack(
    'asking for code after code to have more tries',
    'PIN reset flows where each new code brought five new guesses',
    async () => {
      for (let time = 0; time < 10; time++) await challengeFor(vartti, AINO);
      expect(await codesSentTo(vartti, AINO)).toHaveLength(3);
      // From the fourth on there is a code in no message, and nothing that any guess could match.
      const [row] = await run<{ n: number }>(
        'SELECT count(*)::int AS n FROM auth_ticket WHERE code_hash IS NOT NULL',
      );
      expect(row?.n).toBe(3);
    },
  );

  attack(
    'a hundred uses of one code at the same moment',
    'gift-card balances doubled by racing requests (Starbucks, 2015)',
    async () => {
      const browser = await challengeFor(vartti, AINO);
      const code = await codeSentTo(vartti, AINO);
      const answers = await Promise.all(Array.from({ length: 100 }, () => handIn(browser, code)));
      expect(statuses(answers)).toBe(1);
      expect(await run('SELECT count(*)::int FROM auth_session')).toEqual([{ count: 1 }]);
    },
  );

  attack(
    'a code that was talked out of somebody',
    'phone calls of "the bank": the victim reads the code aloud',
    async () => {
      await challengeFor(vartti, AINO);
      const code = await codeSentTo(vartti, AINO);
      const mine = await challengeFor(vartti, 'hyokkaaja@example.fi');
      const [here, nowhere] = [await handIn(mine, code), await handIn(null, code)];
      expect([here.status, here.text]).toEqual([401, nowhere.text]);
    },
  );

  attack(
    'a mail scanner that opens every link',
    'Outlook Safe Links used up magic links before people could',
    async () => {
      const browser = await challengeFor(vartti, AINO);
      const link = await mailedLinkTo(vartti, AINO);
      for (const method of ['GET', 'HEAD'])
        await fetch(`${vartti.url}/api/sign-in/link-sessions?link=${link}`, {
          method,
          headers: { Cookie: browser ?? '' },
        });
      // A scanner that even presses buttons has no cookie.
      expect((await vartti.ask('POST /sign-in/link-sessions', { body: { link } })).status).toBe(401);
      const used = await vartti.ask('POST /sign-in/link-sessions', { body: { link }, cookie: browser });
      expect(used.status).toBe(201);
    },
  );

  attack(
    'finding out who is known, by the answer',
    'dating sites whose "forgot password" named their members',
    async () => {
      await enrolled();
      const asked = await Promise.all(
        [STAFF, 'nobody@example.fi'].map((contact) =>
          vartti.ask('POST /sign-in/challenges', { body: { contact, language: 'fi' } }),
        ),
      );
      expect(new Set(asked.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      const names = asked.map(({ headers }) =>
        headers
          .getSetCookie()
          .map((line) => line.replace(/=[^;]+/, ''))
          .join(),
      );
      expect(new Set(names).size).toBe(1);
      const tried = await Promise.all(
        [STAFF, AINO, 'nobody@example.fi'].map((email) =>
          vartti.ask('POST /sign-in/passwords', { body: { email, password: 'ei ole kenenkään oma' } }),
        ),
      );
      expect(new Set(tried.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    },
  );

  attack(
    'finding out who is known, by the work it takes',
    'OpenSSH user enumeration by timing (CVE-2016-6210)',
    async () => {
      const statementsOf = async (contact: string) => {
        const heard = listenToStatements();
        await vartti.ask('POST /sign-in/challenges', { body: { contact, language: 'fi' } });
        // Left out: whom a connection serves, whether the message stays or is taken back, and the queue, which hears of it
        // beside the answer.
        return heard.stop().filter((text) => !/set_config|SAVEPOINT|ROLE|add_jobs/i.test(text));
      };
      await statementsOf('warm@example.fi');
      const [known, unknown] = [await statementsOf(AINO), await statementsOf('nobody@example.fi')];
      expect(known.length).toBeGreaterThan(4);
      expect(unknown).toEqual(known);
      expect(await run('SELECT address FROM outgoing_message')).toEqual([{ address: AINO }]);
    },
  );

  attack(
    'a session that was planted beforehand',
    'session fixation in early PHP and Java servers (CWE-384)',
    async () => {
      const planted = await signInAs(vartti, AINO);
      const asked = await vartti.ask('POST /session/challenges', {
        body: { language: 'fi' },
        cookie: planted,
      });
      const answer = await handIn(`${planted}; ${asked.cookie}`, await codeSentTo(vartti, AINO));
      expect(answer.status).toBe(201);
      expect(sessionCookie(answer.cookie)).not.toBe(planted);
      expect(await isIn(planted)).toBe(false);
    },
  );

  attack(
    'a weak session that is carried over into a strong one',
    'step-up that only set a flag on the old session',
    async () => {
      const { secret } = await enrolled();
      const weak = await signInAs(vartti, STAFF, { strength: 'code' });
      const proven = await vartti.ask('POST /session/proofs', {
        body: { password: PASSWORD, code: codeOf(vartti, secret) },
        cookie: weak,
      });
      expect(proven.body['strength']).toBe('strong');
      expect(await isIn(weak)).toBe(false);
    },
  );

  attack(
    'a copy of the cookie after signing out',
    'JWT sessions that outlive their owner’s sign-out',
    async () => {
      const cookie = await signInAs(vartti, AINO);
      await vartti.ask('DELETE /session', { cookie });
      expect(await isIn(cookie)).toBe(false);
      expect((await vartti.ask('GET /my', { cookie })).status).toBe(401);
    },
  );

  attack(
    'a session kept after the role was taken away',
    'a former employee whose access still worked (Cash App, 2022)',
    async () => {
      const cookie = await signInAs(vartti, STAFF);
      expect((await vartti.ask('GET /staff/employers', { cookie })).status).toBe(200);
      await run('UPDATE staff_member SET ended_at = now()');
      expect((await vartti.ask('GET /staff/employers', { cookie })).status).toBe(403);
      expect((await vartti.ask('GET /security', { cookie })).status).toBe(403);
    },
  );

  attack(
    'taking over staff by their mailbox',
    'business e-mail compromise: the mailbox resets everything else',
    async () => {
      await enrolled();
      const cookie = await signInAs(vartti, STAFF, { strength: 'code' });
      const tried = [
        vartti.ask('PUT /security/password', { body: { password: 'uusi omistaja tuli taloon' }, cookie }),
        vartti.ask('POST /security/totp', { cookie }),
        vartti.ask('GET /security/totp', { cookie }),
        vartti.ask('DELETE /security/totp', { cookie }),
        vartti.ask('POST /security/passkey-questions', { cookie }),
        vartti.ask('POST /security/recovery-codes', { cookie }),
        vartti.ask('PUT /security/address-change', { body: { contact: 'minun@example.fi' }, cookie }),
        vartti.ask('GET /staff/employers', { cookie }),
      ];
      expect((await Promise.all(tried)).map(({ body }) => body['code'])).toEqual(
        tried.map(() => 'second_factor_needed'),
      );
    },
  );

  attack(
    'the code of an app used again',
    'Laravel Fortify let a code be used again within its window (CVE-2022-25838)',
    async () => {
      const { secret } = await enrolled();
      const code = codeOf(vartti, secret);
      const halves = await Promise.all(Array.from({ length: 4 }, () => halfWay(vartti, STAFF)));
      const answers = await Promise.all(
        halves.map((cookie) => vartti.ask('POST /sign-in/second-factors', { body: { code }, cookie })),
      );
      expect(statuses(answers)).toBe(1);
      const late = await vartti.ask('POST /sign-in/second-factors', {
        body: { code },
        cookie: await halfWay(vartti, STAFF),
      });
      expect(late.body['code']).toBe('code_wrong');
    },
  );

  attack('a recovery code used again', 'backup codes that were compared and never crossed off', async () => {
    const { recoveryCodes } = await enrolled();
    const [code] = recoveryCodes;
    const halves = await Promise.all(Array.from({ length: 4 }, () => halfWay(vartti, STAFF)));
    const answers = await Promise.all(
      halves.map((cookie) => vartti.ask('POST /sign-in/second-factors', { body: { code }, cookie })),
    );
    expect(statuses(answers)).toBe(1);
  });

  attack(
    'the second factor without the first',
    'PayPal, 2014: the mobile API never asked for the second factor',
    async () => {
      const { secret } = await enrolled();
      const code = codeOf(vartti, secret);
      for (const cookie of [null, 'vartti_second=', await challengeFor(vartti, STAFF)])
        expect((await vartti.ask('POST /sign-in/second-factors', { body: { code }, cookie })).status).toBe(
          401,
        );
      // Nor does the half that the password opened open anything by itself.
      const half = await halfWay(vartti, STAFF);
      expect((await vartti.ask('GET /staff/employers', { cookie: half })).status).toBe(401);
    },
  );

  attack(
    'guessing the second factor once the password is known',
    'AuthQuake, Microsoft 2024: TOTP guessed in parallel sessions',
    async () => {
      const { secret } = await enrolled();
      const wrong = other(codeOf(vartti, secret));
      const halves = await Promise.all(Array.from({ length: 4 }, () => halfWay(vartti, STAFF)));
      const guesses = halves.flatMap((cookie) =>
        Array.from({ length: 25 }, () =>
          vartti.ask('POST /sign-in/second-factors', { body: { code: wrong }, cookie }),
        ),
      );
      const codes = (await Promise.all(guesses)).map(({ body }) => body['code']);
      expect(codes).toContain('too_many_tries');
      expect(await run(`SELECT max(failures) AS most FROM auth_trial`)).toEqual([{ most: 5 }]);
      const right = await vartti.ask('POST /sign-in/second-factors', {
        body: { code: codeOf(vartti, secret) },
        cookie: await halfWay(vartti, STAFF),
      });
      expect(right.body['code']).toBe('too_many_tries');
    },
  );

  attack('one password on many addresses', 'password spraying (Microsoft corporate mail, 2024)', async () => {
    const spray = (n: number) =>
      vartti.ask('POST /sign-in/passwords', {
        body: { email: `nimi${n}@example.fi`, password: 'Kesa2026Kesa2026' },
      });
    expect((await spray(0)).status).toBe(401);
    // As if twenty-eight had been tried: each takes a password's hash, and the machine has better things to do.
    await run('UPDATE auth_trial SET failures = 28');
    expect([(await spray(1)).status, (await spray(2)).status]).toEqual([401, 401]);
    expect((await spray(3)).body['code']).toBe('too_many_tries');
  });

  attack(
    'many guesses at one password at the same moment',
    'limits that count after the answer (race in rate limiters)',
    async () => {
      await enrolled();
      const guesses = Array.from({ length: 25 }, (_, n) =>
        vartti.ask('POST /sign-in/passwords', { body: { email: STAFF, password: `arvaus numero ${n}` } }),
      );
      const judged = (await Promise.all(guesses)).filter(({ status }) => status === 401);
      expect(judged).toHaveLength(5);
    },
  );

  attack(
    'a passkey’s answer sent again',
    'servers that checked a WebAuthn challenge and did not use it up',
    async () => {
      const passkey = newPasskey(ORIGIN);
      const cookie = await signInAs(vartti, STAFF, { strength: 'code' });
      const asked = await vartti.ask<never>('POST /security/passkey-questions', { cookie });
      const response = passkey.enrol(asked.body);
      const body = { name: 'Oma', response };
      await vartti.ask('POST /security/passkeys', { body, cookie: `${cookie}; ${asked.cookie}` });
      const question = await vartti.ask<never>('POST /sign-in/passkey-questions');
      const signed = { response: passkey.sign(question.body) };
      const use = (browser: string | null) =>
        vartti.ask('POST /sign-in/passkey-sessions', { body: signed, cookie: browser });
      const answers = await Promise.all(Array.from({ length: 10 }, () => use(question.cookie)));
      expect(statuses(answers)).toBe(1);
      const another = await vartti.ask('POST /sign-in/passkey-questions');
      expect((await use(another.cookie)).body['code']).toBe('passkey_wrong');
    },
  );

  attack(
    'a passkey signed on another page, or without its owner',
    'evilginx: proxies that look like the sign-in page',
    async () => {
      const passkey = newPasskey(ORIGIN);
      const cookie = await signInAs(vartti, STAFF, { strength: 'code' });
      const asked = await vartti.ask<never>('POST /security/passkey-questions', { cookie });
      const body = { name: 'Oma', response: passkey.enrol(asked.body) };
      await vartti.ask('POST /security/passkeys', { body, cookie: `${cookie}; ${asked.cookie}` });
      const present = 0b0000_0001;
      for (const [from, flags] of [
        ['https://vartti.example', 0b101],
        [ORIGIN, present],
      ] as const) {
        const question = await vartti.ask<never>('POST /sign-in/passkey-questions');
        const response = passkey.sign(question.body, from, flags);
        const answer = await vartti.ask('POST /sign-in/passkey-sessions', {
          body: { response },
          cookie: question.cookie,
        });
        expect(answer.body['code']).toBe('passkey_wrong');
      }
    },
  );

  attack(
    'a passkey of one’s own enrolled for somebody else',
    'enrolment endpoints that took the user from the request',
    async () => {
      const recruiter = await given.recruiter();
      const mine = await signInAs(vartti, recruiter.email);
      const theirs = await signInAs(vartti, STAFF, { strength: 'code' });
      const asked = await vartti.ask<never>('POST /security/passkey-questions', { cookie: mine });
      const body = { name: 'Oma', response: newPasskey(ORIGIN).enrol(asked.body) };
      const answer = await vartti.ask('POST /security/passkeys', {
        body,
        cookie: `${theirs}; ${asked.cookie}`,
      });
      expect(answer.body['code']).toBe('passkey_wrong');
      expect(await run('SELECT 1 FROM auth_passkey')).toEqual([]);
    },
  );

  attack(
    'a cookie that was made up, cut or tossed in',
    'cookie tossing from a neighbouring host (GitHub Pages, 2013)',
    async () => {
      const cookie = await signInAs(vartti, AINO);
      const [name, value = ''] = cookie.split(/=(.*)/s);
      const [token = ''] = decodeURIComponent(value).split('.');
      const forged = createHmac('sha256', 'guessed').update(token).digest('base64');
      for (const made of [token, `${token}.`, encodeURIComponent(`${token}.${forged}`), `${value}0`])
        expect(await isIn(`${name}=${made}`)).toBe(false);
      const https = await startApp({ PUBLIC_URL: 'https://vartti.example' });
      try {
        await givenIn(https).person({ email: AINO });
        const answer = await https.ask('POST /sign-in/challenges', {
          body: { contact: AINO, language: 'fi' },
        });
        for (const line of answer.headers.getSetCookie())
          expect(line).toMatch(/^__Host-[^=]+=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
        // Without the prefix a cookie is not ours, whatever is in it.
        const bare = answer.cookie?.replace('__Host-', '') ?? '';
        const code = await codeSentTo(https, AINO);
        expect((await https.ask('POST /sign-in/sessions', { body: { code }, cookie: bare })).status).toBe(
          401,
        );
        const session = await https.ask('POST /sign-in/sessions', { body: { code }, cookie: answer.cookie });
        expect(session.headers.getSetCookie().join()).toMatch(/__Host-vartti=[^;]+;[^,]*Secure/);
      } finally {
        await https.close();
      }
    },
  );

  attack(
    'reading the database to sign in',
    'SQL injections that read reset tokens in the clear (content systems of many years)',
    async () => {
      const { secret, recoveryCodes } = await enrolled();
      await challengeFor(vartti, AINO);
      const [code, link] = [await codeSentTo(vartti, AINO), await mailedLinkTo(vartti, AINO)];
      const tables = [
        'auth_ticket',
        'auth_factor',
        'auth_recovery_code',
        'outgoing_message',
        'sign_in_challenge',
        'auth_trial',
      ];
      const dump = (await Promise.all(tables.map((table) => run(`SELECT t::text FROM ${table} t`)))).flat();
      const text = JSON.stringify(dump);
      for (const kept of [secret, PASSWORD, link, `"${code}"`, `,${code},`, ...recoveryCodes])
        expect(text).not.toContain(kept);
      // Nor does the name of somebody's half-finished sign-in: the other half is in their browser.
      await halfWay(vartti, STAFF);
      const [half] = await run<{ id: string }>(`SELECT id FROM auth_ticket WHERE kind = 'second'`);
      const second = await vartti.ask('POST /sign-in/second-factors', {
        body: { code: codeOf(vartti, secret) },
        cookie: `vartti_second=${half?.id}.${'A'.repeat(32)}`,
      });
      expect(second.status).toBe(401);
    },
  );

  attack(
    'taking an address over from a session that was left open',
    'e-mail changed first, password reset after (many shops)',
    async () => {
      const cookie = await signInAs(vartti, AINO);
      vartti.clock.advance({ minutes: 10 });
      const late = await vartti.ask('PUT /security/address-change', {
        body: { contact: 'minun@example.fi' },
        cookie,
      });
      expect(late.body['code']).toBe('step_up_needed');
      // Within the ten minutes the old address is still asked, and nothing changes without it.
      const fresh = await signInAs(vartti, AINO);
      await vartti.ask('PUT /security/address-change', {
        body: { contact: 'minun@example.fi' },
        cookie: fresh,
      });
      const [row] = await run<{ sealed: string }>(
        `SELECT payload->>'sealedCode' AS sealed FROM outgoing_message WHERE template = 'address_new'`,
      );
      const code = unsealCode(row?.sealed ?? '', SECRET);
      await vartti.ask('PUT /security/address-change/new-end', { body: { code }, cookie: fresh });
      expect(await run('SELECT email FROM young_person')).toEqual([{ email: AINO }]);
    },
  );

  attack(
    'a link from an old message where a fresh proof is wanted',
    'forwarded "magic" mails that open whole accounts',
    async () => {
      const cookie = await signInAs(vartti, AINO, { strength: 'link' });
      expect((await vartti.ask('GET /my', { cookie })).status).toBe(200);
      const change = await vartti.ask('PUT /security/address-change', {
        body: { contact: 'minun@example.fi' },
        cookie,
      });
      expect(change.body['code']).toBe('step_up_needed');
    },
  );

  attack(
    'a password that everybody tries first',
    'credential lists: the same few passwords open every service',
    async () => {
      const cookie = await signInAs(vartti, STAFF, { strength: 'code' });
      for (const password of [
        '123456789012',
        'qwertyuiopas',
        'password123456',
        'salasana12345',
        `${STAFF} on mun`,
      ])
        expect(
          (await vartti.ask('PUT /security/password', { body: { password }, cookie })).body['code'],
        ).toBe('password_too_easy');
      expect(await run('SELECT 1 FROM auth_factor')).toEqual([]);
    },
  );

  attack(
    'locking somebody out for good',
    'bidders who locked their rivals out of an auction (OWASP on account lockout)',
    async () => {
      const { secret } = await enrolled();
      for (let time = 0; time < 8; time++) {
        await vartti.ask('POST /sign-in/passwords', {
          body: { email: STAFF, password: 'hyökkääjän arvaus' },
        });
        vartti.clock.advance({ minutes: 15 });
      }
      expect(await signInStrongly(vartti, STAFF, secret)).toBeTruthy();
    },
  );
});
