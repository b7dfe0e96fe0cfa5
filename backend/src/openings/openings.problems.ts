import { refusals } from '../platform/problems/problem.js';

export const openingsProblems = {
  id_used: 409,
  unknown_kind: 422,
  unknown_code: 422,
  /** Sent before everything that the kind asks for is there; `fields` says what. */
  opening_incomplete: 422,
  /** A work trial's advertisement may not demand skills. */
  skills_not_asked: 422,
  /** The firm stands in staff's record alone: nobody of it agreed to be seen by everybody. */
  firm_not_public: 409,
  wrong_state: 409,
  reason_needed: 422,
} as const;

export const refuse = refusals(openingsProblems);
