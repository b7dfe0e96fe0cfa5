import { aRoom, at, booked, Evening } from '../../../test/support/room.engine.js';
import { journeyOf } from './room.types.js';

const journey = (evening: Evening, id: string) => journeyOf(evening.room, evening.ticket(id));

describe('coming in', () => {
  it('takes the next number, and never one that was given', () => {
    const evening = new Evening().arrives('one').do({ do: 'leave', ticketId: 'one' }).arrives('two');
    expect(evening.ticket('two').number).toBe(2);
    expect(evening.refused({ do: 'arrive', ticketId: 'two', lines: [], presence: 'here' })).toBe(
      'already_here',
    );
  });

  it('late, while the time was given to nobody: it is still theirs', () => {
    const evening = new Evening(aRoom({ bookings: [booked('late', 'A', '17:00')] }));
    evening.clock('17:06').do({ do: 'no_show', meetingId: 'of-late-A' }).arrives('one').checksIn('late');
    expect(evening.line()).toEqual(['late', 'one']);
    expect(evening.room.bookings[0]?.status).toBe('booked');
  });

  it('late, when the time was given away: a place in line, and the meeting that was booked is met all the same', () => {
    const evening = new Evening(aRoom({ bookings: [booked('late', 'A', '17:00')] }))
      .arrives('one')
      .arrives('two');
    evening.clock('17:06').do({ do: 'no_show', meetingId: 'of-late-A' });
    const taken = evening.meets();
    evening.clock('17:08').checksIn('late');
    expect(evening.line()).toEqual(['two', 'late']);
    evening.do({ do: 'finish', turnId: taken }).do({ do: 'finish', turnId: evening.meets() });
    evening.do({ do: 'finish', turnId: evening.meets() });
    expect(evening.room.bookings[0]?.status).toBe('done');
  });

  it('late, when whoever was called instead did not come: the time is still theirs', () => {
    const evening = new Evening(aRoom({ bookings: [booked('late', 'A', '17:00')] })).arrives('one');
    evening.clock('17:06').do({ do: 'no_show', meetingId: 'of-late-A' }).misses();
    expect(evening.clock('17:10').checksIn('late').line()).toEqual(['late', 'one']);
  });

  it('with two times at two tables: a place in both lines', () => {
    const bookings = [booked('both', 'B', '18:00'), booked('both', 'A', '17:00')];
    const evening = new Evening(aRoom({ tables: ['A', 'B'], bookings })).checksIn('both');
    evening.do({ do: 'finish', turnId: evening.meets('A') });
    expect(evening.room.bookings.map(({ status }) => status)).toEqual(['booked', 'done']);
    expect(evening.line('B')).toEqual(['both']);
  });

  it('with two times at one table: the one that is still theirs, and the second one after it', () => {
    const bookings = [
      booked('twice', 'A', '19:00', { meetingId: 'third' }),
      booked('twice', 'A', '18:00', { meetingId: 'second' }),
      booked('twice', 'A', '17:00', { meetingId: 'first' }),
    ];
    const evening = new Evening(aRoom({ bookings })).clock('17:40').checksIn('twice');
    expect(evening.ticket('twice').waits.map(({ booked: time }) => time?.meetingId)).toEqual(['second']);
    evening.clock('18:00').do({ do: 'finish', turnId: evening.meets() });
    expect(evening.ticket('twice').waits.map(({ booked: time, state }) => [time?.meetingId, state])).toEqual([
      ['third', 'open'],
    ]);
  });
});

describe('called and not there', () => {
  it('is moved behind the next three, in front of the rest', () => {
    const evening = new Evening();
    for (const id of ['one', 'two', 'three', 'four', 'five']) evening.arrives(id);
    expect(evening.misses().line()).toEqual(['two', 'three', 'four', 'one', 'five']);
    expect(evening.arrives('six').line()).toEqual(['two', 'three', 'four', 'one', 'five', 'six']);
  });

  it('counts only people who would go first because of it: not who is on the way, but who booked', () => {
    const evening = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:00')] }));
    evening.arrives('one');
    evening.do({ do: 'arrive', ticketId: 'coming', lines: ['table:A'], presence: 'coming' });
    for (const id of ['two', 'three', 'four']) evening.arrives(id);
    const turnId = evening.calls('A', 'one');
    evening.checksIn('booked').do({ do: 'miss', turnId });
    expect(evening.line()).toEqual(['booked', 'two', 'three', 'one', 'four', 'coming']);
  });

  it('does not bring somebody forward who was picked by hand from far behind', () => {
    const evening = new Evening();
    for (const id of ['one', 'two', 'three', 'four', 'five', 'six']) evening.arrives(id);
    expect(evening.misses('A', 'six').line()).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
  });

  it('loses the booked time, but not what was booked', () => {
    const evening = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:00')] })).checksIn('booked');
    for (const id of ['one', 'two', 'three', 'four']) evening.arrives(id);
    expect(evening.misses().line()).toEqual(['one', 'two', 'three', 'booked', 'four']);
    evening.do({ do: 'finish', turnId: evening.meets('A', 'booked') });
    expect(evening.room.bookings[0]?.status).toBe('done');
  });

  it('takes a place that nobody else has, also who sits elsewhere', () => {
    const evening = new Evening(aRoom({ tables: ['A', 'B'] })).arrives('one').arrives('two');
    evening.arrives('three', 'A').arrives('sits', 'A', 'B').arrives('four').arrives('five');
    evening.meets('B');
    evening.misses();
    const places = evening.room.tickets.map(({ waits }) => waits[0]!.place);
    expect(new Set(places).size).toBe(places.length);
  });

  it('the second time, at whichever table, is out; whoever has sat somewhere in between is not', () => {
    const twice = new Evening(aRoom({ tables: ['A', 'B'] })).arrives('one', 'A', 'B').misses('A').misses('B');
    expect(journey(twice, 'one')).toBe('left');
    const between = new Evening(aRoom({ tables: ['A', 'B'] })).arrives('one', 'A', 'B').misses('A');
    between.do({ do: 'finish', turnId: between.meets('A') }).misses('B');
    expect(journey(between, 'one')).toBe('waiting');
  });

  it('who had left comes in again at the end of the line, with a time that is still to come', () => {
    const evening = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:30')] })).checksIn('booked');
    evening.do({ do: 'leave', ticketId: 'booked' }).arrives('one').do({ do: 'release', ticketId: 'booked' });
    expect(evening.line()).toEqual(['one', 'booked']);
    expect(evening.clock('17:30').line()).toEqual(['booked', 'one']);
  });
});

