import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, type GivenEvent, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';
import type { MyRotation } from './rotation.schema.js';

describe('wishes for a rotation', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
  });
  beforeEach(() => vartti.clock.set('2026-12-01T08:00:00Z'));
  afterAll(() => vartti.close());

  let count = 0;
  const somebody = () => ({ firstName: 'Aino', contact: `aino-${++count}@example.fi`, language: 'fi' });
  const evening = (wanted: Parameters<Given['event']>[0] = {}) =>
    given.event({ format: 'vartissa-toihin', tables: 3, ...wanted });
  const rotation = (event: GivenEvent) => event.parts.find(({ kind }) => kind === 'rotation')?.id as string;
  const tables = (event: GivenEvent) => event.tables.map(({ id }) => id);
  const book = (body: object, id = newId()) =>
    vartti.ask<{ link: string; registrationId: string; code: string }>(`PUT /registrations/${id}`, { body });
  const come = async (event: GivenEvent, wishes?: object) => {
    const { status, body, text } = await book({ ...somebody(), partId: rotation(event), wishes });
    if (status !== 200) throw new Error(text);
    return body;
  };
  const mine = async (link: string) => (await vartti.ask<MyRotation>(`GET /links/${link}/rotation`)).body;
  const wish = (link: string, body: object) =>
    vartti.ask<MyRotation & { code: string }>(`PUT /links/${link}/wishes`, { body });
  const taken = async (event: GivenEvent) => {
    const [row] = await vartti.database.query<{ taken: number; seats: number }>(
      `SELECT p.taken, (SELECT count(*)::int FROM seat s WHERE s.part_id = p.id AND s.status = 'booked') AS seats FROM part p WHERE p.id = $1`,
      [rotation(event)],
    );
    return row;
  };
  const callFirstRound = (event: GivenEvent) =>
    vartti.database.query(
      `INSERT INTO room (event_id, ohjaamo_id, settings, opened_at, rounds) VALUES ($1, $2, '{}', now(), '{"round": 1}')`,
      [event.id, event.ohjaamoId],
    );

  describe('made while booking', () => {
    it('are kept in their order, with what is needed, in the same tap as the seat', async () => {
      const event = await evening();
      const [first, second, third] = tables(event) as [string, string, string];
      const wishes = {
        wishes: [second, first],
        never: [third],
        languages: ['fi', 'so'],
        needs: ['calm'],
        mostMeetings: 4,
        fromRound: 2,
        untilRound: 8,
      };
      const { link } = await come(event, wishes);
      const view = await mine(link);
      expect(view.entry).toEqual({ ...wishes, breakAfter: null });
      expect([view.changeable, view.evening, view.rounds.length, view.tables.length]).toEqual([
        true,
        null,
        10,
        3,
      ]);
      expect(view.rounds[1]).toEqual({
        round: 2,
        startsAt: '2026-12-02T12:18:00Z',
        endsAt: '2026-12-02T12:33:00Z',
      });
      expect(await taken(event)).toEqual({ taken: 1, seats: 1 });
    });

    it('may be none: a neutral person is glad of every table', async () => {
      const { link } = await come(await evening());
      expect((await mine(link)).entry).toEqual({
        wishes: [],
        never: [],
        languages: [],
        needs: [],
        mostMeetings: null,
        breakAfter: null,
        fromRound: null,
        untilRound: null,
      });
    });

    it('are for tables that somebody holds at this event, and otherwise nothing is written', async () => {
      const event = await evening({ freeTables: 1 });
      const other = await evening();
      for (const unknown of [newId(), tables(event)[3], tables(other)[0]])
        for (const wishes of [{ wishes: [unknown] }, { never: [tables(event)[0], unknown] }]) {
          const answer = await book({ ...somebody(), partId: rotation(event), wishes });
          expect([answer.status, answer.body]).toMatchObject([404, { code: 'table_unknown' }]);
        }
      expect(await taken(event)).toEqual({ taken: 0, seats: 0 });
    });

    it('are for a rotation, not for a presentation', async () => {
      const event = await given.event({ format: 'tunnissa-duuniin' });
      const answer = await book({
        ...somebody(),
        partId: event.parts[0]?.id,
        wishes: { wishes: [tables(event)[0]] },
      });
      expect([answer.status, answer.body]).toMatchObject([404, { code: 'not_found' }]);
    });

    it('are the same by the same tap again, and another booking by the same id is refused', async () => {
      const event = await evening();
      const [first, second] = tables(event);
      const [id, body] = [newId(), { ...somebody(), partId: rotation(event) }];
      const once = await book({ ...body, wishes: { wishes: [first] } }, id);
      const again = await book({ ...body, wishes: { wishes: [first] } }, id);
      expect([once.status, again.body]).toEqual([200, once.body]);
      const other = await book({ ...body, wishes: { wishes: [second] } }, id);
      expect([other.status, other.body]).toMatchObject([409, { code: 'id_used' }]);
    });

    it('are closed once the first round was called, or the part has begun', async () => {
      const event = await evening();
      vartti.clock.set('2026-12-02T11:50:00Z');
      await callFirstRound(event);
      const early = await book({ ...somebody(), partId: rotation(event) });
      expect([early.status, early.body]).toMatchObject([409, { code: 'booking_closed' }]);
      vartti.clock.set('2026-12-01T08:00:00Z');
      const later = await evening();
      vartti.clock.set('2026-12-02T12:01:00Z');
      const late = await book({ ...somebody(), partId: rotation(later) });
      expect([late.status, late.body]).toMatchObject([409, { code: 'booking_closed' }]);
    });

    it('can be told at the desk, as long as nobody has been called', async () => {
      const event = await evening();
      vartti.clock.set('2026-12-02T12:05:00Z');
      const cookie = await signInAs(vartti, (await given.staff({ ohjaamoId: event.ohjaamoId })).email);
      const atDesk = () =>
        vartti.ask<{ link: string; code: string }>(`PUT /staff/events/${event.id}/registrations/${newId()}`, {
          cookie,
          body: {
            partId: rotation(event),
            firstName: 'Veeti',
            language: 'fi',
            wishes: { wishes: [tables(event)[1]] },
          },
        });
      const booked = await atDesk();
      expect(booked.status).toBe(200);
      expect((await mine(booked.body.link)).entry?.wishes).toEqual([tables(event)[1]]);
      await callFirstRound(event);
      expect((await atDesk()).body.code).toBe('booking_closed');
    });
  });

  describe('changed by the link', () => {
    it('can be other ones until the first round is called', async () => {
      const event = await evening();
      const [first, second, third] = tables(event);
      const { link } = await come(event, { wishes: [first, second], never: [third], mostMeetings: 2 });
      const { status, body } = await wish(link, { wishes: [third], needs: ['step_free'] });
      expect([status, body.entry]).toMatchObject([
        200,
        { wishes: [third], never: [], needs: ['step_free'], mostMeetings: null },
      ]);
      await callFirstRound(event);
      expect(await wish(link, { wishes: [first] })).toMatchObject({
        status: 409,
        body: { code: 'rotation_begun' },
      });
      expect(await mine(link)).toMatchObject({ changeable: false, entry: { wishes: [third] } });
    });

    it('stay as they are when a table in them is nobody’s', async () => {
      const event = await evening({ freeTables: 1 });
      const [first, , , free] = tables(event);
      const { link } = await come(event, { wishes: [first] });
      expect(await wish(link, { wishes: [free] })).toMatchObject({
        status: 404,
        body: { code: 'table_unknown' },
      });
      expect((await mine(link)).entry?.wishes).toEqual([first]);
    });

    it('make no plan old when they are the same', async () => {
      const event = await evening();
      const wishes = { wishes: [tables(event)[0]], never: [tables(event)[1]], languages: ['fi'] };
      const { link } = await come(event, wishes);
      vartti.clock.advance({ hours: 1 });
      await wish(link, wishes);
      const changed = () =>
        vartti.database.query<{ at: Date }>(
          'SELECT changed_at AS at FROM rotation_entry WHERE event_id = $1',
          [event.id],
        );
      expect((await changed())[0]?.at.toISOString()).toBe('2026-12-01T08:00:00.000Z');
      await wish(link, { ...wishes, languages: [] });
      expect((await changed())[0]?.at.toISOString()).toBe('2026-12-01T09:00:00.000Z');
    });

    it('take a seat for whoever comes to the event for something else, while there is one', async () => {
      const recipe = [
        { kind: 'slots', startsAfterMinutes: 0, lengthMinutes: 30, capacity: null, settings: {} },
        { kind: 'rotation', startsAfterMinutes: 30, lengthMinutes: 60, capacity: 1, settings: {} },
      ] as const;
      const event = await given.event({ tables: 2, recipe: recipe.map((part) => ({ ...part })) });
      const links: string[] = [];
      for (const n of [0, 1])
        links.push((await book({ ...somebody(), slotId: event.slots[n]?.id })).body.link);
      expect((await mine(links[0] as string)).entry).toBeNull();
      const [one, other] = [await wish(links[0] as string, {}), await wish(links[1] as string, {})];
      expect([one.status, one.body.entry?.wishes]).toEqual([200, []]);
      expect([other.status, other.body.code]).toEqual([409, 'seats_full']);
      expect(await taken(event)).toEqual({ taken: 1, seats: 1 });
    });

    it('are nothing at an event without a rotation, nor for a place in line', async () => {
      const event = await given.event();
      const { body } = await book({ ...somebody(), slotId: event.slots[0]?.id });
      expect(await wish(body.link, {})).toMatchObject({ status: 404, body: { code: 'no_rotation' } });
      expect((await vartti.ask(`GET /links/${body.link}/rotation`)).status).toBe(404);
    });

    it('end with the event', async () => {
      const event = await evening();
      const { link } = await come(event);
      vartti.clock.set('2026-12-02T15:30:00Z');
      expect(await wish(link, {})).toMatchObject({ status: 409, body: { code: 'rotation_closed' } });
      expect((await mine(link)).changeable).toBe(false);
    });

    it('lose nothing when two taps come at once: one whole answer stands', async () => {
      const event = await evening({ tables: 5 });
      const { link } = await come(event);
      const orders = [tables(event), [...tables(event)].reverse()];
      for (let round = 0; round < 5; round += 1) {
        const answers = await Promise.all(orders.map((wishes) => wish(link, { wishes })));
        expect(answers.map(({ status }) => status)).toEqual([200, 200]);
        expect(orders).toContainEqual((await mine(link)).entry?.wishes);
      }
    });
  });

  describe('of somebody whose evening is planned', () => {
    it('show whom they meet, whom not and why, and never that an employer said no', async () => {
      const event = await evening();
      const [first, second, third] = tables(event) as [string, string, string];
      const { link, registrationId } = await come(event, { wishes: [first, second, third] });
      await published(event, registrationId, {
        meetings: [[first, 2]],
        unmet: [
          [second, 'vetoed_by_table'],
          [third, 'table_full'],
        ],
      });
      const { evening: mineNow } = await mine(link);
      expect(mineNow).toMatchObject({
        meetings: [
          { round: 2, tableId: first, status: 'booked', wished: true, startsAt: '2026-12-02T12:18:00Z' },
        ],
        unmet: [
          { tableId: second, why: 'others_first' },
          { tableId: third, why: 'table_full' },
        ],
        changes: [],
      });
    });

    it('leave nothing behind when they cancel: the seat, what was planned, and what was only drafted', async () => {
      const event = await evening();
      const [first] = tables(event) as [string];
      const { link, registrationId } = await come(event, { wishes: [first] });
      await published(event, registrationId, { meetings: [[first, 1]], unmet: [] });
      const draft = newId();
      await vartti.database.query(
        `INSERT INTO rotation_plan (id, ohjaamo_id, event_id, status, asked_at, done_at) VALUES ($1, $2, $3, 'draft', now(), now())`,
        [draft, event.ohjaamoId, event.id],
      );
      await vartti.database.query(
        'INSERT INTO plan_meeting (plan_id, round, event_table_id, registration_id, ohjaamo_id) VALUES ($1, 3, $2, $3, $4)',
        [draft, first, registrationId, event.ohjaamoId],
      );
      expect((await vartti.ask(`PUT /links/${link}/cancellation`, { body: {} })).status).toBe(200);
      expect(await taken(event)).toEqual({ taken: 0, seats: 0 });
      expect(
        await vartti.database.query('SELECT status FROM meeting WHERE event_id = $1', [event.id]),
      ).toEqual([{ status: 'cancelled' }]);
      expect(await vartti.database.query('SELECT FROM plan_meeting WHERE plan_id = $1', [draft])).toEqual([]);
      expect(await mine(link)).toMatchObject({ entry: null, changeable: false, evening: { meetings: [] } });
    });

    it('move with the event, round for round', async () => {
      const event = await evening();
      const [first, second] = tables(event) as [string, string];
      const { link, registrationId } = await come(event);
      await published(event, registrationId, {
        meetings: [
          [first, 1],
          [second, 2],
        ],
        unmet: [],
      });
      const cookie = await signInAs(vartti, (await given.staff({ ohjaamoId: event.ohjaamoId })).email);
      const moved = await vartti.ask(`PUT /staff/events/${event.id}/details`, {
        cookie,
        body: { time: '14:18' },
      });
      expect(moved.status).toBe(200);
      const view = await mine(link);
      expect(view.rounds[0]?.startsAt).toBe('2026-12-02T12:18:00Z');
      for (const { round, startsAt } of view.evening?.meetings ?? [])
        expect(startsAt).toBe(view.rounds[round - 1]?.startsAt);
      expect(view.evening?.meetings).toHaveLength(2);
    });

    it('lose a table that is given back, are told once, and keep the rest', async () => {
      const event = await evening();
      const [first, second] = tables(event) as [string, string];
      const { link, registrationId } = await come(event, { wishes: [first, second] });
      await published(event, registrationId, {
        meetings: [
          [first, 1],
          [second, 2],
        ],
        unmet: [],
      });
      const cookie = await signInAs(vartti, (await given.staff({ ohjaamoId: event.ohjaamoId })).email);
      const emptied = await vartti.ask(`PUT /staff/tables/${first}`, {
        cookie,
        body: { employerId: null, topic: null },
      });
      expect(emptied.status).toBe(200);
      const view = await mine(link);
      expect(view.entry?.wishes).toEqual([second]);
      expect(view.evening?.meetings.map(({ tableId }) => tableId)).toEqual([second]);
      expect(view.evening?.changes).toMatchObject([{ code: 'table_missing', tableId: first, round: 1 }]);
      expect(
        await vartti.database.query(
          `SELECT template FROM outgoing_message WHERE payload ->> 'registrationId' = $1 AND template <> 'booking_confirmed'`,
          [registrationId],
        ),
      ).toEqual([{ template: 'evening_changed' }]);
      expect(await taken(event)).toEqual({ taken: 1, seats: 1 });
    });

    it('are told once when the event is cancelled', async () => {
      const event = await evening();
      const [first] = tables(event) as [string];
      const { link, registrationId } = await come(event);
      await published(event, registrationId, { meetings: [[first, 1]], unmet: [] });
      const cookie = await signInAs(vartti, (await given.staff({ ohjaamoId: event.ohjaamoId })).email);
      await vartti.ask(`PUT /staff/events/${event.id}/cancellation`, {
        cookie,
        body: { reason: { fi: 'Sairastuimme.' } },
      });
      expect(await taken(event)).toEqual({ taken: 0, seats: 0 });
      expect(
        await vartti.database.query(
          `SELECT template FROM outgoing_message WHERE payload ->> 'registrationId' = $1 AND template <> 'booking_confirmed'`,
          [registrationId],
        ),
      ).toEqual([{ template: 'event_cancelled' }]);
      expect(await wish(link, {})).toMatchObject({ status: 409, body: { code: 'rotation_closed' } });
    });
  });

  /** As a plan that was published leaves it. */
  async function published(
    event: GivenEvent,
    registrationId: string,
    {
      meetings,
      unmet,
    }: { meetings: [tableId: string, round: number][]; unmet: [tableId: string, why: string][] },
  ) {
    const run = (text: string, values: unknown[]) => vartti.database.query(text, values);
    const plan = newId();
    await run(
      `INSERT INTO rotation_plan (id, ohjaamo_id, event_id, status, asked_at, done_at, published_at) VALUES ($1, $2, $3, 'published', now(), now(), now())`,
      [plan, event.ohjaamoId, event.id],
    );
    for (const [tableId, round] of meetings)
      await run(
        `INSERT INTO meeting (ohjaamo_id, event_id, registration_id, person_id, event_table_id, round, starts_at, ends_at, created_at)
         SELECT r.ohjaamo_id, r.event_id, r.id, r.person_id, $2, $3::int, p.starts_at + ($3::int - 1) * interval '18 minutes',
           p.starts_at + ($3::int - 1) * interval '18 minutes' + interval '15 minutes', now()
         FROM registration r JOIN part p ON p.event_id = r.event_id AND p.kind = 'rotation' WHERE r.id = $1`,
        [registrationId, tableId, round],
      );
    for (const [tableId, why] of unmet)
      await run(
        'INSERT INTO plan_unmet (plan_id, registration_id, event_table_id, ohjaamo_id, why) VALUES ($1, $2, $3, $4, $5)',
        [plan, registrationId, tableId, event.ohjaamoId, why],
      );
  }
});
