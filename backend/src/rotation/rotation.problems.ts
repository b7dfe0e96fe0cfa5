import { refusals } from '../platform/problems/problem.js';

export const rotationProblems = {
  /** This event has no rotation. */
  no_rotation: 404,
  /** The first round has been called: from here on the room plans. */
  rotation_begun: 409,
  /** Over, or cancelled. */
  rotation_closed: 409,
  /** Nobody comes, or no table is taken. */
  nothing_to_plan: 409,
  /** A plan is being made already. */
  planning_already: 409,
  /** It is not a draft any more: published, replaced or dropped by somebody else. */
  plan_moved_on: 409,
  table_unknown: 404,
  registration_unknown: 404,
  /** The id was used before for something else. */
  id_used: 409,
} as const;

export const refuse = refusals(rotationProblems);
