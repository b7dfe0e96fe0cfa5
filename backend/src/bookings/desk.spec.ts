import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('at the desk and at the table', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
  });
  afterAll(() => vartti.close());
  beforeEach(async () => {
    await vartti.database.empty();
    vartti.clock.set('2026-12-01T08:00:00Z');
  });

  const book = (body: Record<string, unknown>) =>
    vartti.ask(`PUT /registrations/${newId()}`, {
      body: { firstName: 'Aino', contact: '040 123 4567', language: 'fi', ...body },
    });
  const ohjaaja = async (ohjaamoId: string) => signInAs(vartti, (await given.staff({ ohjaamoId })).email);
  const onTheSpot = [
    {
      kind: 'slots' as const,
      startsAfterMinutes: 0,
      lengthMinutes: 60,
      capacity: null,
      settings: { opensOnTheSpot: true },
    },
  ];
  interface List {
    rows: {
      registrationId: string;
      firstName: string;
      contact: string | null;
      meetings: { slotId: string }[];
    }[];
    waiting: { firstName: string }[];
  }

  it('lists who comes, when, to which table, and who waits', async () => {
    const event = await given.event({ slotsEach: 1 });
    await book({ slotId: event.slots[0]?.id });
    await vartti.ask(`PUT /waiting-list/${newId()}`, {
      body: { partId: event.slots[0]?.partId, firstName: 'Eetu', contact: 'eetu@example.fi', language: 'sv' },
    });
    const cookie = await ohjaaja(event.ohjaamoId);
    const { status, body } = await vartti.ask<List>(`GET /staff/events/${event.id}/list`, { cookie });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      event: { id: event.id },
      rows: [
        {
          firstName: 'Aino',
          contact: '+358401234567',
          channel: 'web',
          seats: 0,
          meetings: [{ tableNumber: 1 }],
        },
      ],
      waiting: [{ firstName: 'Eetu', contact: 'eetu@example.fi', status: 'waiting', tableNumber: null }],
    });
  });

  it('registers somebody with a first name only, also for what opens in the room; twice is once', async () => {
    const event = await given.event({ recipe: onTheSpot });
    const cookie = await ohjaaja(event.ohjaamoId);
    vartti.clock.set(event.slots[0]?.startsAt as string);
    const fresh = await ohjaaja(event.ohjaamoId);
    const route = `PUT /staff/events/${event.id}/registrations/${newId()}` as const;
    const body = { slotId: event.slots[0]?.id, firstName: 'Veeti', language: 'fi' };
    const [once, twice] = [
      await vartti.ask(route, { body, cookie: fresh }),
      await vartti.ask(route, { body, cookie: fresh }),
    ];
    expect(once.status).toBe(200);
    expect(twice.text).toBe(once.text);
    const list = await vartti.ask<List>(`GET /staff/events/${event.id}/list`, { cookie: fresh });
    expect(list.body.rows).toMatchObject([{ firstName: 'Veeti', contact: null, channel: 'desk' }]);
    expect(cookie).not.toBe(fresh);
    const messages = await vartti.database.query(
      `SELECT template FROM outgoing_message WHERE template <> 'sign_in_code'`,
    );
    expect(messages).toEqual([]);
  });

  it('moves and cancels on behalf of somebody, who is told', async () => {
    const event = await given.event();
    const { body: booked } = await book({ slotId: event.slots[0]?.id });
    const cookie = await ohjaaja(event.ohjaamoId);
    const moved = await vartti.ask<List>(`PUT /staff/registrations/${booked.registrationId}/slot`, {
      body: { slotId: event.slots[2]?.id },
      cookie,
    });
    expect(moved.body.rows[0]?.meetings).toMatchObject([{ slotId: event.slots[2]?.id }]);
    const cancelled = await vartti.ask<List>(
      `PUT /staff/registrations/${booked.registrationId}/cancellation`,
      {
        body: { reason: 'Soitti ja perui' },
        cookie,
      },
    );
    expect(cancelled.body.rows).toEqual([]);
    const told = await vartti.database.query(
      `SELECT template, payload ->> 'by' AS by FROM outgoing_message WHERE template LIKE 'booking%' ORDER BY template`,
    );
    expect(told).toEqual([
      { template: 'booking_cancelled', by: 'staff' },
      { template: 'booking_confirmed', by: null },
      { template: 'booking_moved', by: null },
    ]);
    const trail = await vartti.database.query(
      `SELECT DISTINCT actor_kind FROM transition WHERE to_state = 'cancelled'`,
    );
    expect(trail).toEqual([{ actor_kind: 'staff' }]);
  });

  it('is closed to staff of another Ohjaamo, who are told nothing', async () => {
    const event = await given.event();
    const { body: booked } = await book({ slotId: event.slots[0]?.id });
    const cookie = await ohjaaja((await given.ohjaamo()).id);
    const answers = [
      await vartti.ask(`GET /staff/events/${event.id}/list`, { cookie }),
      await vartti.ask(`PUT /staff/events/${event.id}/registrations/${newId()}`, {
        body: { slotId: event.slots[1]?.id, firstName: 'X', language: 'fi' },
        cookie,
      }),
      await vartti.ask(`PUT /staff/registrations/${booked.registrationId}/slot`, {
        body: { slotId: event.slots[1]?.id },
        cookie,
      }),
      await vartti.ask(`PUT /staff/registrations/${booked.registrationId}/cancellation`, {
        body: {},
        cookie,
      }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 4 }, () => [404, 'not_found']),
    );
  });

  it('does not register into another event than the one on the screen', async () => {
    const [event, other] = [await given.event(), await given.event()];
    const cookie = await ohjaaja(event.ohjaamoId);
    const answer = await vartti.ask(`PUT /staff/events/${event.id}/registrations/${newId()}`, {
      body: { slotId: other.slots[0]?.id, firstName: 'Veeti', language: 'fi' },
      cookie,
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });

  it('shows an employer a time and a first name, and nothing else', async () => {
    const event = await given.event({ tables: 2 });
    const [ours, others] = event.tables.map(({ id }) => event.slots.filter(({ tableId }) => tableId === id));
    await book({ slotId: ours?.[0]?.id });
    await book({ slotId: others?.[1]?.id, contact: 'eetu@example.fi' });
    const recruiter = await given.recruiter({ employerId: event.tables[0]?.employerId as string });
    const cookie = await signInAs(vartti, recruiter.email);
    const { body, text } = await vartti.ask(`GET /employer/events/${event.id}/list`, { cookie });
    expect(body).toMatchObject({ event: { id: event.id }, tableNumber: 1 });
    expect(body.people).toEqual([
      { startsAt: ours?.[0]?.startsAt, endsAt: ours?.[0]?.endsAt, firstName: 'Aino', card: null },
    ]);
    expect(text).not.toMatch(/358401234567|eetu/);
    const stranger = await signInAs(vartti, (await given.recruiter()).email);
    expect((await vartti.ask(`GET /employer/events/${event.id}/list`, { cookie: stranger })).status).toBe(
      404,
    );
  });
});
