import { moodOf, shortestWait } from './mood';

const event = { endsAt: '2026-12-02T15:00:00Z' } as Parameters<typeof moodOf>[0]['event'];
const view = (over: object) =>
  ({
    journey: 'waiting',
    isOn: true,
    madeAt: '2026-12-02T14:00:00Z',
    event,
    lines: [],
    ...over,
  }) as Parameters<typeof moodOf>[0];
const line = (from: number, to: number, state = 'open') => ({ state, wait: { from, to } }) as const;

describe('how my turn looks', () => {
  it.each([
    ['waits', { lines: [line(10, 20)] }, 'waiting'],
    ['nearly: the shorter of two lines counts', { lines: [line(10, 20), line(0, 5)] }, 'soon'],
    ['a line that was given up counts no more', { lines: [line(10, 20), line(0, 5, 'dropped')] }, 'waiting'],
    ['called is called', { journey: 'called', lines: [line(0, 0)] }, 'called'],
    ['an hour of tidying up is not yet the end', { madeAt: '2026-12-02T15:30:00Z' }, 'waiting'],
    ['over', { isOn: false, madeAt: '2026-12-02T16:30:00Z', journey: 'done' }, 'over'],
  ])('%s', (_name, over, mood) => expect(moodOf(view(over))).toBe(mood));

  it('knows no wait where nobody could say', () => {
    expect(shortestWait([{ state: 'open', wait: null }])).toBeNull();
  });
});
