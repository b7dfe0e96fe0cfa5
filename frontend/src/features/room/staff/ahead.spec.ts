import type { Room, RoomTable, RoomTicket, StaffDeed } from '../room.types';
import type { Tap } from '../taps';
import { ahead } from './ahead';

const at = '2026-12-02T12:00:00Z';
const tapped = Date.parse('2026-12-02T12:05:00Z');

const ticket = (id: string, number: number, lines: string[]): RoomTicket => ({
  id,
  number,
  shown: id,
  firstName: id,
  registrationId: null,
  code: null,
  personId: null,
  language: 'fi',
  reachable: false,
  journey: 'waiting',
  since: at,
  cameAt: at,
  lines: lines.map((line) => ({
    line,
    state: 'open',
    place: 1,
    wait: null,
    bookedFor: null,
    handedOver: false,
  })),
});

const table = (id: string, number: number, next: string[]): RoomTable => ({
  id,
  number,
  name: { fi: id },
  mode: 'room',
  isOpen: true,
  turn: null,
  next,
  keptFor: null,
  emptySince: at,
  met: 0,
});

/** Two tables; Noor waits for both, Sara for the second. Elias booked the second for 12.00 and is not here. */
const room = {
  revision: 7,
  isOn: true,
  speaks: false,
  settings: { meetingMinutes: 15 },
  tables: [
    table('aalto', 1, ['noor']),
    {
      ...table('savu', 2, ['noor', 'sara']),
      keptFor: { meetingId: 'meeting', registrationId: 'elias', startsAt: at },
    },
  ],
  tickets: [ticket('noor', 1, ['table:aalto', 'table:savu']), ticket('sara', 2, ['table:savu'])],
  lines: [
    {
      line: 'table:aalto',
      tables: [{ id: 'aalto', number: 1, name: { fi: 'aalto' } }],
      waiting: 1,
      wait: null,
    },
    { line: 'table:savu', tables: [{ id: 'savu', number: 2, name: { fi: 'savu' } }], waiting: 2, wait: null },
  ],
  expected: [
    {
      registrationId: 'elias',
      firstName: 'Elias',
      code: 'KOIVU 27',
      language: 'fi',
      meeting: { id: 'meeting', tableId: 'savu', startsAt: at, endsAt: at, status: 'booked' },
      answer: null,
    },
  ],
  unmatched: [{ id: 'said', said: 'Ainno 1234', at }],
  deeds: [],
} as unknown as Room;

const put = (id: string, body: StaffDeed): Tap => ({
  id,
  method: 'PUT',
  path: `/deeds/${id}`,
  body,
  at: tapped,
});
const undo = (id: string): Tap => ({ id: `undo ${id}`, method: 'DELETE', path: `/deeds/${id}`, at: tapped });

const after = (...taps: Tap[]) => ahead(room, taps).room;
const tableIn = (view: Room, id: string) => view.tables.find((one) => one.id === id);
const ticketIn = (view: Room, id: string) => view.tickets.find((one) => one.id === id);

