import type { MyRounds, MyTurn, RoundMeeting } from './turn.types';

export interface RoundsStanding {
  /** What the head of the page says; nothing: it is not about the rounds now. */
  says?: 'sit' | 'free' | 'before' | 'nothing';
  now?: RoundMeeting;
  next?: RoundMeeting;
}

/** The rounds have something to say of this moment. */
export const speaks = (
  standing: RoundsStanding,
): standing is RoundsStanding & { says: NonNullable<RoundsStanding['says']> } => standing.says !== undefined;

/** How I stand in the rounds at this moment: where I sit, where I go next, or that I am free. */
export function standingIn({ phase, evening }: MyRounds): RoundsStanding {
  const now = evening.find(({ state }) => state === 'now');
  const next = evening
    .filter(({ state }) => state === 'to_come')
    .sort((one, other) => one.round - other.round)[0];
  if (phase === 'over') return {};
  if (now) return { says: 'sit', now, next };
  if (phase === 'before') return { says: 'before', next };
  if (next) return { says: 'free', next };
  // Whoever has met all of theirs is at the end of their evening, not forgotten.
  return evening.length === 0 ? { says: 'nothing' } : {};
}

/** The lines one stands in besides: a table of one's evening is no line, it has its time. */
export function linesBesides({ lines, rounds }: Pick<MyTurn, 'lines' | 'rounds'>): MyTurn['lines'] {
  const planned = new Set(rounds?.evening.map(({ table }) => `table:${table.id}`));
  return lines.filter(({ line, bookedFor }) => bookedFor === null || !planned.has(line));
}

/** The newest change, as a name: another one is news. */
export const newestChange = (rounds: MyRounds | null): string | undefined =>
  rounds?.changes
    .map(({ at, code, round, table }) => `${at} ${code} ${round} ${table.id}`)
    .sort()
    .at(-1);
