import type { MyTurn, Mood, TurnLine } from './turn.types';

const SOON_MINUTES = 5;

export function moodOf(view: Pick<MyTurn, 'journey' | 'isOn' | 'madeAt' | 'event' | 'lines'>): Mood {
  const { journey, isOn, madeAt, event } = view;
  if (!isOn && Date.parse(madeAt) >= Date.parse(event.endsAt)) return 'over';
  const wait = shortestWait(view.lines);
  return journey === 'waiting' && wait && wait.to <= SOON_MINUTES ? 'soon' : journey;
}

/** Of all the lines that one stands in: the call that comes first counts. */
export const shortestWait = (lines: Pick<TurnLine, 'state' | 'wait'>[]): TurnLine['wait'] =>
  lines
    .flatMap(({ state, wait }) => (state === 'open' && wait ? [wait] : []))
    .sort((one, other) => one.to - other.to || one.from - other.from)[0] ?? null;

export const isCalled = (mood: Mood): boolean => mood === 'called' || mood === 'recalled';

/** Deeds are taken: the evening is on, and they have not left it. */
export const isThere = (mood: Mood): boolean => mood !== 'over' && mood !== 'left';
