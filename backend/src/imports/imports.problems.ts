import { refusals } from '../platform/problems/problem.js';

export const importsProblems = {
  id_used: 409,
  /** A program's key that is wrong, or does not hold any more. */
  key_unknown: 401,
  wrong_state: 409,
  reason_needed: 422,
  /** There are faulty lines, and the employer has not said that the others may go without them. */
  import_has_faults: 422,
  /** Nothing of it is new or different. */
  import_changes_nothing: 422,
  /** Something changed since the file was read; it is being read anew. */
  import_stale: 409,
} as const;

export const refuse = refusals(importsProblems);
