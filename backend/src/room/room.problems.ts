import { refusals } from '../platform/problems/problem.js';
import type { Refusal } from './engine/deeds.js';

export const roomProblems = {
  /** Cancelled, not published, or not today: deeds are taken from two hours before until an hour after. */
  room_not_on: 409,
  /** The id was used before for something else. */
  id_used: 409,
  /** Something that it changed has been changed since; undo that first. */
  cannot_undo: 409,
  /** Nobody who booked is known by this: a code, or a first name and four digits. */
  not_on_list: 404,
  /** More than one: the code tells who it is. */
  not_clear_who: 409,
  link_unknown: 404,
  ticket_unknown: 404,
  turn_unknown: 404,
  table_unknown: 404,
  line_unknown: 404,
  meeting_unknown: 404,
  already_here: 409,
  ticket_left: 409,
  /** They sit at another table, or are being called. */
  ticket_busy: 409,
  /** Somebody sits there, or is being called. */
  table_busy: 409,
  table_closed: 409,
  nobody_waits: 409,
  /** Somebody booked it for a time that is about to come. */
  table_kept: 409,
  /** Somebody was quicker: it is in another state by now. */
  turn_moved_on: 409,
  not_yet_missing: 409,
  /** This evening has no rounds, or none are planned. */
  no_rounds: 409,
  /** Somebody was quicker: another round is on by now, or this one is in another state. */
  round_moved_on: 409,
} as const satisfies Record<Refusal, number> & Record<string, number>;

export const refuse = refusals(roomProblems);
