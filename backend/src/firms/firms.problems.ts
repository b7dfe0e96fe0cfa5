import { refusals } from '../platform/problems/problem.js';

export const firmsProblems = {
  id_used: 409,
  wrong_state: 409,
  reason_needed: 422,
  /** Somebody else looks after the firm: `keeper` says who. Ask them first. */
  firm_kept: 409,
  /** The words hold a personal identity code: this is no place for one. */
  identity_code: 422,
} as const;

export const refuse = refusals(firmsProblems);
