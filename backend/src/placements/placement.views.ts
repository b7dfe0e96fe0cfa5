import type { Regulation } from '../catalogue/catalogue.service.js';
import { factsOf, isNotNeeded, missingTerms } from './placement.facts.js';
import { broken, isAbout } from './placement.rules.js';
import { heldUp, isBeforeStart, isOver, standings, type StepState } from './placement.states.js';
import { type Waiting, waitingIn } from './placement.waiting.js';
import { needsOf, type StepRow } from './placement.writing.js';
import type { Placed, PlacementLine, PlacementView } from './placements.schema.js';

/** What waits, in words. */
export function waitingOf(placed: Placed, steps: readonly StepRow[]): PlacementLine['waiting'] {
  const nameOf = (code: string) => steps.find((step) => step.code === code)?.name as StepRow['name'];
  return waitingIn(steps, placed, factsOf(placed, needsOf(steps))).map((one: Waiting) => ({
    ...one,
    name: nameOf(one.code),
  }));
}

export function lineOf(placed: Placed, steps: readonly StepRow[]): PlacementLine {
  const { id, kind, title, status, person, employer, startsOn, endsOn } = placed;
  const over = isOver(steps, status);
  return {
    ...{ id, kind, title, status, person, employer, startsOn, endsOn },
    waiting: waitingOf(placed, steps),
    isOver: over,
  };
}

/** Each step of its kind, how it stands and what staff may do about it now. */
export function stepsOf(placed: Placed, steps: readonly StepRow[]): PlacementView['steps'] {
  const facts = factsOf(placed, needsOf(steps));
  const states = standings(steps, placed.status, facts);
  const waiting = waitingIn(steps, placed, facts);
  return steps.map(({ code, name, doneBy, toStatus, fact, law }, index) => {
    const clock = waiting.find((one) => one.code === code);
    return {
      ...{ code, name, doneBy, toStatus, law },
      state:
        states[index] === 'done' && isNotNeeded(placed, fact) ? 'not_needed' : (states[index] as StepState),
      mayDo: heldUp(steps, placed.status, code, facts) === null,
      dueOn: clock?.dueOn ?? null,
      isOverdue: clock?.isOverdue ?? false,
    };
  });
}

/** Everything staff need about one placement. */
export function viewOf(
  placed: Placed,
  steps: readonly StepRow[],
  limits: readonly Regulation[],
  more: Pick<PlacementView, 'history' | 'colleagues'>,
): PlacementView {
  const { status } = placed;
  const isOpen = isBeforeStart(status);
  return {
    ...placed,
    ...more,
    steps: stepsOf(placed, steps),
    waiting: waitingOf(placed, steps),
    isOver: isOver(steps, status),
    mayInterrupt: status === 'running',
    mayDrop: isOpen,
    mayChange: isOpen && !placed.signed,
    missing: missingTerms(placed, needsOf(steps)),
    broken: broken(placed, limits),
    limits: limits
      .filter((limit) => isAbout(placed, limit))
      .map(({ code, explanation, law, section, source, certainty }) => ({
        rule: code,
        ...{ explanation, law, section, source, certainty },
      })),
  };
}
