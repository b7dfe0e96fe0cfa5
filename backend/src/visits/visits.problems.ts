import { refusals } from '../platform/problems/problem.js';

export const visitsProblems = {
  id_used: 409,
  /** A visit is taken back within a minute, by the screen that counted it. */
  undo_over: 409,
} as const;

export const refuse = refusals(visitsProblems);
