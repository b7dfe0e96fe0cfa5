import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { AudienceGuard } from '../src/accounts/audience.guard.js';
import { everyRoute, type FoundRoute } from '../src/accounts/every-route.js';
import { sealLink } from '../src/accounts/link.js';
import { SessionsService } from '../src/accounts/sessions.service.js';
import { DevicesService } from '../src/devices/devices.service.js';
import { newId, SECRET, startApp, type TestApp } from './support/app.js';
import { givenIn } from './support/given.js';
import { fromOpeningToStart } from './support/on-the-way.js';
import { askedToEvening, placed, proposed, supported } from './support/planted.path.js';
import { signInAs } from './support/sign-in.js';
import { beginWorkTrial } from './support/work-trial.js';

// Nest's own numbers for what a parameter takes from the request (RouteParamtypes).
const BODY = 3;
const QUERY = 4;
const PARAM = 5;

/** What asks for more than this evening has: a second factor, a visit to the Ohjaamo, a picture. Refusing changes nothing, either. */
const REFUSED_THAT_EVENING: Record<string, number> = {
  '/security/totp': 403,
  '/logos/:file': 400,
  '/employer/shared-cards': 403,
  '/employer/shared-cards/stream': 403,
  '/employer/shared-cards/:id': 403,
  '/my/notes': 403,
  '/my/support-notes': 403,
  '/employer/proposals': 403,
  '/employer/events/:id/interest': 403,
  '/employer/placements/:id/agreement': 403,
  '/employer/placements/:id/agreement/document.pdf': 403,
  '/employer/interests': 403,
  '/employer/interests/:id': 403,
  // The link that is tried leads to a booking.
  '/still-open/:link': 404,
  '/employer-program/openings': 401,
};

