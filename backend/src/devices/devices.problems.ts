import { refusals } from '../platform/problems/problem.js';

export const devicesProblems = {
  id_used: 409,
  /** Wrong, used, too old, or typed wrongly too often. */
  pairing_code_wrong: 401,
  /** Staff took the pairing back. */
  device_revoked: 401,
  /** The board's event is over. */
  board_over: 401,
  /** A board shows an event that everybody may see, and that is not over. */
  event_not_shown: 409,
} as const;

export const refuse = refusals(devicesProblems);