describe('the room while taps wait', () => {
  it('is the one that was shown when nothing waits', () => {
    expect(ahead(room, [])).toEqual({ room, touched: new Set() });
  });

  it('shows a call at its table, and calls nobody to a second one meanwhile', () => {
    const view = after(put('a', { do: 'call', tableId: 'aalto' }));
    expect(tableIn(view, 'aalto')?.turn).toMatchObject({ id: 'a', ticketId: 'noor', state: 'called' });
    expect(tableIn(view, 'savu')?.next).toEqual(['sara']);
    expect(ticketIn(view, 'noor')?.journey).toBe('called');
  });

  it('calls whom the tap names', () => {
    const view = after(put('a', { do: 'call', tableId: 'savu', ticketId: 'sara' }));
    expect(tableIn(view, 'savu')?.turn?.ticketId).toBe('sara');
  });

  it('follows one table from the call to the end, and knows where the rest of the wishes lead', () => {
    const taps = [
      put('a', { do: 'call', tableId: 'aalto' }),
      put('b', { do: 'start', turnId: 'a' }),
      put('c', { do: 'extend', turnId: 'a' }),
    ];
    expect(tableIn(after(...taps), 'aalto')?.turn).toMatchObject({
      state: 'meeting',
      startedAt: '2026-12-02T12:05:00.000Z',
      endsAt: '2026-12-02T12:21:00.000Z',
    });
    const view = after(...taps, put('d', { do: 'finish', turnId: 'a' }));
    expect(tableIn(view, 'aalto')).toMatchObject({ turn: null, next: [], met: 1 });
    expect(ticketIn(view, 'noor')?.journey).toBe('waiting');
    expect(tableIn(view, 'savu')?.next).toEqual(['sara', 'noor']);
  });

  it('has somebody done when no wish is left, and back in line when they did not come', () => {
    const call = put('a', { do: 'call', tableId: 'savu', ticketId: 'sara' });
    const met = after(call, put('b', { do: 'start', turnId: 'a' }), put('c', { do: 'finish', turnId: 'a' }));
    expect(ticketIn(met, 'sara')?.journey).toBe('done');
    const missed = after(call, put('b', { do: 'miss', turnId: 'a' }));
    expect(ticketIn(missed, 'sara')?.journey).toBe('waiting');
    expect(tableIn(missed, 'savu')?.next).toContain('sara');
  });

  it('lets a walk-in be called before they have a number', () => {
    const add = put('new', {
      do: 'add',
      firstName: 'Väinö',
      initial: 'K',
      lines: ['table:aalto'],
      language: 'fi',
    });
    const view = after(add);
    expect(ticketIn(view, 'new')).toMatchObject({ number: 0, shown: 'Väinö K.', journey: 'waiting' });
    expect(tableIn(view, 'aalto')?.next).toEqual(['noor', 'new']);
  });

  it('checks somebody in: no longer awaited, and the table is kept no more', () => {
    const view = after(put('a', { do: 'check_in', registrationId: 'elias' }));
    expect(view.expected).toEqual([]);
    expect(ticketIn(view, 'a')).toMatchObject({ firstName: 'Elias', code: 'KOIVU 27' });
    expect(tableIn(view, 'savu')?.keptFor).toBeNull();
  });

  it('gives the quarter of who did not come away, and remembers who it was', () => {
    const view = after(put('a', { do: 'no_show', meetingId: 'meeting' }));
    expect(tableIn(view, 'savu')?.keptFor).toBeNull();
    expect(view.expected[0]?.meeting?.status).toBe('no_show');
  });

  it.each([
    ['hold', 'on_hold'],
    ['leave', 'left'],
  ] as const)('takes whoever is on %s out of every line, and out of a call', (deed, journey) => {
    const view = after(put('a', { do: 'call', tableId: 'aalto' }), put('b', { do: deed, ticketId: 'noor' }));
    expect(ticketIn(view, 'noor')?.journey).toBe(journey);
    expect(view.tables.map(({ turn, next }) => [turn, next.includes('noor')])).toEqual([
      [null, false],
      [null, false],
    ]);
  });

  it('hands somebody over: first in line there', () => {
    const view = after(put('a', { do: 'hand_over', ticketId: 'sara', tableId: 'aalto' }));
    expect(tableIn(view, 'aalto')?.next).toEqual(['sara', 'noor']);
  });

  it('changes wishes, breaks, settings, the voice and what is settled', () => {
    const view = after(
      put('a', { do: 'drop', ticketId: 'noor', line: 'table:savu' }),
      put('b', { do: 'join', ticketId: 'sara', line: 'table:aalto' }),
      put('c', { do: 'close_table', tableId: 'savu' }),
      put('d', { do: 'set', settings: { graceMinutes: 3 } }),
      { id: 'e', method: 'PUT', path: '/room/voice', body: { speaks: true }, at: tapped },
      { id: 'f', method: 'PUT', path: '/room/unmatched/said', at: tapped },
    );
    expect(view.tables.map(({ next }) => next)).toEqual([['noor', 'sara'], ['sara']]);
    expect(tableIn(view, 'savu')?.isOpen).toBe(false);
    expect(view.settings).toEqual({ meetingMinutes: 15, graceMinutes: 3 });
    expect([view.speaks, view.unmatched]).toEqual([true, []]);
  });

  it('leaves out what was tapped and taken back before it was sent', () => {
    const taps = [put('a', { do: 'call', tableId: 'aalto' }), undo('a')];
    expect(ahead(room, taps)).toEqual({ room, touched: new Set() });
  });

  it('marks the table and the person that a tap is about', () => {
    const { touched } = ahead(room, [put('a', { do: 'call', tableId: 'aalto' })]);
    expect([...touched]).toEqual(expect.arrayContaining(['aalto', 'noor']));
    expect(touched.has('savu')).toBe(false);
  });

  it('does nothing with a deed whose table or turn is not there any more', () => {
    expect(
      after(put('a', { do: 'finish', turnId: 'gone' }), put('b', { do: 'call', tableId: 'gone' })),
    ).toEqual(room);
  });

  it('keeps what was shown as it was', () => {
    const before = structuredClone(room);
    after(put('a', { do: 'call', tableId: 'aalto' }), put('b', { do: 'leave', ticketId: 'sara' }));
    expect(room).toEqual(before);
  });
});
