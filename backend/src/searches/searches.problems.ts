import { refusals } from '../platform/problems/problem.js';

export const searchesProblems = {
  /** The id was used before for something else. */
  id_used: 409,
  /** The link is not one of ours, or its time is over. */
  link_unknown: 404,
} as const;

export const refuse = refusals(searchesProblems);
