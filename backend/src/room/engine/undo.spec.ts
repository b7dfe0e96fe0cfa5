import { aRoom, booked, Evening } from '../../../test/support/room.engine.js';
import type { Deed } from './deeds.js';
import type { Room } from './room.types.js';
import { changesBetween, undone } from './undo.js';

/** Does it, then lets `meanwhile` happen, then undoes it. */
function undo(evening: Evening, deed: Deed, meanwhile: () => void = () => undefined): Room | null {
  const before = evening.room;
  const changes = changesBetween(before, evening.do(deed).room);
  meanwhile();
  // As they come back from the database.
  return undone(evening.room, JSON.parse(JSON.stringify(changes)));
}

describe('undoing', () => {
  it('a missed call: they are called again, as they were', () => {
    const evening = new Evening().arrives('one').arrives('two');
    const turnId = evening.calls();
    const before = evening.room;
    expect(undo(evening, { do: 'miss', turnId })).toEqual(before);
  });

  it('a no-show: awaited again', () => {
    const evening = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:00')] }));
    const before = evening.room;
    expect(undo(evening.clock('17:05'), { do: 'no_show', meetingId: 'of-booked-A' })).toEqual(before);
  });

  it('not a no-show whose person has come since', () => {
    const evening = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:00')] })).clock('17:05');
    const came = () => void evening.checksIn('booked');
    expect(undo(evening, { do: 'no_show', meetingId: 'of-booked-A' }, came)).toBeNull();
  });

  it('not a call that is over or missed when the table has called somebody else', () => {
    const evening = new Evening().arrives('one').arrives('two');
    const turnId = evening.calls();
    expect(undo(evening, { do: 'miss', turnId }, () => void evening.calls())).toBeNull();
  });

  it('not the end of a meeting when they sit at another table by now', () => {
    const evening = new Evening(aRoom({ tables: ['A', 'B'] })).arrives('one', 'A', 'B');
    const turnId = evening.meets('A');
    expect(undo(evening, { do: 'finish', turnId }, () => void evening.meets('B'))).toBeNull();
  });

  it('not what somebody was called by: coming in, a line, or that they are no longer on hold', () => {
    const arrive: Deed = { do: 'arrive', ticketId: 'one', lines: ['table:A'], presence: 'here' };
    const came = new Evening();
    expect(undo(came, arrive, () => void came.calls())).toBeNull();
    const joined = new Evening(aRoom({ tables: ['A', 'B'] })).arrives('one', 'B');
    expect(
      undo(joined, { do: 'join', ticketId: 'one', line: 'table:A' }, () => void joined.calls()),
    ).toBeNull();
    const held = new Evening().arrives('one').do({ do: 'hold', ticketId: 'one' });
    expect(undo(held, { do: 'release', ticketId: 'one' }, () => void held.calls())).toBeNull();
  });

  it('one thing while another moves on', () => {
    const evening = new Evening(aRoom({ tables: ['A', 'B'] })).arrives('one').arrives('two', 'B');
    const room = undo(evening, { do: 'hold', ticketId: 'one' }, () => void evening.meets('B'));
    expect(room?.tickets[0]?.status).toBe('in');
    expect(room?.turns).toHaveLength(1);
  });
});
