import { Temporal } from 'temporal-polyfill';
import type { PlacementStatus } from './placement.entity.js';
import { type DoneBy, type Facts, isOver, type Step, standings } from './placement.states.js';

/** A step with its clock. */
export interface TimedStep extends Step {
  doneBy: DoneBy;
  /** How many days it may wait, counted from when the placement came to where it is. */
  days: number | null;
  /** Or the day of the placement by which it is due. */
  due: 'starts_on' | 'ends_on' | null;
}

export interface Waiting {
  code: string;
  doneBy: DoneBy;
  /** The day on which it began to wait. */
  since: string;
  /** The last day on which it is in time; null: it has no clock. */
  dueOn: string | null;
  isOverdue: boolean;
}

export interface Clocked {
  status: PlacementStatus;
  startsOn: string | null;
  endsOn: string | null;
  /** Days on the Ohjaamo's calendar. */
  since: string;
  today: string;
}

/** What waits for whom, since when and until when; the earliest step first. Empty when it is over. */
export function waitingIn(steps: readonly TimedStep[], placed: Clocked, facts: Facts): Waiting[] {
  if (isOver(steps, placed.status)) return [];
  const states = standings(steps, placed.status, facts);
  return steps.flatMap((step, index) => {
    if (states[index] !== 'now') return [];
    const dueOn = dueDay(step, placed);
    const { code, doneBy } = step;
    return [{ code, doneBy, since: placed.since, dueOn, isOverdue: dueOn !== null && dueOn < placed.today }];
  });
}

function dueDay({ days, due }: TimedStep, { since, startsOn, endsOn }: Clocked): string | null {
  if (due) return due === 'starts_on' ? startsOn : endsOn;
  return days === null ? null : Temporal.PlainDate.from(since).add({ days }).toString();
}
