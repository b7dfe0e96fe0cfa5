import { refusals } from '../platform/problems/problem.js';

export const bookingsProblems = {
  /** Someone was quicker; `next` holds the free times beside it. */
  slot_taken: 409,
  /** No seat is left; the waiting list is open. */
  seats_full: 409,
  /** This phone or address already has a registration in this event; its link was sent there again. */
  already_booked: 409,
  already_waiting: 409,
  /** The person has another meeting at that time. */
  busy_then: 409,
  /** Cancelled, over, or not published. */
  booking_closed: 409,
  /** Slots that open in the room, once the presentation is over. */
  opens_on_the_spot: 409,
  /** There is a free place: book it instead of waiting. */
  not_full: 409,
  /** They wish to meet a table that nobody holds, or that is not there. */
  table_unknown: 404,
  /** The id was used before for something else. */
  id_used: 409,
  /** The link is not one of ours, or its time is over. */
  link_unknown: 404,
  /** It has begun, or is cancelled: nothing can be changed any more. */
  too_late: 409,
  offer_over: 409,
} as const;

export const refuse = refusals(bookingsProblems);
