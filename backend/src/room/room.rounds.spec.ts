import { newId, SECRET, startApp, type TestApp } from '../../test/support/app.js';
import { sealLink } from '../accounts/link.js';
import { eventually } from '../../test/support/eventually.js';
import { type RoundsEvening, roundsIn } from '../../test/support/rounds.evening.js';
import { signInAs } from '../../test/support/sign-in.js';
import { startWorker, type TestWorker } from '../../test/support/worker.js';
import type { MyTurn } from './my-turn.schema.js';
import type { RoomView } from './room.schema.js';
import { RoomStore } from './room.store.js';
import { RoomTime } from './room.time.service.js';
import type { TableRoom } from './table-room.schema.js';

describe('the rounds of an evening', () => {
  let vartti: TestApp;
  let worker: TestWorker;
  let evening: RoundsEvening;
  beforeAll(async () => {
    vartti = await startApp();
    worker = await startWorker(vartti);
  });
  afterAll(async () => {
    await worker.close();
    await vartti.close();
  });
  beforeEach(async () => void (evening = await roundsIn(vartti, { tables: 3, rounds: 4 })));

  const timePasses = async (minute: number): Promise<RoomView> => {
    evening.minute(minute);
    await worker.context.get(RoomTime, { strict: false }).sweep();
    return evening.look();
  };
  const told = async (template: string) =>
    vartti.database
      .query<{ name: string }>(
        `SELECT y.first_name AS name FROM outgoing_message o JOIN young_person y ON y.id = o.recipient_id
         WHERE o.template = $1 ORDER BY o.created_at, name`,
        [template],
      )
      .then((rows) => rows.map(({ name }) => name));
  const refused = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
    const { status, body } = await answer;
    return `${status} ${body.code}`;
  };
  const tapAt = (table: `/${string}`, cookie: string, body: object) =>
    vartti.ask<TableRoom & { code?: string }>(`PUT ${table}/deeds/${newId()}`, { cookie, body });
  const pairs = ({ rounds }: RoomView, state: string) =>
    (rounds?.seats ?? []).filter((seat) => seat.state === state).map(({ shown, tableId }) => shown + tableId);

  it('are before them what the programme says, with who sits where', async () => {
    const aino = await evening.comes('Aino', [1, 2]);
    await evening.published();
    evening.minute(-30);
    const { rounds } = await evening.look();
    expect(rounds).toMatchObject({
      ...{ round: 0, of: 4, phase: 'before', startsAt: '2026-12-01T12:00:00Z', endsAt: null, lateMinutes: 0 },
      changes: [],
      awayRounds: [],
    });
    expect(rounds?.list[3]).toEqual({
      round: 4,
      startsAt: '2026-12-01T12:54:00Z',
      endsAt: '2026-12-01T13:09:00Z',
    });
    expect(rounds?.seats).toMatchObject(
      [1, 2, 3].map((round) => ({
        ...{ round, ticketId: null, registrationId: aino.registrationId, shown: 'Aino', state: 'to_come' },
      })),
    );
    expect(await refused(evening.tap({ do: 'plan_again' }))).toBe('409 no_rounds');
    expect(await refused(evening.tap({ do: 'start_round', round: 1 }))).toBe('409 round_moved_on');
  });

  it('are run by two gongs: published, called, begun, ended, changed, over', async () => {
    evening = await roundsIn(vartti, { tables: 3, rounds: 3 });
    const people = [
      await evening.comes('Aino', [1]),
      await evening.comes('Eetu', [2]),
      await evening.comes('Iida', [3]),
    ];
    await evening.published();
    evening.minute(-10);
    for (const one of people) await evening.checksIn(one);
    expect(evening.atTables(await timePasses(-1))).toEqual([]);

    evening.minute(0);
    const called = await evening.gong('call_round', 1);
    expect(called.rounds).toMatchObject({ round: 1, phase: 'calling', startsAt: '2026-12-01T12:00:00Z' });
    expect(evening.atTables(called).map((one) => one.split(' ')[2])).toEqual(['called', 'called', 'called']);
    expect(called.rounds?.changes).toEqual([]);
    expect(await told('turn_called')).toHaveLength(3);
    expect(await refused(evening.tap({ do: 'call_round', round: 1 }))).toBe('409 round_moved_on');
    // Nobody is missed while the first round waits for its gong.
    expect(evening.atTables(await timePasses(9))).toEqual(evening.atTables(called));

    const begun = await evening.gong('start_round', 1);
    expect(begun.rounds).toMatchObject({ phase: 'running', endsAt: '2026-12-01T12:24:00Z', lateMinutes: 9 });
    expect(evening.turnAt(begun, 1)).toMatchObject({ state: 'meeting', endsAt: '2026-12-01T12:24:00Z' });
    const longer = await evening.gong('extend_round', 1);
    expect(evening.turnAt(longer, 2)?.endsAt).toBe('2026-12-01T12:25:00Z');
    expect(longer.rounds).toMatchObject({ endsAt: '2026-12-01T12:25:00Z', lateMinutes: 10 });

    expect((await timePasses(24.9)).rounds?.round).toBe(1);
    const second = await timePasses(25);
    expect(second.rounds).toMatchObject({ round: 2, phase: 'calling', startsAt: '2026-12-01T12:28:00Z' });
    expect(pairs(second, 'held')).toHaveLength(3);
    expect((await timePasses(28)).rounds).toMatchObject({ phase: 'running', endsAt: '2026-12-01T12:43:00Z' });
    for (const minute of [43, 46]) await timePasses(minute);
    // Later than the programme says the event is over.
    const over = await timePasses(61);
    expect(over.rounds).toMatchObject({ round: 3, phase: 'over', startsAt: null, endsAt: null });
    expect(evening.atTables(over)).toEqual([]);
    const held = pairs(over, 'held');
    expect(new Set(held).size).toBe(9);
    expect(held).toHaveLength(9);
    expect(over.figures).toMatchObject({ meetings: 9, noShows: 0, quartersUsed: 9.2 });
    expect(await refused(evening.tap({ do: 'call_round', round: 5 }))).toBe('409 round_moved_on');
  });

  it('go on for whoever is there: three do not come, somebody walks in, and it is told what changed', async () => {
    const people = await Promise.all(['Aino', 'Eetu', 'Iida'].map((name) => evening.comes(name, [1])));
    await evening.published();
    evening.minute(0);
    const late = await evening.checksIn(people[0]!);
    await evening.tap({ do: 'leave', ticketId: late });
    const noor = await evening.walksIn('Noor', [2, 3]);
    const called = await evening.gong('call_round', 1);
    expect(evening.atTables(called)).toHaveLength(1);
    expect(evening.seats(called).filter((one) => one.startsWith('Noor'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Noor \d@1 now$/)]),
    );
    expect(called.rounds?.changes.filter(({ shown }) => shown === 'Noor')).toMatchObject([
      { code: 'joined', ticketId: noor, round: 1 },
      { code: 'joined' },
      { code: 'joined' },
    ]);
    const [walkIn] = await vartti.database.query(
      `SELECT ticket_id, registration_id, person_id FROM meeting WHERE ticket_id IS NOT NULL LIMIT 1`,
    );
    expect(walkIn).toEqual({ ticket_id: noor, registration_id: null, person_id: null });
    await evening.gong('start_round', 1);
    // Whoever comes in the round and whose seat was given to nobody is called to it at once.
    evening.minute(2);
    await evening.checksIn(people[1]!);
    const taken = await timePasses(2);
    const stood = evening.seats(called).find((one) => /^Eetu \d@1/.test(one));
    const isCalled = evening.atTables(taken).some((one) => /^Eetu \d called$/.test(one));
    expect(isCalled).toBe(stood !== undefined);
    // In the next round they have a seat again, whatever happened.
    const next = await evening.gong('call_round', 2);
    expect(evening.seats(next).filter((one) => /^(Eetu|Noor) \d@2 now$/.test(one))).toHaveLength(2);
    // Nobody was told a thing who is not here.
    expect(await told('evening_changed')).not.toContain('Aino');
    for (const minute of [20, 35, 38, 53, 56, 71]) await timePasses(minute);
    const over = await evening.look();
    if (over.rounds?.phase !== 'over') await evening.gong('start_round', over.rounds?.round ?? 0);
    const meetings = await vartti.database.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM meeting WHERE status = 'done' GROUP BY event_table_id, coalesce(registration_id, ticket_id)`,
    );
    expect(meetings.every(({ n }) => n === 1)).toBe(true);
  });

  it('give whoever came too late for their seat another time at the same table', async () => {
    const aino = await evening.comes('Aino', [1]);
    await evening.published();
    evening.minute(0);
    const first = (await evening.look()).rounds?.seats[0]?.round as number;
    for (let round = 1; round <= first; round += 1) {
      await evening.gong('call_round', round);
      await evening.gong('start_round', round);
    }
    const missed = (await evening.look()).rounds?.seats.find(({ round }) => round === first)?.tableId;
    evening.minute(11);
    await evening.checksIn(aino);
    expect(evening.atTables(await timePasses(11))).toEqual([]);
    const next = await evening.gong('call_round', first + 1);
    const theirs = next.rounds?.seats.filter(({ tableId }) => tableId === missed) ?? [];
    expect(theirs.map(({ state }) => state).sort()).toEqual(['missed', expect.stringMatching(/now|to_come/)]);
  });

  it('give the seat of somebody to whom nobody came to the queue at once, which can be undone', async () => {
    const aino = await evening.comes('Aino', [1]);
    await evening.published();
    evening.minute(0);
    await evening.checksIn(aino);
    await evening.gong('call_round', 1);
    const begun = await evening.gong('start_round', 1);
    const seat = begun.rounds?.seats.find(({ state }) => state === 'now');
    const number = evening.event.tables.find(({ id }) => id === seat?.tableId)?.number as number;
    const turnId = evening.turnAt(begun, number)?.id;
    const deedId = newId();
    const missed = await evening.tap({ do: 'absent', turnId }, deedId);
    expect(missed.body.rounds?.seats[0]).toMatchObject({ state: 'missed' });
    expect(missed.body.deeds[0]).toMatchObject({ deed: 'absent', undoable: true });
    expect((await evening.undo(deedId)).body.rounds?.seats[0]).toMatchObject({ state: 'now' });
    await evening.tap({ do: 'absent', turnId });
    evening.minute(1);
    await evening.walksIn('Noor', [number]);
    expect(evening.atTables(await timePasses(1))).toEqual([`Noor ${number} called`]);
    // In the last minutes nobody is called any more.
    const called = evening.turnAt(await evening.look(), number);
    await evening.tap({ do: 'start', turnId: called?.id });
    await evening.tap({ do: 'finish', turnId: called?.id });
    evening.minute(11);
    await evening.walksIn('Sara', [number]);
    expect(evening.atTables(await timePasses(11))).toEqual([]);
  });

  it('plan around a table whose employer comes late, for those who are there', async () => {
    const people = [await evening.comes('Aino', [1]), await evening.comes('Eetu', [1])];
    await evening.published();
    evening.minute(0);
    for (const one of people) await evening.checksIn(one);
    await evening.gong('call_round', 1);
    await evening.gong('start_round', 1);
    const answer = await vartti.ask(`PUT /staff/tables/${evening.table(1)}/rotation`, {
      cookie: evening.staff,
      body: { awayRounds: [2, 3] },
    });
    expect(answer.status).toBe(200);
    const view = await evening.look();
    expect(view.rounds?.awayRounds).toEqual([{ tableId: evening.table(1), rounds: [2, 3] }]);
    expect(evening.seats(view).filter((one) => / 1@[23] /.test(one))).toEqual([]);
    expect(view.rounds?.changes.map(({ code }) => code)).toContain('table_missing');
    expect(view.deeds[0]).toMatchObject({ deed: 'plan_again', undoable: false });
    // Who was told to be somewhere in the next two rounds is told.
    expect((await told('evening_changed')).length).toBeGreaterThan(0);
  });

  it('promise nobody a table at which nobody sits, not even who may still come', async () => {
    const aino = await evening.comes('Aino', [1]);
    for (const name of ['Eetu', 'Milla', 'Olivia', 'Leo']) await evening.comes(name, [1]);
    await evening.published();
    evening.minute(0);
    await evening.checksIn(aino);
    await evening.gong('call_round', 1);
    await evening.gong('start_round', 1);
    await vartti.ask(`PUT /staff/tables/${evening.table(1)}/rotation`, {
      cookie: evening.staff,
      body: { awayRounds: [2, 3] },
    });
    const seats = evening.seats(await evening.look());
    expect(seats.filter((one) => / 1@[23] /.test(one))).toEqual([]);
    expect(seats.some((one) => /^(Eetu|Milla|Olivia|Leo) /.test(one))).toBe(true);
  });

  it('can be begun without a plan, and planned again by hand', async () => {
    evening.minute(0);
    await evening.walksIn('Noor', [1, 2]);
    const called = await evening.gong('call_round', 1);
    expect(evening.atTables(called)).toHaveLength(1);
    const sara = await evening.walksIn('Sara', [3]);
    await evening.gong('start_round', 1);
    const planned = await evening.tap({ do: 'plan_again' });
    expect(planned.status).toBe(200);
    expect(planned.body.rounds?.seats.some(({ ticketId, round }) => ticketId === sara && round === 2)).toBe(
      true,
    );
    // Whoever sits stays.
    expect(evening.atTables(planned.body)).toEqual([expect.stringMatching(/^Noor \d meeting$/)]);
    expect(await refused(evening.undo(planned.body.deeds[0]?.id as string))).toBe('409 cannot_undo');
  });

  it('ring at their time, not when the worker looks next', async () => {
    await evening.comes('Aino', [1]);
    evening.minute(0);
    await evening.walksIn('Noor', [1]);
    await evening.gong('call_round', 1);
    await evening.gong('start_round', 1);
    await timePasses(14.99);
    evening.minute(15);
    await eventually(async () => {
      const { rounds } = await evening.look();
      if (rounds?.round !== 2) throw new Error('the gong has not rung');
    });
  });

  it('are seen from a table: who comes next, and who did not come', async () => {
    const employerId = evening.event.tables[0]?.employerId as string;
    const { email } = await evening.given.recruiter({ employerId });
    const cookie = await signInAs(vartti, email);
    evening.minute(0);
    for (const name of ['Noor', 'Sara', 'Onni']) await evening.walksIn(name, [1, 2, 3]);
    await evening.gong('call_round', 1);
    const table = `/employer/events/${evening.event.id}/room` as const;
    const called = (await vartti.ask<TableRoom>(`GET ${table}`, { cookie })).body;
    expect(called.rounds).toMatchObject({ round: 1, of: 4, phase: 'calling' });
    expect(called.rounds?.coming[0]).toMatchObject({
      round: 1,
      shown: called.turn?.shown,
      here: true,
      consentId: null,
    });
    expect(called.rounds?.coming).toHaveLength(3);
    expect(await refused(tapAt(table, cookie, { do: 'call_round', round: 2 }))).toBe('400 malformed');

    await evening.gong('start_round', 1);
    const running = (await vartti.ask<TableRoom>(`GET ${table}`, { cookie })).body;
    expect(running.rounds?.coming.map(({ round }) => round)).toEqual([2, 3]);
    const absent = await tapAt(table, cookie, { do: 'absent', turnId: running.turn?.id });
    expect(absent.body).toMatchObject({ turn: null, lastDeed: { deed: 'absent', undoable: true } });
    // Somebody else's table is not theirs to say it for.
    const other = evening.turnAt(await evening.look(), 2)?.id;
    expect(await refused(tapAt(table, cookie, { do: 'absent', turnId: other }))).toBe('404 turn_unknown');
  });

  it('are the old ones or the new ones, whenever the machine stops', async () => {
    evening.minute(0);
    await evening.walksIn('Noor', [1]);
    const store = vartti.app.get(RoomStore, { strict: false });
    const save = store.save.bind(store);
    store.save = () => Promise.reject(new Error('the machine stopped'));
    const stopped = await evening.tap({ do: 'call_round', round: 1 });
    store.save = save;
    expect(stopped.status).toBe(500);
    expect((await evening.look()).rounds).toMatchObject({
      round: 0,
      phase: 'before',
      seats: [],
      changes: [],
    });
    expect((await evening.gong('call_round', 1)).rounds?.seats).not.toEqual([]);
  });

  it('show each their own evening; that an employer said no is nobody’s to know', async () => {
    const aino = await evening.comes('Aino', [1, 2]);
    await vartti.database.query(
      `INSERT INTO table_interest (event_table_id, registration_id, ohjaamo_id, no_thanks, said_at) VALUES ($1, $2, $3, true, now())`,
      [evening.table(1), aino.registrationId, evening.event.ohjaamoId],
    );
    await evening.published();
    evening.minute(0);
    await evening.checksIn(aino);
    await evening.gong('call_round', 1);
    const board = await evening.look();
    const ticket = board.tickets[0]?.id as string;
    const mine = await vartti.ask<MyTurn>(`GET /my-turns/${linkOf(ticket)}`, {});
    expect(mine.body.rounds).toMatchObject({
      ...{ round: 1, phase: 'calling' },
      unmet: [{ table: { number: 1 }, why: 'others_first' }],
    });
    expect(mine.body.rounds?.evening.map(({ table }) => table.number).sort()).toEqual([2, 3]);
    expect(mine.text).not.toContain('vetoed');
  });
});

const linkOf = (id: string) => sealLink({ subject: 'ticket', id, route: 'screen' }, SECRET);
