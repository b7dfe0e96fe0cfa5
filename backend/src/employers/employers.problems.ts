import { refusals } from '../platform/problems/problem.js';

export const employersProblems = {
  id_used: 409,
  /** Only the firm's owner may change the team. */
  owner_only: 403,
  owner_stays: 409,
  recruiter_exists: 409,
  /** Staff have not approved the firm yet. */
  employer_not_approved: 403,
  wrong_state: 409,
  reason_needed: 422,
} as const;

export const refuse = refusals(employersProblems);
