import { aRoom, booked, Evening } from '../../../test/support/room.engine.js';
import { journeyOf } from './room.types.js';

const journey = (evening: Evening, id: string) => journeyOf(evening.room, evening.ticket(id));
const byHand = { fillAfterSeconds: null };

describe('what time brings', () => {
  it('called, called again after the grace, back in line two minutes later, and gone the second time', () => {
    const evening = new Evening(aRoom({ settings: byHand })).arrives('one').arrives('two');
    evening.calls();
    expect(evening.timePasses('17:04')).toEqual([]);
    expect(evening.timePasses('17:05')).toEqual(['grace_over']);
    expect(journey(evening, 'one')).toBe('recalled');
    expect(evening.timePasses('17:07')).toEqual(['grace_over']);
    expect(evening.line()).toEqual(['two', 'one']);
    evening.calls('A', 'one');
    evening.timePasses('17:12');
    evening.timePasses('17:14');
    expect(journey(evening, 'one')).toBe('left');
  });

  it('who booked and does not come is missing after the grace, and the quarter goes to the next at once', () => {
    const evening = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:00')] })).arrives('one');
    expect(evening.timePasses('17:04')).toEqual([]);
    expect(evening.timePasses('17:05')).toEqual(['not_come', 'table_empty']);
    expect(journey(evening, 'one')).toBe('called');
  });

  it('a table that stands empty calls by itself after a while, and the quarter that was given on is given on once', () => {
    const evening = new Evening(aRoom({ bookings: [booked('booked', 'A', '17:00')] }))
      .arrives('one')
      .arrives('two');
    evening.timePasses('17:05');
    const turnId = evening.room.turns[0]!.id;
    evening.do({ do: 'start', turnId }).clock('17:10').do({ do: 'finish', turnId });
    expect(evening.timePasses('17:10')).toEqual([]);
    expect(evening.timePasses('17:11')).toEqual(['table_empty']);
  });

  it('nobody who is not in the building is called by time, and nobody after the evening', () => {
    const evening = new Evening();
    evening.do({ do: 'arrive', ticketId: 'coming', lines: ['table:A'], presence: 'coming' });
    expect(evening.timePasses('18:00')).toEqual([]);
    evening.arrives('here');
    expect(evening.timePasses('20:00')).toEqual([]);
  });

  it('a closed table calls nobody; who was called to it may still sit down', () => {
    const evening = new Evening().arrives('one').arrives('two');
    const turnId = evening.calls();
    evening.do({ do: 'close_table', tableId: 'A' }).do({ do: 'start', turnId }).do({ do: 'finish', turnId });
    expect(evening.timePasses('18:00')).toEqual([]);
  });
});
