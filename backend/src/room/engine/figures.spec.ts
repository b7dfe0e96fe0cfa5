import { aRoom, at, booked, Evening } from '../../../test/support/room.engine.js';
import { figuresOf } from './figures.js';

const figures = (evening: Evening) => figuresOf(evening.room, evening.now);
const meetsUntil = (evening: Evening, clock: string) => {
  const turnId = evening.meets();
  evening.clock(clock).do({ do: 'finish', turnId });
};

describe('the evening in figures', () => {
  it('an empty one', () => {
    expect(figures(new Evening())).toEqual({
      quartersOffered: 0,
      quartersUsed: 0,
      people: 0,
      walkIns: 0,
      noShows: 0,
      filled: 0,
      meetings: 0,
      metNobody: 0,
      medianWaitMinutes: null,
      promised: { kept: 0, of: 0, medianErrorMinutes: null },
    });
  });

  it('quarters: how long tables were open, and how long somebody met there', () => {
    const evening = new Evening(aRoom({ tables: ['A', 'B'] })).arrives('one');
    meetsUntil(evening, '17:15');
    evening.clock('17:30').do({ do: 'close_table', tableId: 'B' }).clock('18:00');
    expect(figures(evening)).toMatchObject({ quartersOffered: 6, quartersUsed: 1 });
  });

  it('a break is not offered; before it the table was open until the last person went', () => {
    const evening = new Evening().arrives('one');
    meetsUntil(evening, '17:30');
    evening.do({ do: 'close_table', tableId: 'A' }).clock('18:00').do({ do: 'open_table', tableId: 'A' });
    expect(figures(evening.clock('18:15'))).toMatchObject({ quartersOffered: 3, quartersUsed: 2 });
  });

  it('what is outside the evening counts in neither', () => {
    const evening = new Evening().clock('16:00').arrives('one');
    meetsUntil(evening, '17:15');
    evening.clock('19:45').arrives('two');
    meetsUntil(evening, '20:30');
    expect(figures(evening.clock('21:00'))).toMatchObject({
      quartersOffered: 12,
      quartersUsed: 2,
      meetings: 2,
    });
  });

  it('people: who came, who of them without an appointment, and who met nobody', () => {
    const evening = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:00')] })).checksIn('booked');
    evening.arrives('one').arrives('two').do({ do: 'leave', ticketId: 'two' });
    evening.do({ do: 'arrive', ticketId: 'coming', lines: ['table:A'], presence: 'coming' });
    evening.do({ do: 'arrive', ticketId: 'seat', lines: [], presence: 'here' });
    evening.meets();
    expect(figures(evening)).toMatchObject({ people: 4, walkIns: 3, meetings: 1, metNobody: 2 });
  });

  it('who did not come, and whether somebody else got the quarter', () => {
    const bookings = [booked('one', 'A', '17:00'), booked('two', 'A', '17:30')];
    const evening = new Evening(aRoom({ bookings })).arrives('walk-in').clock('17:05');
    evening.do({ do: 'no_show', meetingId: 'of-one-A' });
    meetsUntil(evening, '17:20');
    evening.clock('17:35').do({ do: 'no_show', meetingId: 'of-two-A' });
    expect(figures(evening)).toMatchObject({ noShows: 2, filled: 1 });
  });

  it('a wait ends with the first call; who booked waits from their time on', () => {
    const evening = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:30')] })).checksIn('booked');
    evening.clock('17:34').calls();
    expect(figures(evening).medianWaitMinutes).toBe(4);
  });

  it('promises: kept in whole minutes, broken when their time has passed, not counted while they may be kept', () => {
    const evening = new Evening().arrives('kept').arrives('broken').arrives('hopes');
    evening.room = {
      ...evening.room,
      tickets: evening.room.tickets.map((ticket) => ({
        ...ticket,
        promised: ticket.id === 'hopes' ? { from: 20, to: 40 } : { from: 5, to: 10 },
      })),
    };
    evening.clock('17:10').calls();
    expect(figures({ ...evening, now: at('17:20') } as Evening).promised).toEqual({
      kept: 1,
      of: 2,
      medianErrorMinutes: 2.5,
    });
  });
});
