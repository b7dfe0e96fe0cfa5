import { job } from '../support/opening-desk.js';
import { newId } from '../support/app.js';
import { attack } from '../support/attack.js';
import { expectNoneOf, type Visit, visit } from '../matrix/visit.js';

/** Somebody who is let in, and reaches for what is not theirs. */
describe('attacks: authorisation, what is whose', () => {
  let world: Visit['world'];
  let vartti: Visit['vartti'];
  let home: Visit['home'];
  let sister: Visit['sister'];
  let abroad: Visit['abroad'];
  let as: Visit['as'];
  let row: Visit['row'];
  let wordsOf: Visit['wordsOf'];
  beforeAll(async () => {
    ({ world, vartti, home, sister, abroad, as, row, wordsOf } = await visit());
  }, 240_000);
  beforeEach(() => vartti.database.query('DELETE FROM request_count'));
  afterAll(() => vartti?.close());

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
