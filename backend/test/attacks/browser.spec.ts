import { protectingHeaders } from '../../src/platform/http/headers.js';
import { newId, startApp, type TestApp } from '../support/app.js';
import { attack } from '../support/attack.js';
import { type Given, givenIn } from '../support/given.js';
import { signInAs } from '../support/sign-in.js';

/**
 * What another page makes a person's own browser do. These are about the API; that no page of the portal runs a script
 * that is not its own is shown in a browser (frontend/e2e/no-page-breaks-its-content-policy.spec.ts).
 */
describe('attacks: browser', () => {
  let vartti: TestApp;
  let given: Given;
  let cookie: string;
  let employerId: string;
  beforeAll(async () => {
    vartti = await startApp({ PUBLIC_URL: 'https://vartti.example' });
    given = givenIn(vartti);
    ({ id: employerId } = await given.employer());
    cookie = await signInAs(vartti, (await given.recruiter({ employerId })).email);
  });
  afterAll(() => vartti.close());

  /** As a browser sends it, with what it says of where it comes from; a null takes away what the test client adds. */
  const send = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    fetch(`${vartti.url}/api${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  const json = { 'Content-Type': 'application/json' };
  const opening = () => `/employer/openings/${newId()}`;
  const codeOf = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { code: string }).code,
  ];
  const forged = [403, 'forged'];
  const reach = async (headers: Record<string, string>) =>
    codeOf(await send('PUT', opening(), { ...json, Cookie: cookie, ...headers }, '{}'));

  attack(
    'a form on another site',
    'CSRF: Netflix 2006, Gmail filters 2007, routers by the million',
    async () => {
      expect(await reach({ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' })).toEqual(forged);
      // And our own page is let in, so it was not something else that refused.
      expect((await reach({ 'Sec-Fetch-Site': 'same-origin' }))[1]).toBe('malformed');
    },
  );

  attack(
    'a form on a neighbour’s name',
    'subdomain takeover: SameSite cookies travel from every host of the municipality',
    async () => {
      expect(await reach({ 'Sec-Fetch-Site': 'same-site', Origin: 'https://old-campaign.example' })).toEqual(
        forged,
      );
    },
  );

  attack(
    'a browser that is too old to say',
    'checks that let through whatever lacks the header they look for',
    async () => {
      expect(await reach({ Origin: 'https://evil.example' })).toEqual(forged);
      expect(await reach({ Origin: 'https://vartti.example' })).toEqual([400, 'malformed']);
      expect(await reach({})).toEqual(forged);
    },
  );

  attack(
    'a frame without an origin',
    'sandboxed frames and data: pages send Origin: null, and lists that allow it',
    async () => {
      expect(await reach({ Origin: 'null' })).toEqual(forged);
    },
  );

  attack(
    'an origin that looks like ours',
    'origin checks by prefix or by “contains” (many CORS bounties)',
    async () => {
      for (const origin of [
        'https://vartti.example.evil.example',
        'https://evil.example/?https://vartti.example',
        'http://vartti.example',
        'https://vartti.example:8443',
        'https://xn--vartt-q9a.example',
        'https://VARTTI.example.',
      ])
        expect([origin, await reach({ Origin: origin })]).toEqual([origin, forged]);
    },
  );

  attack(
    'a form that signs somebody in as the attacker',
    'login CSRF: what the victim then writes is the attacker’s to read (PayPal, YouTube)',
    async () => {
      const body = JSON.stringify({ contact: 'hyokkaaja@example.fi', code: '123456', language: 'fi' });
      for (const path of ['/sign-in/challenges', '/sign-in/sessions', `/links/${'a'.repeat(44)}/session`]) {
        const answer = await send(
          'POST',
          path,
          { ...json, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
          body,
        );
        expect([path, await codeOf(answer)]).toEqual([path, forged]);
      }
    },
  );

  attack(
    'a form that signs somebody out',
    'logout CSRF, and with it the way to a fake sign-in page',
    async () => {
      const answer = await send('DELETE', '/session', { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' });
      expect(await codeOf(answer)).toEqual(forged);
      expect(
        (await vartti.ask<{ recruiter: object }>('GET /session', { cookie })).body.recruiter,
      ).not.toBeNull();
    },
  );

  attack(
    'JSON smuggled in a plain form',
    'enctype=text/plain posts {"a":"=","b":1} without a preflight (many JSON APIs)',
    async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=a',
        '',
      ]) {
        const answer = await send(
          'PUT',
          opening(),
          { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': type },
          '{"kind":"job"}',
        );
        expect([type, [400, 415].includes(answer.status)]).toEqual([type, true]);
      }
    },
  );

  attack(
    'a page elsewhere that reads our answers',
    'CORS that mirrors every origin, with credentials (PortSwigger 2016)',
    async () => {
      for (const origin of ['https://evil.example', 'null', 'https://vartti.example']) {
        const answers = [
          await send('GET', '/session', { Origin: origin, Cookie: cookie }),
          await send('OPTIONS', '/session', { Origin: origin, 'Access-Control-Request-Method': 'DELETE' }),
        ];
        for (const { headers } of answers)
          expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    },
  );

  attack(
    'a picture or a script tag at our answers',
    'JSON hijacking and Spectre: answers pulled into another site’s process',
    async () => {
      const { headers } = await send('GET', '/session', { Cookie: cookie });
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Type')).toContain('json');
    },
  );

  attack(
    'an answer shown as a page, framed or cached',
    'clickjacking (Twitter 2009), web cache deception (PayPal 2017)',
    async () => {
      const paths = [
        '/session',
        '/nothing',
        '/employer',
        '/session/x.css',
        '/employer/logo.png',
        '/%zz',
        '/events',
      ];
      const want = protectingHeaders(true);
      for (const path of paths) {
        const { headers } = await send('GET', path, { Cookie: cookie });
        for (const [name, value] of Object.entries(want))
          expect([path, name, headers.get(name)]).toEqual([path, name, value]);
      }
      const problem = await send('POST', '/sign-in/challenges', json, 'x');
      expect(problem.headers.get('Strict-Transport-Security')).toContain('max-age=31536000');
    },
  );

  attack(
    'what the server says of itself',
    'Server and X-Powered-By tell a scanner which hole to try (Shodan)',
    async () => {
      for (const path of ['/session', '/nothing', '/%zz']) {
        const { headers } = await send('GET', path, {});
        expect([headers.get('Server'), headers.get('X-Powered-By')]).toEqual([null, null]);
      }
    },
  );

  attack(
    'a cookie set for our name from a neighbour',
    'cookie tossing from a subdomain: session fixation (GitHub pages 2013)',
    async () => {
      expect(cookie).toMatch(/__Host-/);
      const tossed = cookie.replaceAll('__Host-', '');
      expect((await vartti.ask('GET /employer', { cookie: tossed })).status).toBe(401);
    },
  );

  attack(
    'a drawing with a script as a logo',
    'stored XSS by SVG avatars: GitLab, WordPress, many helpdesks',
    async () => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
      for (const type of ['image/svg+xml', 'image/png']) {
        const answer = await send(
          'PUT',
          '/employer/logo',
          { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': type },
          svg,
        );
        expect([type, answer.status]).toEqual([type, 415]);
      }
    },
  );

  attack(
    'a link that changes something by being opened',
    'mail scanners and prefetch press every link: GET with effects (Google Web Accelerator 2005)',
    async () => {
      for (const path of ['/session', `/links/${'a'.repeat(44)}/cancellation`, '/employer/logo'])
        for (const method of ['GET', 'HEAD'])
          expect((await send(method, path, { Cookie: cookie })).status).not.toBe(204);
      expect(
        (await vartti.ask<{ recruiter: object }>('GET /session', { cookie })).body.recruiter,
      ).not.toBeNull();
    },
  );
});
