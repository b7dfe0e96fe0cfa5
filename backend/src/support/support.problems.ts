import { refusals } from '../platform/problems/problem.js';

export const supportProblems = {
  id_used: 409,
  /** It was answered more than a day ago, or is over. */
  check_in_closed: 409,
  /** It was asked already: its day stays. */
  check_in_asked: 409,
} as const;

export const refuse = refusals(supportProblems);