describe('while somebody is called', () => {
  const called = () => {
    const evening = new Evening(aRoom({ tables: ['A', 'B'] })).arrives('one').arrives('two');
    return { evening, turnId: evening.calls() };
  };

  it('they may leave, and the table is free', () => {
    const { evening } = called();
    evening.do({ do: 'leave', ticketId: 'one' });
    expect(journey(evening, 'one')).toBe('left');
    evening.calls();
    expect(journey(evening, 'two')).toBe('called');
  });

  it('they may be put on hold, and stand where they stood when they are back', () => {
    const { evening } = called();
    evening.do({ do: 'hold', ticketId: 'one' });
    expect(journey(evening, 'one')).toBe('on_hold');
    expect(evening.do({ do: 'release', ticketId: 'one' }).line()).toEqual(['one', 'two']);
  });

  it('they may not drop the line that calls them', () => {
    expect(called().evening.refused({ do: 'drop', ticketId: 'one', line: 'table:A' })).toBe('ticket_busy');
  });

  it('no other table calls them, and no second call reaches this one', () => {
    const { evening } = called();
    evening.do({ do: 'join', ticketId: 'one', line: 'table:B' });
    expect(evening.refused({ do: 'call', turnId: 'x', tableId: 'B' })).toBe('nobody_waits');
    expect(evening.refused({ do: 'call', turnId: 'x', tableId: 'A' })).toBe('table_busy');
    expect(evening.refused({ do: 'call', turnId: 'x', tableId: 'B', ticketId: 'one' })).toBe('ticket_busy');
  });

  it('they may be sent to another table, and keep their place here', () => {
    const { evening } = called();
    evening.do({ do: 'hand_over', ticketId: 'one', tableId: 'B' });
    expect([evening.line('A'), evening.line('B')]).toEqual([['one', 'two'], ['one']]);
  });
});

describe('at the table', () => {
  it('handing over ends the meeting, and a second tap changes nothing', () => {
    const evening = new Evening(aRoom({ tables: ['A', 'B'] })).arrives('one').arrives('other', 'B');
    evening.meets();
    evening.do({ do: 'hand_over', ticketId: 'one', tableId: 'B' });
    expect(evening.room.turns.map(({ state }) => state)).toEqual(['done']);
    expect(evening.line('B')).toEqual(['one', 'other']);
    const { room } = evening;
    expect(evening.clock('17:20').do({ do: 'hand_over', ticketId: 'one', tableId: 'B' }).room).toBe(room);
  });

  it('who is sent where they have a time keeps that time', () => {
    const evening = new Evening(aRoom({ tables: ['A', 'B'], bookings: [booked('one', 'B', '17:30')] }));
    evening.checksIn('one').do({ do: 'hand_over', ticketId: 'one', tableId: 'B' });
    evening.do({ do: 'finish', turnId: evening.meets('B') });
    expect(evening.room.bookings[0]?.status).toBe('done');
  });

  it('no length is negative, whenever it was tapped', () => {
    const evening = new Evening().arrives('one').clock('17:30');
    const turnId = evening.calls();
    evening.clock('17:20').do({ do: 'start', turnId }).clock('17:10').do({ do: 'finish', turnId });
    expect(evening.room.turns[0]).toMatchObject({ startedAt: at('17:30'), endedAt: at('17:30') });
  });

  it('a line that was met stays met', () => {
    const evening = new Evening().arrives('one').do({ do: 'drop', ticketId: 'one', line: 'table:A' });
    evening
      .do({ do: 'join', ticketId: 'one', line: 'table:A' })
      .do({ do: 'finish', turnId: evening.meets() });
    expect(evening.do({ do: 'drop', ticketId: 'one', line: 'table:A' }).ticket('one').waits[0]?.state).toBe(
      'met',
    );
  });

  it('what changes nothing leaves the very same room', () => {
    const evening = new Evening().arrives('one');
    const { room } = evening;
    evening.do({ do: 'move', ticketId: 'one', to: 'here' }).do({ do: 'release', ticketId: 'one' });
    evening.do({ do: 'join', ticketId: 'one', line: 'table:A' }).do({ do: 'open_table', tableId: 'A' });
    evening.do({ do: 'set', settings: { placesBack: room.settings.placesBack } });
    expect(evening.room).toBe(room);
  });
});
