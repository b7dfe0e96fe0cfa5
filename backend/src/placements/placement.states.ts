import type { PlacementStatus } from './placement.entity.js';

/** Where a step can lead; every placement begins as proposed. */
export const stepStatuses = ['checked', 'agreed', 'running', 'ended', 'closed'] as const;
export type StepStatus = (typeof stepStatuses)[number];

/** What can be true of a placement; what makes it so stands in placement.facts.ts. */
export const stepFacts = ['sharing', 'terms', 'signed', 'extract', 'subsidy', 'feedback'] as const;
export type StepFact = (typeof stepFacts)[number];
export type Facts = Record<StepFact, boolean>;

export const doneBy = ['staff', 'young_person', 'employer', 'authority', 'school'] as const;
export type DoneBy = (typeof doneBy)[number];

/** A row of placement_step, as far as moves look at it. */
export interface Step {
  code: string;
  /** Where the placement moves when the step is done by a deed; null: it is done as soon as its fact is true. */
  toStatus: StepStatus | null;
  fact: StepFact | null;
  skippable: boolean;
}

export type StepState = 'done' | 'now' | 'later' | 'skipped';
export type Refusal = 'unknown' | 'done' | 'over' | { waitsFor: string };

/** Nothing comes after it: who stopped comes back by a new placement. */
const BROKEN_OFF: readonly PlacementStatus[] = ['dropped'];

/**
 * How each step stands, in the order of the kind's steps. A step that may be skipped holds nothing up; every other one holds
 * up all that come after it.
 * @param steps the steps of the placement's kind, in order
 */
export function standings(steps: readonly Step[], status: PlacementStatus, facts: Facts): StepState[] {
  const reached = reachedBy(steps, status);
  let isOpen = !BROKEN_OFF.includes(status);
  return steps.map((step, index) => {
    const isTrue = step.fact !== null && facts[step.fact];
    if (step.toStatus ? index <= reached : isTrue) return 'done';
    if (index < reached) return 'skipped';
    if (!isOpen) return 'later';
    if (!step.skippable) isOpen = false;
    return 'now';
  });
}

/**
 * Whether the step may be done by a deed now, and what holds it up otherwise: a step before it, or its own fact.
 * @returns null when it may
 */
export function heldUp(
  steps: readonly Step[],
  status: PlacementStatus,
  code: string,
  facts: Facts,
): Refusal | null {
  const index = steps.findIndex((step) => step.code === code);
  const step = steps[index];
  if (!step?.toStatus) return 'unknown';
  if (BROKEN_OFF.includes(status)) return 'over';
  const states = standings(steps, status, facts);
  if (states[index] === 'done') return 'done';
  const reached = reachedBy(steps, status);
  // What was passed long ago holds nothing up any more.
  const before = steps.find(
    (one, at) => at > reached && at < index && !one.skippable && states[at] !== 'done',
  );
  if (before) return { waitsFor: before.code };
  if (step.fact && !facts[step.fact]) return { waitsFor: step.code };
  return null;
}

/** The last step whose status was reached; -1: none. Who stopped before the end has come as far as who ended. */
function reachedBy(steps: readonly Step[], status: PlacementStatus): number {
  const as = status === 'interrupted' ? 'ended' : status;
  return steps.findLastIndex(({ toStatus }) => toStatus === as);
}

export interface Turn {
  name: 'interrupt' | 'drop' | 'reopen';
  from: readonly PlacementStatus[];
  to: PlacementStatus;
  /** A stop is always told why. */
  needsReason?: true;
}

/** Moves that are no step: they stop, or lead back. Every kind has them. */
export const turns: readonly Turn[] = [
  { name: 'interrupt', from: ['running'], to: 'interrupted', needsReason: true },
  { name: 'drop', from: ['proposed', 'checked', 'agreed'], to: 'dropped', needsReason: true },
  // Other days or hours than those that the authority has seen: it looks again.
  { name: 'reopen', from: ['checked'], to: 'proposed' },
];

export const turnOf = (name: Turn['name']): Turn => turns.find((turn) => turn.name === name) as Turn;

/** Days, hours and proofs are written down until somebody starts. */
export const isBeforeStart = (status: PlacementStatus): boolean =>
  status === 'proposed' || status === 'checked' || status === 'agreed';

/** Nothing waits any more. @param steps the steps of the kind: where no step closes it, the end is the end */
export function isOver(steps: readonly Step[], status: PlacementStatus): boolean {
  if (status === 'dropped' || status === 'closed') return true;
  return (status !== 'proposed' && reachedBy(steps, status) === steps.length - 1) || steps.length === 0;
}
