import { aRoom, aTable, booked, Evening } from '../../../test/support/room.engine.js';
import { estimate } from './estimate.js';
import type { Room } from './room.types.js';

const of = (evening: Evening, id: string, line = 'table:A') =>
  estimate(evening.room, evening.now).ofTicket.get(id)?.get(line);
const newcomer = (evening: Evening, tableId = 'A') =>
  estimate(evening.room, evening.now).ofTable.get(tableId);

describe('how long it takes', () => {
  it('nothing, while the table is free', () => {
    const evening = new Evening();
    expect(newcomer(evening)).toEqual({ waiting: 0, wait: { from: 0, to: 0 } });
    expect(of(evening.arrives('one'), 'one')).toEqual({ place: 1, wait: { from: 0, to: 0 } });
  });

  it('longer with each person ahead, and never the other way round', () => {
    const evening = new Evening();
    for (const id of ['one', 'two', 'three', 'four']) evening.arrives(id);
    const waits = ['one', 'two', 'three', 'four'].map((id) => of(evening, id));
    expect(waits.map((one) => one?.place)).toEqual([1, 2, 3, 4]);
    expect(waits.map((one) => one?.wait)).toEqual([
      { from: 0, to: 0 },
      { from: 10, to: 20 },
      { from: 25, to: 40 },
      { from: 40, to: 60 },
    ]);
    expect(newcomer(evening)?.waiting).toBe(4);
  });

  it('less with more tables for one line, and unknown without an open one', () => {
    const crowd = (...tables: string[]) => {
      const evening = new Evening(aRoom({ tables, settings: { sharedBy: 'any' } }));
      for (const id of ['one', 'two', 'three', 'four', 'five']) evening.arrives(id, 'any');
      return evening;
    };
    const [one, two] = [of(crowd('A'), 'five', 'any'), of(crowd('A', 'B'), 'five', 'any')];
    expect(two!.wait!.to).toBeLessThan(one!.wait!.from);
    const closed = crowd('A').do({ do: 'close_table', tableId: 'A' });
    expect(of(closed, 'five', 'any')).toEqual({ place: 5, wait: null });
    expect(estimate(closed.room, closed.now).ofLine.get('any')).toEqual({ waiting: 5, wait: null });
  });

  it('as long as meetings last here tonight, not only as long as they were planned', () => {
    const evening = new Evening(aRoom({ settings: { meetingMinutes: 15 } }));
    for (let n = 0; n < 8; n += 1) {
      evening.arrives(`quick-${n}`).clock(`17:${String(5 * n).padStart(2, '0')}`);
      const turnId = evening.meets();
      evening.clock(`17:${String(5 * n + 5).padStart(2, '0')}`).do({ do: 'finish', turnId });
    }
    evening.arrives('one').arrives('two').arrives('three');
    expect(of(evening, 'three')?.wait?.to).toBeLessThanOrEqual(25);
  });

  it('less, the longer somebody has been sitting there; and never nothing, however long', () => {
    const evening = new Evening().arrives('sits').arrives('next');
    evening.meets();
    const [soon, later, overdue] = ['17:01', '17:12', '17:50'].map(
      (time) => of(evening.clock(time), 'next')?.wait,
    );
    expect(later!.to).toBeLessThan(soon!.to);
    expect(overdue!.from).toBe(0);
    expect(overdue!.to).toBeGreaterThan(0);
  });

  it('a booked time is kept for its person: whoever comes before it waits until after it, at worst', () => {
    const free = new Evening().clock('17:26').arrives('one').arrives('two');
    const kept = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:30')] })).clock('17:26');
    kept.arrives('one').arrives('two');
    expect(of(kept, 'one')?.wait).toEqual({ from: 5, to: 25 });
    expect(of(kept, 'two')!.wait!.to).toBeGreaterThan(of(free, 'two')!.wait!.to);
  });

  it('the line that calls has no place any more; on hold there is a place, but nobody knows when', () => {
    const evening = new Evening(aRoom({ tables: ['A', 'B'] })).arrives('one', 'A', 'B').arrives('held');
    evening.calls('A');
    evening.do({ do: 'hold', ticketId: 'held' });
    expect(of(evening, 'one')).toEqual({ place: null, wait: null });
    expect(of(evening, 'one', 'table:B')?.place).toBe(1);
    expect(of(evening, 'held')).toEqual({ place: 1, wait: null });
  });

  it('no shorter for somebody on the way than for somebody who stands there', () => {
    const evening = new Evening();
    evening.do({ do: 'arrive', ticketId: 'coming', lines: ['table:A'], presence: 'coming' });
    evening.arrives('one').arrives('two');
    expect(of(evening, 'coming')?.place).toBe(3);
    expect(of(evening, 'coming')!.wait!.to).toBeGreaterThanOrEqual(newcomer(evening)!.wait!.to);
  });

  it('counts who goes before through another line, and once', () => {
    const evening = new Evening(aRoom({ tables: [aTable('A', { sectors: ['care'] }), aTable('B')] }));
    evening.arrives('one', 'any', 'A').arrives('two', 'B').arrives('three', 'sector:care');
    expect(of(evening, 'three', 'sector:care')?.place).toBe(2);
    expect(newcomer(evening, 'A')?.waiting).toBe(2);
  });
});

describe('it stays cheap', () => {
  const crowd = (people: number, tables: number): Room => {
    const ids = Array.from({ length: tables }, (_, n) => `t${n}`);
    const room = aRoom({ tables: ids.map((id, n) => aTable(id, { number: n + 1 })) });
    return {
      ...room,
      lastNumber: people,
      lastPlace: people,
      tickets: Array.from({ length: people }, (_, n) => ({
        id: `p${n}`,
        number: n + 1,
        registrationId: null,
        presence: n % 7 === 0 ? 'out' : 'here',
        status: 'in',
        cameAt: room.startsAt,
        promised: null,
        waits: [n, 3 * n + 1, 7 * n + 2].map((k) => ({
          line: k % 5 === 0 ? 'any' : `table:t${k % tables}`,
          place: n + 1,
          booked: null,
          handedAt: null,
          missed: 0,
          state: 'open',
        })),
      })),
    };
  };
  const best = (room: Room) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const begun = performance.now();
        estimate(room, room.startsAt);
        return performance.now() - begun;
      }),
    );

  /** A ratio on the same machine, not a stop-watch: 50 times the steps may not cost 2,500 times as much. */
  it('seven times the people at seven times the tables cost less than their product', () => {
    const [small, large] = [best(crowd(300, 20)), best(crowd(2000, 150))];
    expect(large / small).toBeLessThan((2000 / 300) * (150 / 20));
  });
});
