import { stepsOf, waitingOf } from './placement.views.js';
import { isOver } from './placement.states.js';
import type { StepRow } from './placement.writing.js';
import type { EmployerPlacement, Placed } from './placements.schema.js';

type Shown = Omit<EmployerPlacement, 'firstName' | 'signed' | 'extractNeeded'>;

/**
 * What both the young person and the workplace read: what, when, how far it is. Age, subsidy, the authority's words and the
 * extract's dates are staff's.
 */
export function shownTo(placed: Placed, steps: readonly StepRow[], ohjaamo: Shown['ohjaamo']): Shown {
  const { id, kind, title, status, startsOn, endsOn, dayHours, daysAWeek, weekHours } = placed;
  const { dayStarts, dayEnds, supervisor } = placed;
  return {
    ...{ id, kind, title, status, startsOn, endsOn, dayHours, daysAWeek, weekHours, dayStarts, dayEnds },
    ...{ supervisor, ohjaamo, supporter: placed.supporter?.name ?? null },
    waiting: waitingOf(placed, steps),
    steps: stepsOf(placed, steps).map(({ code, name, doneBy, state, dueOn }) => ({
      ...{ code, name, doneBy, state, dueOn },
    })),
    isOver: isOver(steps, status),
  };
}
