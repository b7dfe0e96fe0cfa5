import type { RoundsNow } from './round-clock';

/** `change`: to the next table, or the end of the last round; `start`: the meetings begin. */
export type Gong = 'change' | 'start';

/**
 * How far the rounds are, as a number that grows with every gong: 0 before the first, then odd while people change and even
 * while they meet. The clock goes on where the line is lost: a round that is full has ended, and time starts every round but
 * the first. A minute that was added late makes it smaller again, so that the gong rings once more at the new end.
 */
export function positionOf({ round, of, phase, startsAt, endsAt }: RoundsNow, now: number): number {
  switch (phase) {
    case 'before':
      return 0;
    case 'calling':
      return 2 * round - (round > 1 && isPast(startsAt, now) ? 0 : 1);
    case 'running':
      return 2 * round + (isPast(endsAt, now) ? 1 : 0);
    case 'over':
      return 2 * of + 1;
  }
}

/** What rings between two positions: only the newest, whatever was missed. */
export function gongBetween(before: number, after: number): Gong | undefined {
  if (after <= before) return undefined;
  return after % 2 === 1 ? 'change' : 'start';
}

const isPast = (instant: string | null, now: number) => instant !== null && Date.parse(instant) <= now;
