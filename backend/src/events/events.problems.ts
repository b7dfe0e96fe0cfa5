import { refusals } from '../platform/problems/problem.js';

export const eventsProblems = {
  id_used: 409,
  unknown_format: 422,
  /** The event has begun or is cancelled. */
  event_over: 409,
  /** People are coming: cancel instead, so that they are told. */
  has_registrations: 409,
  /** Fewer seats or tables than are already taken. */
  below_taken: 409,
  /** The clocks jump over that time on that night. */
  local_time_missing: 422,
  series_empty: 422,
  series_too_long: 422,
  no_table_free: 409,
  table_taken: 409,
  already_at_event: 409,
  not_your_opening: 422,
  /** Staff have not approved the firm yet. */
  employer_not_approved: 403,
} as const;

export const refuse = refusals(eventsProblems);
