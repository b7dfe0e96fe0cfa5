import { atOnce, tally } from '../../test/support/at-once.js';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { pairedDevice } from '../../test/support/paired.js';
import { type RoundsEvening, roundsIn } from '../../test/support/rounds.evening.js';
import { openStream } from '../../test/support/stream.js';
import type { BoardRoom } from './board.schema.js';
import { RoomStore } from './room.store.js';

/*
 * The gongs, when several people ring at once. The twin takes the room's lock and the last walls away, and must then see the race
 * happen: one that a test cannot see proves nothing.
 */
const PATIENCE_MS = 60_000;
const race = (name: string, happen: () => Promise<void>) => it(name, happen, PATIENCE_MS);

describe('several who ring at once', () => {
  let vartti: TestApp;
  let evening: RoundsEvening;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (evening = await begins()));

  /** Three people who came without registering, and as many tables: the first gong plans, too. */
  async function begins(): Promise<RoundsEvening> {
    const made = await roundsIn(vartti, { tables: 3, rounds: 3 });
    made.minute(0);
    for (const name of ['Aino', 'Eetu', 'Iida']) await made.walksIn(name, [1, 2, 3]);
    return made;
  }
  const turns = () =>
    vartti.database.query<{ ticketId: string; tableId: string; state: string }>(
      `SELECT ticket_id AS "ticketId", event_table_id AS "tableId", state FROM turn WHERE ended_at IS NULL`,
    );
  const seatsTwice = () =>
    vartti.database.query(
      `SELECT FROM meeting WHERE status IN ('booked', 'done') AND round IS NOT NULL GROUP BY event_table_id, ticket_id HAVING count(*) > 1`,
    );
  const ring = (what: string, round: number) => evening.tap({ do: what, round });

  race('two gongs of change ring once: the second hears that the round has moved on', async () => {
    const answers = await atOnce(2, () => ring('call_round', 1));
    expect(tally(answers)).toEqual({ '200': 1, '409 round_moved_on': 1 });
    expect(await turns()).toHaveLength(3);
    expect(await seatsTwice()).toEqual([]);
    await ring('start_round', 1);
    expect(tally(await atOnce(3, () => ring('call_round', 2)))).toEqual({
      '200': 1,
      '409 round_moved_on': 2,
    });
    expect((await evening.look()).rounds).toMatchObject({ round: 2, phase: 'calling' });
  });

  race(
    'a gong and a call from the queue leave nobody in two places, and no table with two people',
    async () => {
      for (let n = 0; n < 5; n += 1) {
        evening = await begins();
        const answers = await atOnce(4, (k) =>
          k === 0 ? ring('call_round', 1) : evening.tap({ do: 'call', tableId: evening.table(k) }),
        );
        expect(answers[0]?.status).toBe(200);
        const open = await turns();
        expect(new Set(open.map(({ ticketId }) => ticketId)).size).toBe(open.length);
        expect(new Set(open.map(({ tableId }) => tableId)).size).toBe(open.length);
        expect(open).toHaveLength(3);
      }
    },
  );

  race('a beginning and the end of one meeting: whoever is ended is not begun again', async () => {
    for (let n = 0; n < 5; n += 1) {
      evening = await begins();
      const called = await evening.gong('call_round', 1);
      const turnId = evening.turnAt(called, 1)?.id;
      await evening.tap({ do: 'start', turnId });
      await atOnce(2, (k) => (k === 0 ? ring('start_round', 1) : evening.tap({ do: 'finish', turnId })));
      const view = await evening.look();
      expect(view.rounds).toMatchObject({ round: 1, phase: 'running' });
      expect(evening.turnAt(view, 1)).toBeNull();
      expect((await turns()).map(({ state }) => state)).toEqual(['meeting', 'meeting']);
    }
  });

  race('without the lock and the last walls one gong rings twice', async () => {
    const store = vartti.app.get(RoomStore, { strict: false });
    const lock = store.lock.bind(store);
    const names = ['turn_ticket_once', 'turn_table_once', 'meeting_pair_of_ticket_once'];
    const walls = await vartti.database.query<{ def: string }>(
      'SELECT pg_get_indexdef(name::regclass) AS def FROM unnest($1::text[]) AS name',
      [names],
    );
    const rules = await vartti.database.query<{ name: string; def: string }>(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS def FROM pg_constraint
       WHERE conname IN ('room_deed_revision_once', 'meeting_table_free', 'meeting_ticket_free')`,
    );
    const tableOf = (name: string) => (name.startsWith('room') ? 'room_deed' : 'meeting');
    for (const name of names) await vartti.database.query(`DROP INDEX ${name}`);
    for (const { name } of rules)
      await vartti.database.query(`ALTER TABLE ${tableOf(name)} DROP CONSTRAINT ${name}`);
    try {
      let seen = false;
      for (let n = 0; n < 20 && !seen; n += 1) {
        evening = await begins();
        store.lock = () => Promise.resolve();
        const answers = await atOnce(3, () => ring('call_round', 1));
        store.lock = lock;
        seen = answers.filter(({ status }) => status === 200).length > 1 && (await turns()).length > 3;
      }
      expect(seen).toBe(true);
    } finally {
      store.lock = lock;
      await vartti.database.empty();
      for (const { def } of walls) await vartti.database.query(def);
      for (const { name, def } of rules)
        await vartti.database.query(`ALTER TABLE ${tableOf(name)} ADD CONSTRAINT ${name} ${def}`);
    }
  });

  it('is seen on every screen: the big one shows the gongs and who goes where as they ring', async () => {
    const { ohjaamoId, id } = evening.event;
    // A screen is paired by whoever has just signed in.
    vartti.clock.set('2026-12-01T08:00:00Z');
    const board = await pairedDevice(vartti, evening.staff, { kind: 'board', ohjaamoId, eventId: id });
    evening.minute(0);
    const stream = await openStream(vartti, '/board/room/stream', board);
    const shown = async () => (await stream.next())?.data as unknown as BoardRoom;
    try {
      expect((await shown()).rounds).toMatchObject({ round: 0, of: 3, phase: 'before' });
      await evening.tap({ do: 'call_round', round: 1 }, newId());
      const calling = await shown();
      expect(calling.rounds).toMatchObject({ round: 1, phase: 'calling' });
      expect(calling.calls.map(({ shown: name }) => name).sort()).toEqual(['Aino', 'Eetu', 'Iida']);
      await ring('start_round', 1);
      const running = await shown();
      expect(running.rounds).toMatchObject({ phase: 'running', endsAt: '2026-12-01T12:15:00Z' });
      expect(running.tables.map(({ endsAt }) => endsAt)).toEqual(Array(3).fill('2026-12-01T12:15:00Z'));
    } finally {
      stream.close();
    }
  });
});
