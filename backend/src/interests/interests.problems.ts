import { refusals } from '../platform/problems/problem.js';

export const interestsProblems = {
  /** The id was used before for another opening. */
  id_used: 409,
  /** The firm takes nobody under 18 for this one, and the card says that one is. */
  not_for_minors: 409,
  /** It was answered, taken back or ended meanwhile; `status` says where it is. */
  wrong_state: 409,
} as const;

export const refuse = refusals(interestsProblems);