describe('every route', () => {
  let vartti: TestApp;
  let routes: FoundRoute[];
  beforeAll(async () => {
    vartti = await startApp();
    routes = everyRoute(vartti.app.get(DiscoveryService), new MetadataScanner());
  });
  afterAll(() => vartti.close());

  const nameOf = ({ controller, method }: FoundRoute) => `${controller.name}.${method}`;
  const verbOf = (route: FoundRoute) =>
    route.declaration?.at.split(' ')[0] as 'GET' | 'PUT' | 'POST' | 'DELETE';

  const argumentsOf = ({ controller, method }: FoundRoute) =>
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
      string,
      { schema?: unknown }
    >;

  it('is found', () => {
    expect(routes.length).toBeGreaterThan(60);
  });

  it('says whom it is for', () => {
    expect(routes.filter(({ declaration }) => !declaration).map(nameOf)).toEqual([]);
  });

  it('keeps the API from starting when it does not', async () => {
    @Controller('open')
    class BareController {
      @Get()
      look() {
        return 'anybody can see this';
      }
    }
    const module = await Test.createTestingModule({
      imports: [DiscoveryModule],
      controllers: [BareController],
      providers: [
        AudienceGuard,
        Reflector,
        { provide: SessionsService, useValue: vartti.app.get(SessionsService) },
        { provide: DevicesService, useValue: vartti.app.get(DevicesService) },
      ],
    }).compile();
    await expect(module.init()).rejects.toThrow('Routes without @Route: BareController.look');
  });

  it('has a schema for all that it takes in: without one, Nest checks nothing', () => {
    const taken = routes.flatMap((route) =>
      Object.entries(argumentsOf(route))
        .filter(([key]) => [BODY, QUERY, PARAM].includes(Number(key.split(':')[0])))
        .map(([key, { schema }]) => ({ key: `${nameOf(route)} ${key}`, schema })),
    );
    expect(taken.length).toBeGreaterThan(60);
    expect(taken.filter(({ schema }) => !schema).map(({ key }) => key)).toEqual([]);
  });

  it('says what it answers: JSON by a schema, another type by its name, or nothing at all when it deletes', () => {
    const silent = routes.filter(
      (route) => verbOf(route) !== 'DELETE' && !route.declaration?.answers && !route.declaration?.as,
    );
    expect(silent.map(nameOf)).toEqual([]);
  });

  it('is closed to whoever is signed out, unless it is for everybody or for a link', async () => {
    const closed = routes.filter(({ declaration }) => !['public', 'link'].includes(declaration?.for ?? ''));
    expect(closed.length).toBeGreaterThan(40);
    for (const route of closed) {
      const path = route.path.replaceAll(/:\w+/g, () => newId()) as `/${string}`;
      const answer = await vartti.ask(`${verbOf(route)} ${path}`);
      expect([nameOf(route), answer.status, answer.body['code']]).toEqual([nameOf(route), 401, 'signed_out']);
    }
  });

  it('changes nothing when it only looks', async () => {
    const { cookies, fill } = await someBody();
    const before = await everything();
    const looking = routes.filter((route) => verbOf(route) === 'GET');
    expect(looking.length).toBeGreaterThan(20);
    for (const route of looking) {
      const audience = route.declaration?.for as keyof typeof cookies;
      const answer = await vartti.ask(`GET ${fill(route.path)}`, { cookie: cookies[audience] ?? null });
      expect([nameOf(route), answer.status, answer.text.slice(0, 200)]).toEqual([
        nameOf(route),
        REFUSED_THAT_EVENING[route.path] ?? 200,
        expect.any(String),
      ]);
    }
    expect(await everything()).toEqual(before);
  });

  /** An evening with a booking, and everybody who may look at it. */
  async function someBody() {
    const given = givenIn(vartti);
    // In two hours: the room is open already.
    const event = await given.event({
      day: '2026-12-01',
      time: '12:00',
      recipe: (['slots', 'rotation'] as const).map((kind) => ({
        ...{ kind, startsAfterMinutes: 0, lengthMinutes: 120, capacity: null, settings: {} },
      })),
    });
    const employerId = event.tables[0]?.employerId as string;
    const [recruiter, staff] = [
      await given.recruiter({ employerId }),
      await given.staff({ ohjaamoId: event.ohjaamoId, role: 'coordinator' }),
    ];
    const opening = await given.opening({ employerId });
    const slotId = event.slots[0]?.id as string;
    const booked = await vartti.ask<{ link: string }>(`PUT /registrations/${newId()}`, {
      body: { slotId, firstName: 'Aino', contact: 'aino@example.fi', language: 'fi' },
    });
    const [person] = await vartti.database.query<{ id: string }>('SELECT id FROM young_person');
    const onTheWay = {
      run: (text: string, values: unknown[]) => vartti.database.query(text, values),
      personId: person?.id as string,
      ohjaamoId: event.ohjaamoId,
      staffId: staff.id,
      now: vartti.clock.now().toString(),
    };
    const [supportedId, proposalId] = [await placed(onTheWay), await proposed(onTheWay)];
    await supported(onTheWay, supportedId);
    const eveningId = await askedToEvening(onTheWay, event.id);
    const [checkIn] = await vartti.database.query<{ id: string }>(
      'UPDATE check_in SET asked_at = answered_at RETURNING id',
    );
    const sealed = (subject: 'proposal' | 'check_in', id: string) =>
      sealLink({ subject, id, route: 'message' }, SECRET);
    const cookies = {
      my: await signInAs(vartti, 'aino@example.fi'),
      employer: await signInAs(vartti, recruiter.email),
      staff: await signInAs(vartti, staff.email),
    };
    const workTrial = await beginWorkTrial(vartti, {
      ...{ personId: person?.id as string, ohjaamoId: event.ohjaamoId, employerId, staffId: staff.id },
      cookie: cookies.staff,
    });
    const kiosk = await pairedBy(cookies.staff, { kind: 'kiosk', ohjaamoId: event.ohjaamoId });
    const board = await pairedBy(cookies.staff, {
      kind: 'board',
      ohjaamoId: event.ohjaamoId,
      eventId: event.id,
    });
    const feed = await vartti.ask<{ feedPath: string }>('PUT /my/feed', { cookie: cookies.my });
    const key = /calendars\/([^/]+)\//.exec(feed.body.feedPath)?.[1] as string;
    const seriesId = newId();
    await vartti.ask(`PUT /staff/series/${seriesId}`, {
      cookie: cookies.staff,
      body: {
        formatCode: 'vartissa-toihin',
        ohjaamoId: event.ohjaamoId,
        time: '14:00',
        rule: { every: 'month', weekday: 3, week: 1 },
        startsOn: '2027-01-01',
        until: '2027-03-31',
      },
    });
    const placementId = newId();
    await vartti.ask(`PUT /staff/placements/${placementId}`, {
      cookie: cookies.staff,
      body: { ohjaamoId: event.ohjaamoId, personId: person?.id, openingId: opening.id },
    });
    await vartti.ask(`PUT /my/placements/${placementId}/sharing`, { cookie: cookies.my });
    const taken = await vartti.ask<{ link: string }>(`PUT /events/${event.id}/tickets/${newId()}`, {
      body: { lines: [], language: 'fi' },
    });
    const room = await vartti.ask<{ wall: string }>(`GET /staff/events/${event.id}/room`, {
      cookie: cookies.staff,
    });
    const searchId = newId();
    await vartti.ask(`PUT /searches/${searchId}`, {
      body: { contact: 'hakija@example.fi', language: 'fi', filters: {} },
    });
    const searchLink = sealLink({ subject: 'saved_search', id: searchId, route: 'message' }, SECRET);
    const { importId, referralId, serviceId, referralLink } = await fromOpeningToStart(vartti, {
      employerId,
      personId: person?.id as string,
      ohjaamoId: event.ohjaamoId,
      staffId: staff.id,
    });
    const fill = (path: string) =>
      path
        .replace('/opening-imports/:id', `/opening-imports/${importId}`)
        .replace('/referrals/:id', `/referrals/${referralId}`)
        .replace('/services/:id', `/services/${serviceId}`)
        .replace('/referral-links/:link', `/referral-links/${referralLink}`)
        .replace('/walls/:link', room.body.wall.replace('walk-in', '/walls'))
        .replace('/my-turns/:link', `/my-turns/${taken.body.link}`)
        .replace('/saved-searches/:link', `/saved-searches/${searchLink}`)
        .replace('/my-proposals/:link', `/my-proposals/${sealed('proposal', proposalId)}`)
        .replace('/my-evenings/:link', `/my-evenings/${sealed('proposal', eveningId)}`)
        .replace('/check-ins/:link', `/check-ins/${sealed('check_in', checkIn?.id as string)}`)
        .replace(':link', booked.body.link)
        .replace(':key', key)
        .replace('/placements/:id/agreement', `/placements/${workTrial}/agreement`)
        .replace('document.pdf', 'document.pdf?language=fi')
        .replace('/openings/:id', `/openings/${opening.id}`)
        .replace('/proposals/:id', `/proposals/${proposalId}`)
        .replace('/placements/:id/support', `/placements/${supportedId}/support`)
        .replace(/proposal-drafts$/, `proposal-drafts?opening=${opening.id}&person=${person?.id}`)
        .replace('/slots/:id', `/slots/${slotId}`)
        .replace('/series/:id', `/series/${seriesId}`)
        .replace('/placements/:id', `/placements/${placementId}`)
        .replace('/firms/:id', `/firms/${employerId}`)
        .replace('/people/:id', `/people/${person?.id}`)
        .replace(/^\/staff\/people$/, `/staff/people?ohjaamo=${event.ohjaamoId}&q=ai`)
        .replace('/events/:id', `/events/${event.id}`)
        .replace(/^\/staff\/month$/, `/staff/month?ohjaamo=${event.ohjaamoId}&month=2026-12`) as `/${string}`;
    return { cookies: { ...cookies, anyone_signed_in: cookies.my, kiosk, board }, fill };
  }

  async function pairedBy(cookie: string, device: { kind: string; ohjaamoId: string; eventId?: string }) {
    const id = newId();
    const { body } = await vartti.ask<{ devices: { id: string; code: { text: string } }[] }>(
      `PUT /staff/devices/${id}`,
      { cookie, body: { name: 'Ovi', ...device } },
    );
    const code = body.devices.find((one) => one.id === id)?.code.text;
    return (await vartti.ask('POST /pairings', { body: { kind: device.kind, code } })).cookie as string;
  }

  /**
   * Every table with a fingerprint of all that is in it, except who looked at whom and how often somebody asked: these are all
   * that looking writes.
   */
  async function everything() {
    const tables = await vartti.database.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('reading', 'request_count') ORDER BY tablename`,
    );
    const prints: Record<string, unknown> = {};
    for (const { name } of tables) {
      [prints[name]] = await vartti.database.query(
        `SELECT count(*)::int, md5(string_agg(t::text, '|' ORDER BY t::text)) FROM "${name}" t`,
      );
    }
    return prints;
  }
});
