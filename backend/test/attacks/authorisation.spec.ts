import { job } from '../support/opening-desk.js';
import { newId, type TestApp } from '../support/app.js';
import { attack } from '../support/attack.js';
import { signInAs } from '../support/sign-in.js';
import { type Actor, makeWorld, type World } from '../matrix/world.js';
import type { Place } from '../matrix/world.types.js';

/** Somebody who is let in, and reaches for what is not theirs. */
describe('attacks: authorisation', () => {
  let world: World;
  let vartti: TestApp;
  let home: Place;
  let sister: Place;
  let abroad: Place;
  beforeAll(async () => {
    world = await makeWorld();
    vartti = world.vartti;
    [home, sister, abroad] = world.places as [Place, Place, Place];
  }, 60_000);
  beforeEach(() => vartti.database.query('DELETE FROM request_count'));
  afterAll(() => world?.vartti.close());

  const cookieOf = (name: string) => (world.actors.find((actor) => actor.name === name) as Actor).cookie;
  const as = (name: string) => (route: Parameters<TestApp['ask']>[0], body?: unknown) =>
    vartti.ask<Record<string, unknown> & { code?: string }>(route, {
      cookie: cookieOf(name),
      headers: { 'Sec-Fetch-Site': 'same-origin' },
      ...(body === undefined ? {} : { body }),
    });
  const row = async <Row extends object>(text: string, ...values: unknown[]) =>
    (await vartti.database.query<Row>(text, values))[0];
  /** Words that stand nowhere but in rows of this place, person or firm. */
  const wordsOf = (id: string, field?: string) =>
    world.markers
      .filter((marker) => marker.of.has(id) && (!field || marker.field === field))
      .map(({ text }) => text);
  const expectNoneOf = (words: string[], text: string) => {
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  };

  attack(
    'another’s id in the address',
    'USPS Informed Visibility 2018: whoever was signed in could read any of 60 million accounts by its id',
    async () => {
      const reach = [
        `GET /staff/events/${sister.event}/list`,
        `GET /staff/people/${abroad.person.id}`,
        `PUT /staff/registrations/${sister.person.registration}/cancellation`,
      ] as const;
      for (const route of reach) {
        const answer = await as('a worker')(route, route.startsWith('PUT') ? {} : undefined);
        expect([route, answer.status, answer.body.code]).toEqual([route, 404, 'not_found']);
      }
      const registration = await row(
        'SELECT status FROM registration WHERE id = $1',
        sister.person.registration,
      );
      expect(registration).toEqual({ status: 'active' });
    },
  );

  attack(
    'another’s id in the body',
    'Peloton 2021: the API gave anybody’s private profile for the id that was sent along',
    async () => {
      const bring = (more: object) =>
        as("a firm's owner")(`PUT /employer/events/${home.event}/table`, {
          recruiterIds: [home.firm.owner.id],
          openingIds: [],
          ...more,
        });
      expect((await bring({ recruiterIds: [home.neighbour.owner.id] })).body.code).toBe('malformed');
      expect((await bring({ openingIds: [home.neighbour.openings['hidden opening']] })).body.code).toBe(
        'not_your_opening',
      );
      const copy = await as("a firm's owner")(`PUT /employer/openings/${newId()}/copy`, {
        from: abroad.firm.openings['draft opening'],
      });
      expect(copy.body.code).toBe('not_found');
      const event = await as('a worker')(`PUT /staff/events/${newId()}`, {
        formatCode: 'tyonantajatreffit',
        ohjaamoId: sister.ohjaamo,
        day: '2026-12-21',
        time: '14:00',
      });
      expect(event.body.code).toBe('not_found');
      const note = await as('a worker')(`PUT /staff/people/${home.person.id}/notes/${newId()}`, {
        ohjaamoId: sister.ohjaamo,
        kind: 'guidance',
        text: 'x',
      });
      expect(note.body.code).toBe('not_found');
    },
  );

  attack(
    'fields that nobody asked for',
    'GitHub 2012: mass assignment put a key of one’s own under somebody else’s account',
    async () => {
      const id = newId();
      const smuggled = {
        status: 'published',
        hidden: true,
        employerId: home.neighbour.id,
        ohjaamoId: sister.ohjaamo,
        placesFilled: 1,
      };
      await as("a firm's owner")(`PUT /employer/openings/${id}`, { ...job, ...smuggled });
      expect(
        await row(
          'SELECT status, hidden, employer_id = $2 AS ours, ohjaamo_id = $3 AS here, places_filled AS filled FROM opening WHERE id = $1',
          id,
          home.firm.id,
          home.ohjaamo,
        ),
      ).toEqual({ status: 'draft', hidden: false, ours: true, here: true, filled: 0 });
      const colleague = newId();
      await as("a firm's owner")(`PUT /employer/team/${colleague}`, {
        name: 'Uusi',
        email: 'uusi@firma.fi',
        phone: '',
        language: 'fi',
        owner: true,
        employerId: home.neighbour.id,
      });
      expect(
        await row(
          'SELECT owner, employer_id = $2 AS ours FROM recruiter WHERE id = $1',
          colleague,
          home.firm.id,
        ),
      ).toEqual({ owner: false, ours: true });
      const registration = newId();
      await vartti.ask(`PUT /registrations/${registration}`, {
        body: {
          slotId: sister.freeSlot,
          firstName: 'Uusi',
          contact: '+358501112223',
          language: 'fi',
          personId: home.person.id,
          channel: 'desk',
          status: 'cancelled',
        },
      });
      expect(
        await row(
          'SELECT channel, status, person_id = $2 AS stolen FROM registration WHERE id = $1',
          registration,
          home.person.id,
        ),
      ).toEqual({ channel: 'web', status: 'active', stolen: false });
    },
  );

  attack(
    'from one firm to the firm at the next table',
    'Citigroup 2011: another customer’s number in the address bar opened 360,000 accounts',
    async () => {
      const { openings, colleague } = home.neighbour;
      const owner = as("a firm's owner");
      for (const id of Object.values(openings)) {
        expect((await owner(`GET /employer/openings/${id}`)).status).toBe(404);
        expect((await owner(`PUT /employer/openings/${id}`, job)).status).toBe(404);
        expect((await owner(`PUT /employer/openings/${id}/closure`, { filled: true })).status).toBe(404);
      }
      expect((await owner(`DELETE /employer/team/${colleague.id}`)).status).toBe(404);
      const list = await owner(`GET /employer/events/${home.event}/list`);
      expect(list.status).toBe(200);
      expectNoneOf(wordsOf(home.neighbour.id, 'first name'), list.text);
      for (const path of ['/employer', '/employer/team', '/employer/openings', '/employer/events'] as const) {
        const { text } = await owner(`GET ${path}`);
        expectNoneOf(
          wordsOf(home.neighbour.id).filter((word) => !wordsOf(home.firm.id).includes(word)),
          text,
        );
      }
    },
  );

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
    'an id that somebody else uses already',
    'Azure Cosmos DB (ChaosDB) 2021: what one tenant made reached into another tenant’s rows',
    async () => {
      const owned: [string, object, string][] = [
        [
          `/staff/events/${sister.event}`,
          { formatCode: 'tyonantajatreffit', ohjaamoId: home.ohjaamo, day: '2026-12-21', time: '14:00' },
          'event',
        ],
        [
          `/staff/devices/${world.things.find(({ kind, ohjaamo }) => kind === 'device' && ohjaamo === sister.ohjaamo)?.id}`,
          { kind: 'kiosk', ohjaamoId: home.ohjaamo, name: 'Oma' },
          'device',
        ],
        [
          `/staff/openings/${abroad.firm.openings.opening}`,
          { employerId: home.firm.id, ohjaamoId: home.ohjaamo, hidden: false, opening: job },
          'opening',
        ],
        [
          `/staff/people/${home.person.id}/notes/${world.things.find(({ kind, ohjaamo }) => kind === 'note' && ohjaamo === sister.ohjaamo)?.id}`,
          { ohjaamoId: home.ohjaamo, kind: 'guidance', text: 'Oma' },
          'person_note',
        ],
      ];
      for (const [path, body, table] of owned) {
        const id = path.split('/').at(-1);
        const before = await row(`SELECT * FROM ${table} WHERE id = $1`, id);
        expect(before).toBeDefined();
        const answer = await as('a worker')(`PUT ${path as '/'}`, body);
        expect([path, [404, 409].includes(answer.status)]).toEqual([path, true]);
        expect(await row(`SELECT * FROM ${table} WHERE id = $1`, id)).toEqual(before);
      }
      const opening = abroad.firm.openings['draft opening'];
      expect((await as("a firm's owner")(`PUT /employer/openings/${opening}`, job)).status).toBe(404);
      const booked = await vartti.ask(`PUT /registrations/${home.person.registration}`, {
        body: { slotId: abroad.freeSlot, firstName: 'Uusi', contact: '+358501112224', language: 'fi' },
      });
      expect(booked.body.code).toBe('id_used');
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
    'one’s own session beside somebody else’s link',
    'Facebook 2018, View As: a page made for one person handed out the key of the other',
    async () => {
      const through = (path: string) => as('a young person')(`GET /links/${sister.person.link}${path as ''}`);
      const mine = wordsOf(home.person.id);
      for (const path of ['', '/calendar.ics']) expectNoneOf(mine, (await through(path)).text);
      const my = await as('a young person')('GET /my');
      expectNoneOf(
        wordsOf(sister.person.id).filter((word) => !mine.includes(word)),
        my.text,
      );
      // A link to a booking is not a link to another thing, nor a session.
      expect(
        (await as('a young person')(`PUT /links/${sister.person.link}/offer/acceptance`)).body.code,
      ).toBe('not_found');
      const asCookie = await vartti.ask('GET /my', { cookie: `vartti=${sister.person.link}` });
      expect(asCookie.status).toBe(401);
    },
  );

  attack(
    'an export that holds more than one’s own',
    'Parler 2021: downloads that counted through ids and asked nobody whose they were',
    async () => {
      const mine = wordsOf(home.person.id);
      const others = [home, sister, abroad]
        .flatMap((place) =>
          world.things
            .filter(
              ({ kind, ohjaamo, id }) =>
                kind === 'person' && ohjaamo === place.ohjaamo && id !== home.person.id,
            )
            .flatMap(({ id }) => wordsOf(id)),
        )
        .filter((word) => !mine.includes(word));
      const exports = [
        await vartti.ask(`GET /calendars/${home.person.feed}/vartti.ics`),
        await as('a young person')('GET /my/data/vartti.json'),
        await as('a young person')('GET /my/data/vartti.html'),
      ];
      for (const { status, text } of exports) {
        expect(status).toBe(200);
        expectNoneOf(others, text.replaceAll(/\r\n[ \t]/g, ''));
      }
      expect((await vartti.ask(`GET /calendars/${newId()}/vartti.ics`)).status).toBe(404);
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
    'a coordinator of many who looks at people',
    'UCLA Health 2008: staff read the records of patients whom they had nothing to do with',
    async () => {
      for (const name of ['a region coordinator', 'an administrator'])
        for (const path of [
          `/staff/events/${home.event}/list`,
          `/staff/people/${home.person.id}`,
          `/staff/people?ohjaamo=${home.ohjaamo}&q=Nuori`,
          '/staff/approvals',
          `/staff/events/${home.event}`,
          '/staff/visits',
        ] as const)
          for (const field of ['first name', 'contact', 'note', 'card'])
            expectNoneOf(wordsOf(home.ohjaamo, field), (await as(name)(`GET ${path}`)).text);
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

  attack(
    'giving oneself a higher role',
    'Toyota’s supplier portal 2023: from an ordinary supplier’s account to the administrator of everything',
    async () => {
      const invite = (name: string, role: string, placeId: string) =>
        as(name)(`PUT /staff/team/${newId()}`, {
          name: 'Uusi',
          email: 'korotettu@kunta.fi',
          language: 'fi',
          role,
          placeId,
        });
      expect((await invite('a worker', 'coordinator', home.ohjaamo)).body.code).toBe('not_allowed');
      expect((await invite('a coordinator', 'region_coordinator', home.region)).status).toBe(403);
      expect((await invite('a coordinator', 'administrator', home.region)).status).toBe(403);
      expect((await invite('a region coordinator', 'administrator', home.region)).status).toBe(403);
      expect((await invite('a region coordinator', 'worker', abroad.ohjaamo)).status).toBe(404);
      expect(await row(`SELECT id FROM staff_member WHERE email = 'korotettu@kunta.fi'`)).toBeUndefined();
      const give = await as("a firm's recruiter")(`PUT /employer/team/${home.firm.colleague.id}/ownership`);
      expect(give.body.code).toBe('owner_only');
    },
  );
});
