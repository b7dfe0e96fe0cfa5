import { aRoom, aTable, booked, Evening } from '../../../test/support/room.engine.js';
import { nextFor } from './order.js';

const tableA = ({ room }: Evening) => room.tables.find(({ id }) => id === 'A')!;
const next = (evening: Evening) => {
  const found = nextFor(evening.room, tableA(evening), evening.now);
  return found === 'kept' || found === null ? found : found.ticket.id;
};

describe('who goes first', () => {
  it('in the order in which they came', () => {
    expect(new Evening().arrives('one').arrives('two').arrives('three').line()).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('who booked goes first when their time has come, and a few minutes before it', () => {
    const evening = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:30')] }));
    evening.arrives('one').checksIn('booked');
    expect(evening.clock('17:24').line()).toEqual(['one', 'booked']);
    expect(evening.clock('17:25').line()).toEqual(['booked', 'one']);
  });

  it('who was sent by another table goes after who booked, and before who only came', () => {
    const evening = new Evening(aRoom({ tables: ['A', 'B'], bookings: [booked('booked', 'A', '17:00')] }));
    evening.arrives('one').arrives('sent', 'B').checksIn('booked');
    evening.do({ do: 'hand_over', ticketId: 'sent', tableId: 'A' });
    expect(evening.line()).toEqual(['booked', 'sent', 'one']);
  });

  it('who is in the building goes before who is not, whatever they booked', () => {
    const evening = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:00')] }));
    evening.do({ do: 'arrive', ticketId: 'coming', lines: ['table:A'], presence: 'coming' });
    evening.checksIn('booked').arrives('here').do({ do: 'move', ticketId: 'booked', to: 'out' });
    expect(evening.line()).toEqual(['here', 'booked', 'coming']);
  });

  it('who sits elsewhere or is on hold is passed over, and loses no place', () => {
    const evening = new Evening(aRoom({ tables: ['A', 'B'] }));
    evening.arrives('one', 'A', 'B').arrives('two').arrives('three');
    const turnId = evening.meets('B');
    evening.do({ do: 'hold', ticketId: 'two' });
    expect(evening.line()).toEqual(['three']);
    evening.do({ do: 'finish', turnId }).do({ do: 'release', ticketId: 'two' });
    expect(evening.line()).toEqual(['one', 'two', 'three']);
  });

  it('a line of several tables does not lead back to one that was met', () => {
    const evening = new Evening(aRoom({ tables: [aTable('A', { sectors: ['care'] }), aTable('B')] }));
    evening.arrives('one', 'sector:care', 'any').do({ do: 'finish', turnId: evening.meets('A') });
    expect(evening.line('A')).toEqual([]);
    expect(evening.line('B')).toEqual(['one']);
    evening.do({ do: 'join', ticketId: 'one', line: 'table:A' });
    expect(evening.line('A')).toEqual(['one']);
  });
});

describe('a table is kept', () => {
  const awaited = () => new Evening(aRoom({ bookings: [booked('booked', 'A', '17:30')] })).arrives('one');

  it('for who booked and is not here yet, from a few minutes before until the grace is over', () => {
    expect(next(awaited().clock('17:24'))).toBe('one');
    expect(next(awaited().clock('17:25'))).toBe('kept');
    expect(next(awaited().clock('17:34'))).toBe('kept');
    expect(next(awaited().clock('17:35'))).toBe('one');
  });

  it('never longer than the booked time itself', () => {
    const short = booked('booked', 'A', '17:30');
    const evening = new Evening(aRoom({ bookings: [{ ...short, endsAt: short.startsAt + 3 * 60_000 }] }));
    expect(next(evening.arrives('one').clock('17:32'))).toBe('kept');
    expect(next(evening.clock('17:33'))).toBe('one');
  });

  it('not from another booked person, and not from a hand that picks somebody', () => {
    const evening = awaited().clock('17:27');
    expect(evening.refused({ do: 'call', turnId: 'x', tableId: 'A' })).toBe('table_kept');
    expect(evening.refused({ do: 'call', turnId: 'x', tableId: 'A', ticketId: 'one' })).toBeUndefined();
  });
});
