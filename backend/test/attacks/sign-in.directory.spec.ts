import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApp, type TestApp } from '../support/app.js';
import { attack } from '../support/attack.js';
import { type Directory, openDirectory } from '../support/directory.js';
import { givenIn } from '../support/given.js';

const STAFF = 'ohjaaja@example.fi';
const PORTAL = 'http://localhost:3000';

describe('attacks on signing in through a directory', () => {
  let directory: Directory;
  let rogue: Awaited<ReturnType<typeof openRogue>>;
  let vartti: TestApp;
  beforeAll(async () => {
    directory = await openDirectory(PORTAL);
    rogue = await openRogue();
    const providers = [directory.settings, { ...directory.settings, id: 'toinen', issuer: rogue.issuer }];
    vartti = await startApp({ PUBLIC_URL: PORTAL, OIDC_PROVIDERS: JSON.stringify(providers) });
  });
  afterAll(async () => {
    await vartti.close();
    await directory.stop();
    rogue.server.close();
  });
  beforeEach(async () => {
    await vartti.database.empty();
    await givenIn(vartti).staff({ email: STAFF });
    await directory.is({ email: STAFF, email_verified: true, amr: ['mfa'] });
  });

  const leave = async (id = 'kunta') => {
    const answer = await vartti.ask<{ url: string }>(`POST /sign-in/directories/${id}/visits`, {
      body: { language: 'fi', next: '/fi/staff' },
    });
    return { url: answer.body.url, browser: answer.cookie };
  };
  const comeBack = (browser: string | null, query: string) =>
    vartti.ask('POST /sign-in/directory-sessions', { body: { query, language: 'fi' }, cookie: browser });
  const codeOf = (answer: { status: number; body: Record<string, unknown> }) => [
    answer.status,
    answer.body['code'],
  ];
  const REFUSED = [401, 'directory_refused'];

  attack(
    'a sign-in begun in one browser and finished in another',
    'login CSRF by OAuth (RFC 9700 §4.7)',
    async () => {
      const theirs = await leave();
      const mine = await leave();
      const back = await directory.visit(theirs.url);
      expect(codeOf(await comeBack(mine.browser, back.search))).toEqual(REFUSED);
      expect(codeOf(await comeBack(null, back.search))).toEqual(REFUSED);
    },
  );

  attack(
    'a state that was changed or left out',
    'OAuth clients that never compared state (Pinterest, Flickr … 2012)',
    async () => {
      for (const change of [
        (query: URLSearchParams) => query.set('state', 'x'),
        (query: URLSearchParams) => query.delete('state'),
      ]) {
        const { url, browser } = await leave();
        const query = (await directory.visit(url)).searchParams;
        change(query);
        expect(codeOf(await comeBack(browser, query.toString()))).toEqual(REFUSED);
      }
    },
  );

  attack('the same return used twice', 'authorization codes replayed from browser history', async () => {
    const { url, browser } = await leave();
    const { search } = await directory.visit(url);
    expect((await comeBack(browser, search)).status).toBe(201);
    expect(codeOf(await comeBack(browser, search))).toEqual(REFUSED);
  });

  attack(
    'the answer of one directory handed in as that of another',
    'IdP mix-up attacks (RFC 9207)',
    async () => {
      const { browser } = await leave('toinen');
      const { url } = await leave('kunta');
      expect(codeOf(await comeBack(browser, (await directory.visit(url)).search))).toEqual(REFUSED);
    },
  );

  attack(
    'an address that the directory never checked',
    'nOAuth, 2023: accounts taken over by an editable e-mail claim',
    async () => {
      for (const person of [
        { email: STAFF, email_verified: false, amr: ['mfa'] },
        { email: STAFF, amr: ['mfa'] },
        { amr: ['mfa'] },
      ]) {
        await directory.is(person);
        const { url, browser } = await leave();
        expect(codeOf(await comeBack(browser, (await directory.visit(url)).search))).toEqual(REFUSED);
      }
    },
  );

  const forged = async (make: (nonce: string) => string) => {
    const { url, browser } = await leave('toinen');
    const asked = new URL(url).searchParams;
    rogue.answerWith(make(asked.get('nonce') ?? ''));
    const query = new URLSearchParams({ code: 'x', state: asked.get('state') ?? '', iss: rogue.issuer });
    return comeBack(browser, query.toString());
  };
  const claims = (nonce: string) => ({
    iss: rogue.issuer,
    aud: 'vartti',
    sub: '1',
    nonce,
    email: STAFF,
    email_verified: true,
    amr: ['mfa'],
    iat: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + 300,
  });

  it('and the rogue directory is believed when it plays by the rules, or the next tests would prove nothing', async () => {
    expect((await forged((nonce) => token(claims(nonce), rogue.key))).status).toBe(201);
  });

  attack(
    'a token without a signature, or with somebody else’s',
    'JWT libraries that took alg none (2015), and keys nobody checked',
    async () => {
      const { privateKey: stranger } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      expect(codeOf(await forged((nonce) => token(claims(nonce), null)))).toEqual(REFUSED);
      expect(codeOf(await forged((nonce) => token(claims(nonce), stranger)))).toEqual(REFUSED);
    },
  );

  attack(
    'a token for another service, another sign-in, or another time',
    'tokens of one app accepted by another (Facebook logins, 2012)',
    async () => {
      const now = Math.floor(Date.now() / 1000);
      for (const change of [
        { aud: 'toinen-palvelu' },
        { nonce: 'vanha' },
        { nonce: undefined },
        { iss: 'https://evil.example' },
        { exp: now - 3600, iat: now - 7200 },
      ])
        expect(codeOf(await forged((nonce) => token({ ...claims(nonce), ...change }, rogue.key)))).toEqual(
          REFUSED,
        );
    },
  );

  attack(
    'being sent elsewhere after signing in',
    'open redirects behind a trusted sign-in page (CWE-601)',
    async () => {
      const answer = await vartti.ask<{ url: string }>('POST /sign-in/directories/kunta/visits', {
        body: { language: 'fi', next: 'https://evil.example', redirect_uri: 'https://evil.example' },
      });
      const asked = new URL(answer.body.url);
      expect([asked.origin, asked.searchParams.get('redirect_uri')]).toEqual([
        directory.issuer,
        `${PORTAL}/fi/sign-in/directory`,
      ]);
      const wrong = await vartti.ask('POST /sign-in/directories/kunta/visits', { body: { language: 'x' } });
      expect(wrong.status).toBe(400);
    },
  );
});

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function token(claims: object, key: KeyObject | null): string {
  const body = `${part(key ? { alg: 'RS256', kid: 'one' } : { alg: 'none' })}.${part(claims)}`;
  return `${body}.${key ? sign('sha256', Buffer.from(body), key).toString('base64url') : ''}`;
}

/** A directory whose token endpoint says whatever the test wants. */
async function openRogue() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let idToken = '';
  const server: Server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    if (request.url === '/.well-known/openid-configuration')
      return void response.end(
        JSON.stringify({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          id_token_signing_alg_values_supported: ['RS256', 'none'],
          subject_types_supported: ['public'],
          authorization_response_iss_parameter_supported: true,
        }),
      );
    if (request.url === '/jwks')
      return void response.end(
        JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256' }] }),
      );
    return void response.end(JSON.stringify({ access_token: 'a', token_type: 'bearer', id_token: idToken }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, issuer, key: privateKey, answerWith: (text: string) => void (idToken = text) };
}
