import { type Evening, eveningIn } from '../../test/support/evening.js';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { signInAs } from '../../test/support/sign-in.js';
import { RoomTime } from './room.time.service.js';
import { startWorker, type TestWorker } from '../../test/support/worker.js';

describe('the room', () => {
  let vartti: TestApp;
  let worker: TestWorker;
  let evening: Evening;
  beforeAll(async () => {
    vartti = await startApp();
    worker = await startWorker(vartti);
  });
  afterAll(async () => {
    await worker.close();
    await vartti.close();
  });
  beforeEach(async () => void (evening = await eveningIn(vartti)));

  /** What the worker does four times a minute. */
  const timePasses = () => worker.context.get(RoomTime, { strict: false }).sweep();
  const history = (id: string) =>
    vartti.database.query<{ to: string; reason: string; by: string }>(
      `SELECT to_state AS to, reason, actor_kind AS by FROM transition WHERE subject_id = $1 ORDER BY id`,
      [id],
    );

  it('is there before anybody has done anything in it, and shows who is expected', async () => {
    const { registrationId, code } = await evening.booked('Väinö', evening.slotsAt(2)[0]);
    const { body, status } = await vartti.ask(`GET /staff/events/${evening.event.id}/room`, {
      cookie: evening.staff,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      revision: 0,
      isOn: true,
      tickets: [],
      expected: [
        {
          registrationId,
          code,
          firstName: 'Väinö',
          meeting: { tableId: evening.table(2), status: 'booked' },
        },
      ],
      figures: { people: 0, meetings: 0 },
    });
  });

  it('takes somebody from the door to the table and out again, and keeps each step with who and when', async () => {
    evening.minute(3);
    const noor = await evening.walkIn('Noor');
    const called = await evening.tap({ do: 'call', tableId: evening.table(1) });
    expect(evening.shownAt(called.body, 1)).toBe('Noor');
    const turnId = evening.turnAt(called.body, 1)?.id as string;
    expect(evening.turnAt(called.body, 1)).toMatchObject({
      state: 'called',
      calledAt: '2026-12-01T08:03:00Z',
      waitedForUntil: '2026-12-01T08:08:00Z',
    });
    evening.minute(4);
    const started = await evening.tap({ do: 'start', turnId });
    expect(evening.turnAt(started.body, 1)).toMatchObject({
      state: 'meeting',
      startedAt: '2026-12-01T08:04:00Z',
      endsAt: '2026-12-01T08:19:00Z',
    });
    const longer = await evening.tap({ do: 'extend', turnId });
    expect(evening.turnAt(longer.body, 1)?.endsAt).toBe('2026-12-01T08:20:00Z');
    evening.minute(16);
    const { body } = await evening.tap({ do: 'finish', turnId });
    expect(evening.turnAt(body, 1)).toBeNull();
    expect(evening.ticketOf(body, noor)?.journey).toBe('done');
    expect(body.figures).toMatchObject({
      people: 1,
      walkIns: 1,
      meetings: 1,
      metNobody: 0,
      medianWaitMinutes: 0,
    });
    expect(await history(noor)).toEqual([
      { to: 'waiting', reason: 'arrive', by: 'staff' },
      { to: 'called', reason: 'call', by: 'staff' },
      { to: 'meeting', reason: 'start', by: 'staff' },
      { to: 'done', reason: 'finish', by: 'staff' },
    ]);
  });

  it('takes nobody before the room is open, after it is over, or when the event is off', async () => {
    vartti.clock.set('2026-12-01T05:00:00Z');
    const add = { do: 'add' as const, lines: [evening.lineOf(1)], language: 'fi' };
    expect(await evening.tap(add)).toMatchObject({ status: 409, body: { code: 'room_not_on' } });
    vartti.clock.set('2026-12-01T12:01:00Z');
    expect(await evening.tap(add)).toMatchObject({ status: 409, body: { code: 'room_not_on' } });
  });

  it('does a tap once, however often it is sent; the same id for something else is refused', async () => {
    evening.minute(1);
    const id = newId();
    const deed = { do: 'add' as const, firstName: 'Sara', lines: [evening.lineOf(1)], language: 'fi' };
    const [first, second] = [await evening.tap(deed, id), await evening.tap({ ...deed, agoSeconds: 90 }, id)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.tickets).toHaveLength(1);
    expect(second.body.revision).toBe(first.body.revision);
    expect(await evening.tap({ ...deed, firstName: 'Toinen' }, id)).toMatchObject({
      status: 409,
      body: { code: 'id_used' },
    });
  });

  it('counts a tap from when it was made, when the network was away', async () => {
    evening.minute(20);
    await evening.walkIn('Iida', [1], { agoSeconds: 600 });
    const { tickets } = await evening.room();
    expect(tickets[0]?.cameAt).toBe('2026-12-01T08:10:00Z');
  });

  it('undoes what was done, while nothing has come after it', async () => {
    evening.minute(2);
    await evening.walkIn('Noor');
    const [call, start] = [newId(), newId()];
    await evening.tap({ do: 'call', tableId: evening.table(1) }, call);
    await evening.tap({ do: 'start', turnId: call }, start);
    expect(await evening.undo(call)).toMatchObject({ status: 409, body: { code: 'cannot_undo' } });
    const back = await evening.undo(start);
    expect(evening.turnAt(back.body, 1)?.state).toBe('called');
    const before = await evening.undo(call);
    expect(evening.turnAt(before.body, 1)).toBeNull();
    expect(before.body.tickets[0]?.journey).toBe('waiting');
    expect((await evening.undo(call)).status).toBe(200);
    expect(await vartti.database.query('SELECT FROM turn')).toHaveLength(0);
  });

  it('puts booked people and walk-ins into one line: the booked at their time, then who came first', async () => {
    const slot = evening.slotsAt(1)[1]; // 10.30
    const { registrationId } = await evening.booked('Väinö', slot);
    evening.minute(10);
    await evening.walkIn('Eka');
    await evening.walkIn('Toka');
    await evening.tap({ do: 'check_in', registrationId });
    const early = await evening.tap({ do: 'call', tableId: evening.table(1) });
    expect(evening.shownAt(early.body, 1)).toBe('Eka');
    const turnId = evening.turnAt(early.body, 1)?.id as string;
    await evening.tap({ do: 'start', turnId });
    evening.minute(28);
    await evening.tap({ do: 'finish', turnId });
    const { body } = await evening.tap({ do: 'call', tableId: evening.table(1) });
    expect(evening.shownAt(body, 1)).toBe('Väinö');
    expect(evening.turnAt(body, 1)?.meetingId).not.toBeNull();
  });

  it('keeps a table for whoever booked and is not there yet, and gives it on when they do not come', async () => {
    const { registrationId } = await evening.booked('Elias', evening.slotsAt(1)[1]);
    evening.minute(5);
    const noor = await evening.walkIn('Noor');
    evening.minute(27);
    expect(await evening.tap({ do: 'call', tableId: evening.table(1) })).toMatchObject({
      status: 409,
      body: { code: 'table_kept' },
    });
    evening.minute(34);
    await timePasses();
    expect((await evening.room()).tables[0]).toMatchObject({ turn: null, keptFor: { registrationId } });
    evening.minute(35.2);
    await timePasses();
    const given = await evening.room();
    expect(evening.turnAt(given, 1)?.ticketId).toBe(noor);
    expect(given.expected[0]?.meeting?.status).toBe('no_show');
    expect(given.figures).toMatchObject({ noShows: 1, filled: 0 });
    const started = await evening.tap({ do: 'start', turnId: evening.turnAt(given, 1)?.id });
    expect(started.body.figures).toMatchObject({ noShows: 1, filled: 1 });
    expect(await history(noor)).toContainEqual({ to: 'called', reason: 'call', by: 'system' });

    // Late, and taken in kindly: their quarter was given, so they are in line.
    evening.minute(38);
    const { body } = await evening.tap({ do: 'check_in', registrationId });
    expect(body.tickets.find((ticket) => ticket.registrationId === registrationId)).toMatchObject({
      journey: 'waiting',
      lines: [{ line: evening.lineOf(1), state: 'open', bookedFor: null }],
    });
  });

  it('leaves alone for a while what somebody undid after time had done it', async () => {
    await evening.booked('Elias', evening.slotsAt(1)[1]);
    evening.minute(5);
    await evening.walkIn('Noor', [2]);
    evening.minute(35.2);
    await timePasses();
    const marked = (await evening.room()).deeds.find(({ deed }) => deed === 'no_show');
    expect(marked).toMatchObject({ by: null, undoable: true });
    const { body } = await evening.undo(marked?.id as string);
    expect(body.expected[0]?.meeting?.status).toBe('booked');
    await timePasses();
    expect((await evening.room()).expected[0]?.meeting?.status).toBe('booked');
    evening.minute(40.5);
    await timePasses();
    expect((await evening.room()).expected[0]?.meeting?.status).toBe('no_show');
  });

  it('calls again whoever does not hear it, then puts them a few places back, and the second time out of the line', async () => {
    evening.minute(1);
    const noor = await evening.walkIn('Noor');
    await evening.tap({ do: 'call', tableId: evening.table(1) });
    evening.minute(6.1);
    await timePasses();
    expect(evening.turnAt(await evening.room(), 1)?.state).toBe('recalled');
    evening.minute(11.2);
    await evening.tap({ do: 'close_table', tableId: evening.table(1) });
    await timePasses();
    const back = await evening.room();
    expect(evening.turnAt(back, 1)).toBeNull();
    expect(evening.ticketOf(back, noor)?.journey).toBe('waiting');
    await evening.tap({ do: 'open_table', tableId: evening.table(1) });
    const again = await evening.tap({ do: 'call', tableId: evening.table(1) });
    const turnId = evening.turnAt(again.body, 1)?.id as string;
    const { body } = await evening.tap({ do: 'miss', turnId });
    expect(evening.ticketOf(body, noor)?.journey).toBe('left');
  });

  it('calls the next by itself when a table has stood empty for a while, and not during a break', async () => {
    evening.minute(0);
    await evening.tap({ do: 'close_table', tableId: evening.table(2) });
    await evening.walkIn('Noor', [1]);
    await evening.walkIn('Sara', [2]);
    evening.minute(0.3);
    await timePasses();
    expect(evening.turnAt(await evening.room(), 1)).toBeNull();
    evening.minute(1);
    await timePasses();
    const room = await evening.room();
    expect([evening.shownAt(room, 1), evening.shownAt(room, 2)]).toEqual(['Noor', null]);
  });

  it('hands somebody to another table with priority', async () => {
    evening.minute(1);
    const noor = await evening.walkIn('Noor', [1]);
    await evening.walkIn('Sara', [2]);
    await evening.tap({ do: 'call', tableId: evening.table(1) });
    await evening.tap({ do: 'hand_over', ticketId: noor, tableId: evening.table(2) });
    const { body } = await evening.tap({ do: 'call', tableId: evening.table(2) });
    expect(evening.shownAt(body, 2)).toBe('Noor');
    expect(evening.turnAt(body, 1)).toBeNull();
  });

  it('passes over whoever is on hold, without losing their place', async () => {
    evening.minute(1);
    const [noor] = [await evening.walkIn('Noor'), await evening.walkIn('Sara')];
    await evening.tap({ do: 'hold', ticketId: noor });
    const called = await evening.tap({ do: 'call', tableId: evening.table(1) });
    expect(evening.shownAt(called.body, 1)).toBe('Sara');
    await evening.tap({ do: 'miss', turnId: evening.turnAt(called.body, 1)?.id });
    await evening.tap({ do: 'release', ticketId: noor });
    const { body } = await evening.tap({ do: 'call', tableId: evening.table(1) });
    expect(evening.shownAt(body, 1)).toBe('Noor');
  });

  it('names people as they wish: a first name with an initial, a number, or two of one name with their numbers', async () => {
    evening.minute(1);
    const named = await evening.walkIn('Aino Katariina', [1], { initial: 'k' });
    const plain = await evening.walkIn('Aino', [1]);
    const twin = await evening.walkIn('Aino', [1]);
    const number = await evening.walkIn('Eetu', [1], { shownAs: 'number' });
    const nobody = newId();
    await evening.tap({ do: 'add', lines: [evening.lineOf(1)], language: 'sv' }, nobody);
    const room = await evening.room();
    const shown = (id: string) => evening.ticketOf(room, id)?.shown;
    expect([named, plain, twin, number, nobody].map(shown)).toEqual([
      'Aino K.',
      'Aino (2)',
      'Aino (3)',
      '4',
      '5',
    ]);
  });

  it('tells whoever left a phone number that it is soon their turn, and that it is', async () => {
    evening.minute(1);
    for (const name of ['Eka', 'Toka', 'Kolmas']) await evening.walkIn(name);
    await evening.walkIn('Noor', [1], { contact: '040 765 4321' });
    const told = () =>
      vartti.database
        .query<{ template: string }>(
          `SELECT template FROM outgoing_message WHERE template LIKE 'turn%' ORDER BY template DESC`,
        )
        .then((rows) => rows.map(({ template }) => template));
    expect(await told()).toEqual([]);
    for (let n = 0; n < 2; n += 1) {
      const { body } = await evening.tap({ do: 'call', tableId: evening.table(1) });
      const turnId = evening.turnAt(body, 1)?.id;
      await evening.tap({ do: 'start', turnId });
      await evening.tap({ do: 'finish', turnId });
    }
    expect(await told()).toEqual(['turn_soon']);
    const third = await evening.tap({ do: 'call', tableId: evening.table(1) });
    await evening.tap({ do: 'leave', ticketId: evening.turnAt(third.body, 1)?.ticketId });
    await evening.tap({ do: 'call', tableId: evening.table(1) });
    expect(await told()).toEqual(['turn_soon', 'turn_called']);
  });

  it('opens times after the talk, from now on, without touching what is booked', async () => {
    evening = await eveningIn(vartti, { format: 'tunnissa-duuniin', tables: 1 });
    await vartti.database.query(
      `UPDATE part SET settings = settings || '{"opensOnTheSpot": true}' WHERE event_id = $1 AND kind = 'slots'`,
      [evening.event.id],
    );
    const part = evening.event.parts.find(({ kind }) => kind === 'slots')?.id as string;
    evening.minute(52);
    const before = await evening.room();
    expect(before.onTheSpot).toEqual([{ partId: part, opened: false }]);
    const { body } = await vartti.ask<{ onTheSpot: unknown; code?: string }>(
      `PUT /staff/events/${evening.event.id}/room/times`,
      { cookie: evening.staff, body: { partId: part } },
    );
    expect(body.onTheSpot).toEqual([{ partId: part, opened: true }]);
    const slots = await vartti.database.query<{ id: string; at: string }>(
      `SELECT id, to_char(starts_at AT TIME ZONE 'UTC', 'HH24:MI') AS at FROM slot WHERE part_id = $1 ORDER BY starts_at`,
      [part],
    );
    expect(slots.map(({ at }) => at)).toEqual(['08:55', '09:10', '09:25', '09:40']);
    const booked = await evening.booked('Aino', slots[0]);
    expect(booked.code).toMatch(/ \d\d$/);
  });

  it('is nobody else’s: another Ohjaamo, and whoever coordinates the region, find nothing', async () => {
    for (const who of [
      await evening.given.staff(),
      await evening.given.staff({ role: 'region_coordinator', regionId: evening.event.regionId }),
    ]) {
      const cookie = await signInAs(vartti, who.email);
      const { status } = await vartti.ask(`GET /staff/events/${evening.event.id}/room`, { cookie });
      expect(status).toBe(404);
    }
  });
});
