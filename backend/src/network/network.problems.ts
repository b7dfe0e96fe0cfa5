import { refusals } from '../platform/problems/problem.js';

export const networkProblems = {
  id_used: 409,
  /** Nobody changes what they may do themselves. */
  own_role: 403,
  /** Somebody above decides about this role. */
  role_not_yours: 403,
  /** A worker belongs to an Ohjaamo, a region coordinator to a region. */
  role_elsewhere: 422,
  /** The last coordinator or administrator stays until there is another. */
  last_of_role: 409,
  already_member: 409,
} as const;

export const refuse = refusals(networkProblems);
