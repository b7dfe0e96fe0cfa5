import { type Evening, eveningIn } from '../../test/support/evening.js';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { pairedDevice } from '../../test/support/paired.js';
import { signInAs } from '../../test/support/sign-in.js';
import { openStream, type Stream } from '../../test/support/stream.js';

describe('the room, when the programme changes under it', () => {
  let vartti: TestApp;
  let evening: Evening;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (evening = await eveningIn(vartti)));

  const cookie = () => evening.staff;
  const call = async (n: number) => {
    const id = newId();
    expect((await evening.tap({ do: 'call', tableId: evening.table(n) }, id)).status).toBe(200);
    return id;
  };
  const takeBack = (n: number) =>
    vartti.ask(`PUT /staff/tables/${evening.table(n)}`, {
      cookie: cookie(),
      body: { employerId: null, topic: null },
    });
  const linesOf = async (ticket: string) =>
    evening
      .ticketOf(await evening.room(), ticket)
      ?.lines.filter(({ state }) => state === 'open')
      .map(({ line, bookedFor }) => [line, bookedFor !== null]);

  it('a table that is taken back puts whoever was called there back in line, for any table, at their place', async () => {
    evening.minute(1);
    const noor = await evening.walkIn('Noor', [1]);
    const sara = await evening.walkIn('Sara', [1, 2]);
    const turn = await call(1);
    expect((await takeBack(1)).status).toBe(200);
    const room = await evening.room();
    expect(room.tables.map(({ id }) => id)).toEqual([evening.table(2), evening.table(3)]);
    expect(evening.ticketOf(room, noor)?.journey).toBe('waiting');
    expect(await linesOf(noor)).toEqual([['any', false]]);
    expect(await linesOf(sara)).toEqual([
      [evening.lineOf(2), false],
      ['any', false],
    ]);
    // Noor stood before Sara, and does at every table.
    const called = await evening.tap({ do: 'call', tableId: evening.table(2) });
    expect(evening.shownAt(called.body, 2)).toBe('Noor');
    // What the programme did stands in nobody's list of taps, and the call that it ended is not taken back.
    expect(called.body.deeds.map(({ deed }) => deed)).not.toContain('table_gone');
    expect((await evening.undo(turn)).body.code).toBe('cannot_undo');
  });

  it('a meeting that was on at a table that is taken back has ended, and was held', async () => {
    evening.minute(1);
    const noor = await evening.walkIn('Noor', [1]);
    await evening.tap({ do: 'start', turnId: await call(1) });
    expect((await takeBack(1)).status).toBe(200);
    const room = await evening.room();
    expect(evening.ticketOf(room, noor)?.journey).toBe('done');
    expect(room.figures.meetings).toBe(1);
  });

  it('a table with a past in the room stays, when there are to be fewer of them', async () => {
    evening = await eveningIn(vartti, { freeTables: 1 });
    evening.minute(1);
    await evening.walkIn('Noor', [1]);
    await evening.tap({ do: 'start', turnId: await call(1) });
    expect((await takeBack(1)).status).toBe(200);
    const fewer = (tableCount: number) =>
      vartti.ask<{ code?: string }>(`PUT /staff/events/${evening.event.id}/details`, {
        cookie: cookie(),
        body: { tableCount },
      });
    // Four, of which two are held: the fourth may go, the first has been sat at.
    expect((await fewer(2)).body.code).toBe('below_taken');
    expect((await fewer(3)).status).toBe(200);
    const tables = await vartti.database.query<{ id: string }>(
      'SELECT id FROM event_table WHERE event_id = $1 ORDER BY number',
      [evening.event.id],
    );
    expect(tables.map(({ id }) => id)).toEqual([1, 2, 3].map((n) => evening.table(n)));
  });

  describe('somebody who booked and is here', () => {
    const in30 = () => evening.slotsAt(1).find(({ startsAt }) => startsAt === '2026-12-01T08:30:00Z');
    async function aino() {
      vartti.clock.set('2026-12-01T07:00:00Z');
      const booked = await evening.booked('Aino', in30());
      evening.minute(1);
      const id = newId();
      const here = await evening.tap({ do: 'check_in', registrationId: booked.registrationId }, id);
      expect(here.status).toBe(200);
      return { ...booked, ticket: id };
    }

    it('and cancels waits for that table no more; others that were wished for stay', async () => {
      const { ticket, registrationId } = await aino();
      await evening.tap({ do: 'join', ticketId: ticket, line: evening.lineOf(2) });
      expect(await linesOf(ticket)).toEqual([
        [evening.lineOf(1), true],
        [evening.lineOf(2), false],
      ]);
      const cancelled = await vartti.ask(`PUT /staff/registrations/${registrationId}/cancellation`, {
        cookie: cookie(),
        body: {},
      });
      expect(cancelled.status).toBe(200);
      expect(await linesOf(ticket)).toEqual([[evening.lineOf(2), false]]);
    });

    it('and cancels while being called is called no more', async () => {
      const { ticket, registrationId } = await aino();
      evening.minute(29);
      await call(1);
      await vartti.ask(`PUT /staff/registrations/${registrationId}/cancellation`, {
        cookie: cookie(),
        body: {},
      });
      const room = await evening.room();
      expect(evening.turnAt(room, 1)).toBeNull();
      expect(evening.ticketOf(room, ticket)?.journey).toBe('done');
    });

    it('and gets another time waits for that one', async () => {
      const { ticket, registrationId } = await aino();
      const other = evening.slotsAt(3).find(({ startsAt }) => startsAt > '2026-12-01T08:30:00Z');
      const moved = await vartti.ask(`PUT /staff/registrations/${registrationId}/slot`, {
        cookie: cookie(),
        body: { slotId: other?.id },
      });
      expect(moved.status).toBe(200);
      expect(await linesOf(ticket)).toEqual([[evening.lineOf(3), true]]);
    });

    it('cancels and is called at the same moment, and neither waits for the other', async () => {
      for (let n = 0; n < 5; n += 1) {
        evening = await eveningIn(vartti);
        const { registrationId } = await aino();
        evening.minute(29);
        const [cancelled, called] = await Promise.all([
          vartti.ask(`PUT /staff/registrations/${registrationId}/cancellation`, {
            cookie: cookie(),
            body: {},
          }),
          evening.tap({ do: 'call', tableId: evening.table(1) }),
        ]);
        expect([cancelled.status, [200, 409].includes(called.status)]).toEqual([200, true]);
        expect(evening.turnAt(await evening.room(), 1)).toBeNull();
      }
    });
  });

  /** A big screen that was paired before the evening, while it is fresh who pairs it. */
  const bigScreen = () => {
    vartti.clock.set('2026-12-01T07:00:00Z');
    const { ohjaamoId, id: eventId } = evening.event;
    return pairedDevice(vartti, cookie(), { kind: 'board', ohjaamoId, eventId });
  };

  it('an event that is cancelled is a room that is not on, and its screens see it at once', async () => {
    const board = await bigScreen();
    evening.minute(1);
    await evening.walkIn('Noor', [1]);
    const { id: eventId } = evening.event;
    const stream = await openStream(vartti, '/board/room/stream', board);
    await stream.next();
    const cancelled = await vartti.ask(`PUT /staff/events/${eventId}/cancellation`, {
      cookie: cookie(),
      body: { reason: { fi: 'Sähköt poikki.' } },
    });
    expect(cancelled.status).toBe(200);
    expect((await next(stream)).isOn).toBe(false);
    stream.close();
    expect((await evening.tap({ do: 'call', tableId: evening.table(1) })).body.code).toBe('room_not_on');
  });

  it('non-disclosure takes a name off every screen at once, and leaves an initial to those who run the room', async () => {
    const board = await bigScreen();
    evening.minute(1);
    await evening.walkIn('Väinö', [1], { contact: '+358401110000' });
    const { id: eventId } = evening.event;
    const recruiter = await evening.given.recruiter({
      employerId: evening.event.tables[0]?.employerId as string,
    });
    const firm = await signInAs(vartti, recruiter.email);
    const stream = await openStream(vartti, '/board/room/stream', board);
    const table = await openStream(vartti, `/employer/events/${eventId}/room/stream`, firm);
    for (const one of [stream, table]) expect(JSON.stringify(await next(one))).toContain('Väinö');
    const [person] = await vartti.database.query<{ id: string }>('SELECT id FROM young_person');
    const set = await vartti.ask(`PUT /staff/people/${person?.id as string}/non-disclosure`, {
      cookie: cookie(),
    });
    expect(set.status).toBe(200);
    for (const one of [stream, table]) {
      expect(JSON.stringify(await next(one))).not.toContain('Väinö');
      one.close();
    }
    const [shown] = (await evening.room()).tickets;
    expect([shown?.shown, shown?.firstName]).toEqual(['1', 'V.']);
  });

  it('somebody who deletes everything in the middle of the evening is gone from it, and stays as a number', async () => {
    evening.minute(1);
    const phone = '+358401110000';
    await evening.walkIn('Väinö', [1], { contact: phone });
    const turn = await call(1);
    const { id: eventId } = evening.event;
    const stream = await openStream(vartti, `/staff/events/${eventId}/room/stream`, cookie());
    expect(JSON.stringify(await next(stream))).toContain('Väinö');
    const own = await signInAs(vartti, phone);
    expect((await vartti.ask('DELETE /my/data', { cookie: own })).status).toBe(204);
    expect(JSON.stringify(await next(stream))).not.toContain('Väinö');
    stream.close();
    const room = await evening.room();
    expect([room.tickets, evening.turnAt(room, 1)]).toEqual([[], null]);
    expect((await evening.undo(turn)).body.code).toBe('cannot_undo');
    expect(
      await vartti.database.query('SELECT what, count FROM kept_count WHERE event_id = $1 ORDER BY 1', [
        eventId,
      ]),
    ).toEqual([
      { what: 'ticket_in', count: 1 },
      { what: 'turn_called', count: 1 },
    ]);
  });
});

const next = async (stream: Stream) => ((await stream.next())?.data ?? {}) as Record<string, unknown>;
