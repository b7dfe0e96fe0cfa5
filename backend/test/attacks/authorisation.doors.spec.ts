import { newId } from '../support/app.js';
import { attack } from '../support/attack.js';
import { signInAs } from '../support/sign-in.js';
import type { Actor } from '../matrix/world.js';
import { expectNoneOf, type Visit, visit } from '../matrix/visit.js';

/** Somebody who is not let in, and looks for another way. */
describe('attacks: authorisation, doors', () => {
  let world: Visit['world'];
  let vartti: Visit['vartti'];
  let home: Visit['home'];
  let sister: Visit['sister'];
  let abroad: Visit['abroad'];
  let cookieOf: Visit['cookieOf'];
  let as: Visit['as'];
  let row: Visit['row'];
  let wordsOf: Visit['wordsOf'];
  beforeAll(async () => {
    ({ world, vartti, home, sister, abroad, cookieOf, as, row, wordsOf } = await visit());
  }, 240_000);
  beforeEach(() => vartti.database.query('DELETE FROM request_count'));
  afterAll(() => vartti?.close());

  attack(
    'from a firm or a phone to the staff’s rooms',
    'Optus 2022: a door of the API that nobody watched any more asked nobody who they were',
    async () => {
      for (const name of [
        'a young person',
        "a firm's owner",
        'a stranger',
        'the owner of a firm that waits',
      ]) {
        for (const path of [
          '/staff/approvals',
          '/staff/employers',
          `/staff/events/${home.event}/list`,
          `/staff/people/${home.person.id}`,
          '/staff/team',
        ] as const) {
          const answer = await as(name)(`GET ${path}`);
          expect([name, path, answer.status]).toEqual([name, path, name === 'a stranger' ? 401 : 403]);
        }
      }
      const before = await row('SELECT status FROM employer WHERE id = $1', home.waitingFirm.id);
      await as('the owner of a firm that waits')(`PUT /staff/employers/${home.waitingFirm.id}/approval`, {
        approved: true,
      });
      expect(await row('SELECT status FROM employer WHERE id = $1', home.waitingFirm.id)).toEqual(before);
    },
  );

  attack(
    'addresses that no page links to',
    'First American 2019: 885 million documents, each behind nothing but an address that one had to guess',
    async () => {
      const guesses = [
        '/staff',
        '/admin',
        '/staff/export',
        '/employers',
        `/employers/${home.firm.id}`,
        '/people',
        '/registrations',
        `/registrations/${home.person.registration}`,
        '/users',
        '/debug',
        '/metrics',
        '/openapi.json',
        '/docs',
        '/.env',
        '/auth/sign-in/email',
        '/auth/admin/list-users',
        '/auth/get-session',
        '/live',
        '/queues',
      ];
      for (const path of guesses)
        for (const name of ['a stranger', "a firm's owner", 'a worker']) {
          const answer = await as(name)(`GET ${path as '/'}`);
          expect([path, [404, 405].includes(answer.status)]).toEqual([path, true]);
        }
    },
  );

  attack(
    'another verb for the same address',
    'JBoss CVE-2010-0738: only GET and POST were guarded, and HEAD walked in',
    async () => {
      const at = (path: string, method: string, headers: Record<string, string> = {}) =>
        fetch(`${vartti.url}/api${path}`, {
          method,
          headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
        });
      for (const method of ['HEAD', 'OPTIONS', 'POST', 'PATCH', 'DELETE', 'PROPFIND']) {
        const answer = await at(`/staff/events/${home.event}/list`, method);
        expect([method, answer.status >= 400, await answer.text()]).toEqual([
          method,
          true,
          expect.not.stringContaining('Nuori'),
        ]);
      }
      // TRACE and CONNECT are no fetch's to send: undici refuses them, a socket does not.
      const trace = await vartti.app.inject({
        method: 'TRACE' as 'GET',
        url: '/api/session',
        headers: { cookie: 'vartti=secret' },
      });
      expect([trace.statusCode >= 400, trace.body.includes('secret')]).toEqual([true, false]);
      const cookie = cookieOf("a firm's recruiter") as string;
      for (const header of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']) {
        await at(`/employer/team/${home.firm.colleague.id}`, 'POST', { cookie, [header]: 'DELETE' });
        await at(`/employer/team/${home.firm.colleague.id}?_method=DELETE`, 'GET', { cookie });
      }
      expect(await row('SELECT removed_at FROM recruiter WHERE id = $1', home.firm.colleague.id)).toEqual({
        removed_at: null,
      });
    },
  );

  attack(
    'the same parameter twice',
    'Blogger 2011: a second blogID was the one that counted, after the first one had been checked',
    async () => {
      const month = (query: string) => as('a worker')(`GET /staff/month?month=2026-12&${query}`);
      const draft = wordsOf(sister.ohjaamo, 'draft event');
      for (const query of [
        `ohjaamo=${home.ohjaamo}&ohjaamo=${sister.ohjaamo}`,
        `ohjaamo=${sister.ohjaamo}&ohjaamo=${home.ohjaamo}`,
        `ohjaamo[]=${home.ohjaamo}&ohjaamo[]=${sister.ohjaamo}`,
        `ohjaamo[0]=${sister.ohjaamo}&ohjaamo=${home.ohjaamo}`,
        `ohjaamo=${home.ohjaamo},${sister.ohjaamo}`,
      ])
        expectNoneOf(draft, (await month(query)).text);
      const people = await as('a worker')(
        `GET /staff/people?ohjaamo=${home.ohjaamo}&ohjaamo=${sister.ohjaamo}&q=Nuori`,
      );
      expectNoneOf(wordsOf(sister.ohjaamo, 'first name'), people.text);
      const twice = await as('a worker')(
        `PUT /staff/events/${newId()}`,
        `{"ohjaamoId":"${home.ohjaamo}","ohjaamoId":"${sister.ohjaamo}","formatCode":"tyonantajatreffit","day":"2026-12-22","time":"14:00"}`,
      );
      expect(twice.body.code).toBe('not_found');
    },
  );

  attack(
    'an address written in another way',
    'F5 BIG-IP CVE-2020-5902: `/..;/` was one address for the guard and another for the handler',
    async () => {
      const wanted = `/api/staff/events/${home.event}/list`;
      const ways = [
        `//api/staff/events/${home.event}/list`,
        `/api//staff/events/${home.event}/list`,
        `${wanted}/`,
        `${wanted};x=1`,
        `/api/catalogue/..;/staff/events/${home.event}/list`,
        `/api/catalogue/%2e%2e/staff/events/${home.event}/list`,
        `/api/catalogue/..%2fstaff/events/${home.event}/list`,
        `/api/%73taff/events/${home.event}/list`,
        `/API/STAFF/events/${home.event}/list`,
        `/api/staff/events/${home.event.toUpperCase()}/list`,
        `/api/staff%2Fevents/${home.event}/list`,
        `/api/staff/events/${home.event}%00/list`,
        `/health/../api/staff/events/${home.event}/list`,
        `/api/health/../staff/events/${home.event}/list`,
      ];
      for (const url of ways)
        for (const cookie of [null, cookieOf("a firm's owner")]) {
          const { statusCode, body } = await vartti.app.inject({ url, headers: cookie ? { cookie } : {} });
          expect([url, statusCode >= 400]).toEqual([url, true]);
          expectNoneOf(wordsOf(home.event, 'first name'), body);
        }
    },
  );

  attack(
    'headers that claim another address, or another person',
    'Next.js CVE-2025-29927: one header of the framework’s own made the guard step aside',
    async () => {
      const claims = {
        'X-Original-URL': `/api/staff/events/${home.event}/list`,
        'X-Rewrite-URL': `/api/staff/events/${home.event}/list`,
        'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
        'X-User-Id': [
          ...(world.actors.find(({ role }) => role === 'administrator') as Actor).owns,
        ][0] as string,
        'X-Forwarded-User': 'administrator',
        'X-Role': 'administrator',
        Authorization: 'Bearer administrator',
        'X-Forwarded-For': '127.0.0.1',
      };
      for (const path of ['/catalogue', `/staff/events/${home.event}/list`] as const) {
        const answer = await vartti.ask(`GET ${path}`, { headers: claims });
        expect(answer.status).toBe(path === '/catalogue' ? 200 : 401);
        expectNoneOf(wordsOf(home.event, 'first name'), answer.text);
      }
    },
  );

  attack(
    'a role that was taken away while somebody was signed in',
    'Cash App 2022: somebody whose job had ended still downloaded 8 million customers',
    async () => {
      const cookie = await signInAs(vartti, sister.worker.email);
      const ask = () => vartti.ask(`GET /staff/events/${sister.event}/list`, { cookie });
      expect((await ask()).status).toBe(200);
      await vartti.database.query(
        'UPDATE staff_membership SET ohjaamo_id = $2, region_id = $3 WHERE staff_member_id = $1',
        [sister.worker.id, abroad.ohjaamo, abroad.region],
      );
      expect((await ask()).status).toBe(404);
      await vartti.database.query('UPDATE staff_member SET ended_at = now() WHERE id = $1', [
        sister.worker.id,
      ]);
      expect((await ask()).status).toBe(403);
    },
  );

  attack(
    'a recruiter who was removed, with a session that is still open',
    'Disney’s menu system 2024: a dismissed employee’s way in outlived the job',
    async () => {
      const { id, email } = abroad.firm.colleague;
      const cookie = await signInAs(vartti, email);
      const owner = await signInAs(vartti, abroad.firm.owner.email);
      const look = () => vartti.ask('GET /employer/openings', { cookie });
      expect((await look()).status).toBe(200);
      await vartti.ask(`DELETE /employer/team/${id}`, {
        cookie: owner,
        headers: { 'Sec-Fetch-Site': 'same-origin' },
      });
      expect((await look()).status).toBe(401);
      const fresh = await signInAs(vartti, email).catch(() => null);
      expect(fresh && (await vartti.ask('GET /employer/openings', { cookie: fresh })).status).not.toBe(200);
    },
  );

  attack(
    'a firm that nobody has looked at yet',
    'false emergency data requests 2022: Apple and Meta handed people’s data to whoever looked like an authority',
    async () => {
      const firm = as('the owner of a firm that waits');
      for (const path of [
        '/employer',
        '/employer/events',
        `/employer/events/${home.event}`,
        `/employer/events/${home.event}/list`,
        '/employer/shared-cards',
        '/employer/openings',
      ] as const)
        expect([path, (await firm(`GET ${path}`)).body.code]).toEqual([path, 'employer_not_approved']);
      const table = await firm(`PUT /employer/events/${home.event}/table`, {
        recruiterIds: [home.waitingFirm.owner.id],
        openingIds: [],
      });
      expect(table.body.code).toBe('employer_not_approved');
    },
  );

  attack(
    'the kiosk’s key on the doors of staff',
    'Ariane Allegro kiosks CVE-2024-37364: out of the check-in screen and into all of the hotel’s guests',
    async () => {
      for (const screen of ['a kiosk', 'a board'])
        for (const path of [
          '/staff/approvals',
          `/staff/events/${home.event}/list`,
          '/employer',
          '/my',
          '/security',
          '/staff/visits',
        ] as const)
          expect([screen, path, (await as(screen)(`GET ${path}`)).body.code]).toEqual([
            screen,
            path,
            'signed_out',
          ]);
      expect((await as('a board')('GET /kiosk/today')).body.code).toBe('not_allowed');
      expect((await as('a kiosk')('GET /board/event')).body.code).toBe('not_allowed');
      expectNoneOf(wordsOf(home.event, 'first name'), (await as('a board')('GET /board/event')).text);
      // Staff on the same tablet do not lend the screen their rights, nor the screen them its own.
      const both = `${cookieOf('a kiosk')}; ${cookieOf('a worker')}`;
      expect((await vartti.ask('GET /kiosk/today', { cookie: both })).status).toBe(200);
      expect((await vartti.ask('GET /kiosk/today', { cookie: cookieOf('a worker') })).body).toMatchObject({
        code: 'signed_out',
      });
    },
  );
});
