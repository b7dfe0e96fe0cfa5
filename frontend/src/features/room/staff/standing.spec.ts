import type { Room, RoomTable } from '../room.types';
import { keyDeed, mainDeedOf, tapsFor } from './main-deed';
import { fits, nameAndInitial } from './people';
import { standingOf } from './standing';

const now = Date.parse('2026-12-02T12:30:00Z');
const minutes = (count: number) => new Date(now + count * 60_000).toISOString();

const table = (change: Partial<RoomTable> = {}): RoomTable => ({
  id: 'savu',
  number: 2,
  name: { fi: 'Ravintola Savu' },
  mode: 'room',
  isOpen: true,
  turn: null,
  next: [],
  keptFor: null,
  emptySince: minutes(-3),
  met: 0,
  ...change,
});
const turn = (state: 'called' | 'recalled' | 'meeting', endsAt: string | null = null) => ({
  id: 'turn',
  ticketId: 'noor',
  state,
  calledAt: minutes(-10),
  waitedForUntil: null,
  startedAt: null,
  endsAt,
  meetingId: null,
});
const kept = (startsAt: string) => ({ meetingId: 'meeting', registrationId: 'elias', startsAt });
const room = (fillAfterSeconds: number | null) => ({ settings: { fillAfterSeconds } }) as Room;

describe('a table, and what it asks for', () => {
  it.each([
    ['meeting', 'finish', table({ turn: turn('meeting', minutes(5)) })],
    ['over', 'finish', table({ turn: turn('meeting', minutes(-1)) })],
    ['called', 'start', table({ turn: turn('called') })],
    ['recalled', 'start', table({ turn: turn('recalled') })],
    ['kept', 'check_in', table({ keptFor: kept(minutes(3)) })],
    ['kept', 'check_in', table({ keptFor: kept(minutes(0)) })],
    ['late', 'give', table({ keptFor: kept(minutes(-1)), next: ['noor'] })],
    ['free', 'call', table({ next: ['noor'] })],
    ['free', 'walk_in', table()],
    ['closed', 'open_table', table({ isOpen: false, next: ['noor'] })],
    ['meeting', 'finish', table({ isOpen: false, turn: turn('meeting', minutes(5)) })],
  ] as const)('%s: %s', (standing, main, one) => {
    expect(standingOf(one, now)).toBe(standing);
    expect(mainDeedOf(one, now)).toBe(main);
  });

  it('gives a missing person’s quarter on: time calls, unless it may not or the network is away', () => {
    const late = table({ keptFor: kept(minutes(-2)), next: ['noor', 'sara'] });
    const noShow = { do: 'no_show', meetingId: 'meeting' };
    const call = { do: 'call', tableId: 'savu', ticketId: 'noor' };
    expect(tapsFor('give', late, room(45), false)).toEqual([noShow]);
    expect(tapsFor('give', late, room(45), true)).toEqual([noShow, call]);
    expect(tapsFor('give', late, room(null), false)).toEqual([noShow, call]);
    expect(tapsFor('give', { ...late, next: [] }, room(null), false)).toEqual([noShow]);
  });

  it('names nobody when it calls by the rule: who is next is the API’s to say', () => {
    expect(tapsFor('call', table({ next: ['noor'] }), room(45), false)).toEqual([
      { do: 'call', tableId: 'savu' },
    ]);
  });

  it.each([
    ['n', table({ turn: turn('called') }), { do: 'miss', turnId: 'turn' }],
    ['N', table({ keptFor: kept(minutes(-2)) }), { do: 'no_show', meetingId: 'meeting' }],
    ['n', table({ keptFor: kept(minutes(2)) }), undefined],
    ['n', table({ turn: turn('meeting', minutes(5)) }), undefined],
    ['a', table({ turn: turn('meeting', minutes(5)) }), { do: 'extend', turnId: 'turn' }],
    ['a', table(), undefined],
    ['b', table(), { do: 'close_table', tableId: 'savu' }],
    ['b', table({ isOpen: false }), { do: 'open_table', tableId: 'savu' }],
    ['x', table(), undefined],
  ] as const)('the key %s', (key, one, deed) => {
    expect(keyDeed(key, one, room(null), now)).toEqual(deed);
  });
});

describe('finding somebody', () => {
  const noor = { number: 27, shown: 'Noor A.', firstName: 'Noor', code: 'KOIVU 27' };

  it.each(['', 'noor', 'NOO', 'a.', '27', 'koivu', 'koivu-27', 'Koivu  27'])('by %j', (said) => {
    expect(fits(said, noor)).toBe(true);
  });

  it.each(['2', '7', 'sara', 'koivu 28'])('not by %j', (said) => {
    expect(fits(said, { ...noor, code: said.startsWith('koivu') ? noor.code : null })).toBe(false);
  });
});

describe('a name as it is typed', () => {
  it.each([
    ['Aino K', 'Aino', 'K'],
    ['aino k.', 'aino', 'K'],
    ['Anna Maria', 'Anna Maria', null],
    ['Väinö Ö', 'Väinö', 'Ö'],
    [' Noor ', 'Noor', null],
    ['', '', null],
    ['K', 'K', null],
  ])('%j', (typed, firstName, initial) => {
    expect(nameAndInitial(typed)).toEqual({ firstName, initial });
  });
});
