import { refusals } from '../platform/problems/problem.js';

export const accountsProblems = {
  signed_out: 401,
  not_allowed: 403,
  /** Staff have not approved the firm yet. */
  employer_not_approved: 403,
  /** Wrong, used, or too old. */
  code_wrong: 401,
  too_many_codes: 429,
  /** Not one of ours, or its time is over. */
  link_unknown: 404,
  /** The link came on a screen, not by message: it proves nothing about the address. */
  link_proves_nothing: 403,
} as const;

export const refuse = refusals(accountsProblems);
