import type { Facts, StepFact } from './placement.states.js';
import type { Placed } from './placements.schema.js';

/** What is true of a placement: each makes a step of its kind done. @param needs the fields that its terms need */
export function factsOf(placed: Placed, needs: readonly string[]): Facts {
  return {
    // A no is an answer, too; without a firm there is nobody to show it to.
    sharing: placed.shared || placed.sharingRefused || placed.signed || !placed.employer,
    terms: missingTerms(placed, needs).length === 0,
    signed: placed.signed,
    extract: !placed.extractNeeded || placed.extractShownOn !== null,
    subsidy: subsidySettled(placed),
    feedback: placed.feedbackGiven,
  };
}

/** True because nobody asks for it here: nothing was done. That a subsidy is asked for at all is known to staff alone. */
export const isNotNeeded = (placed: Placed, fact: StepFact | null): boolean =>
  fact === 'extract' && !placed.extractNeeded;

/** The fields that are still empty, in the order of the form. */
export const missingTerms = (placed: Placed, needs: readonly string[]): string[] =>
  needs.filter((field) => {
    const value = placed[field as keyof Placed];
    return value === null || value === undefined || value === '';
  });

/**
 * Work with a subsidy must not begin before the decision (380/2023, wage subsidy). Refused, it may go on when the employer
 * decides to pay all of it.
 */
export const subsidySettled = ({ subsidy, withoutSubsidy }: Pick<Placed, 'subsidy' | 'withoutSubsidy'>) =>
  subsidy === 'none' || subsidy === 'granted' || (subsidy === 'refused' && withoutSubsidy);
