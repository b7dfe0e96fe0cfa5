import { refusals } from '../platform/problems/problem.js';

export const placementsProblems = {
  id_used: 409,
  wrong_state: 409,
  reason_needed: 422,
  /** A step before it, or what it asks for, is not done; `waitsFor` says which. */
  step_not_yet: 409,
  /** Breaks a limit of the law; `rules` say which, each with its source, and `fields` where. */
  rule_broken: 422,
  /** Work with a subsidy begins after the decision alone. */
  subsidy_not_granted: 409,
  /** The first day has not come. */
  before_start_day: 409,
  /** What three parties have signed is not changed: it is interrupted, or ended. */
  agreement_signed: 409,
  /** Once somebody has started, days, hours and proofs stay as they were. */
  already_running: 409,
} as const;

export const refuse = refusals(placementsProblems);
