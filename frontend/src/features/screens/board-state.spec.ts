import {
  boardState,
  callsNow,
  inParts,
  isFresh,
  pageOf,
  roundCallsNow,
  sameTime,
  sayingKey,
  type BoardCall,
  type BoardRoom,
} from './board-state';

const at = (minutes: number) => Date.parse('2026-12-01T12:00:00Z') + minutes * 60_000;
const iso = (minutes: number) => new Date(at(minutes)).toISOString();

const room = (more: object = {}): BoardRoom =>
  ({
    event: { status: 'published', startsAt: iso(0), endsAt: iso(120) },
    isOn: true,
    calls: [],
    quarter: null,
    waiting: 0,
    ...more,
  }) as unknown as BoardRoom;
const call = (turnId: string, more: Partial<BoardCall> = {}): BoardCall => ({
  turnId,
  shown: 'Aino K.',
  number: 4,
  name: { fi: 'Kahvila' },
  again: false,
  at: iso(10),
  ...more,
});

describe('what the big screen is about', () => {
  it.each([
    ['who sits where, before the start', room(), -10, 'before'],
    ['a call that comes before the start', room({ calls: [call('a')] }), -10, 'calls'],
    ['nobody waits', room(), 10, 'nobody'],
    ['people wait and nobody is called', room({ waiting: 3 }), 10, 'quiet'],
    ['who goes where', room({ calls: [call('a')] }), 10, 'calls'],
    ['the last who wait, after the end', room({ waiting: 1 }), 130, 'quiet'],
    ['the last who is called, after the end', room({ calls: [call('a')] }), 130, 'calls'],
    ['the end', room(), 130, 'over'],
    [
      'the end, when nothing is done in the room any more',
      room({ isOn: false, calls: [call('a')] }),
      190,
      'over',
    ],
  ] as const)('%s', (_, view, minute, state) => {
    expect(boardState(view, at(minute))).toBe(state);
  });

  it.each([
    ['calling', 'change'],
    ['running', 'round'],
    ['before', 'nobody'],
    ['over', 'nobody'],
  ])('is the round, while rounds are %s', (phase, state) => {
    expect(boardState(room({ rounds: { phase } }), at(10))).toBe(state);
  });

  it('is a round that runs late, after the end', () => {
    expect(boardState(room({ rounds: { phase: 'running' } }), at(125))).toBe('round');
    expect(boardState(room({ rounds: { phase: 'running' }, isOn: false }), at(190))).toBe('over');
  });

  it('is that it is cancelled, whenever', () => {
    const view = room({
      event: { status: 'cancelled', startsAt: iso(0), endsAt: iso(120) },
      calls: [call('a')],
    });
    expect(boardState(view, at(10))).toBe('cancelled');
  });
});

describe('a list that does not fit', () => {
  it('takes turns, in pages as even as can be', () => {
    const list = [1, 2, 3, 4, 5];
    const pages = [0, 8000].map((now) => pageOf(list, 4, now).shown);
    expect(pages).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(pageOf([], 4, 0)).toEqual({ shown: [], page: 1, pages: 1 });
  });

  it('keeps the newest calls in their place', () => {
    const calls = Array.from({ length: 9 }, (_, n) => call(String(n)));
    const seen = [0, 8000].map((now) => callsNow(calls, now).shown.map(({ turnId }) => turnId));
    expect(seen).toEqual([
      ['0', '1', '2', '3', '4', '5'],
      ['0', '1', '6', '7', '8'],
    ]);
  });
});

describe('a round', () => {
  it('shows where everybody goes by the tables’ numbers, ten at a time', () => {
    const calls = Array.from({ length: 20 }, (_, n) => call(String(n), { number: 20 - n }));
    const pages = [0, 8000].map((now) => roundCallsNow(calls, now).shown.map(({ number }) => number));
    expect(pages).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
    ]);
  });

  it('has one time for all who come next, or none', () => {
    const next = (at: string | null) => ({ shown: 'Noor', number: 1, at });
    expect(sameTime([next(iso(18)), next(iso(18))])).toBe(iso(18));
    expect(sameTime([next(iso(18)), next(null)])).toBeNull();
    expect(sameTime([])).toBeNull();
  });
});

describe('a call', () => {
  it('is new for a while', () => {
    expect(isFresh(call('a'), at(10) + 11_000)).toBe(true);
    expect(isFresh(call('a'), at(10) + 13_000)).toBe(false);
  });

  it('is said once, and once more when it is called again', () => {
    const first = call('a');
    const again = call('a', { again: true, at: iso(12) });
    expect(new Set([first, first, again, again].map(sayingKey)).size).toBe(2);
  });

  it('tells two of one name apart by their number', () => {
    expect(inParts('Noor (27)')).toEqual({ name: 'Noor', number: '27' });
    expect(inParts('27')).toEqual({ name: '27', number: undefined });
  });
});
