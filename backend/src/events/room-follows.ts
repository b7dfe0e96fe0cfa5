import type { Tx } from '../platform/database/database.js';
import { announceLive } from '../platform/live/live.js';

/** What watchers of a room listen to, under its event's id. */
export const ROOM = 'room';

/** Whoever watches the room of this event is shown it anew, once this transaction has committed. */
export const showRoom = (tx: Tx, eventId: string): Promise<void> =>
  announceLive(tx, { topic: ROOM, id: eventId });

/**
 * What events and bookings ask of the room, while its evening runs: the programme has changed under it, follow. The room
 * answers it; events and bookings know nothing of rooms.
 */
export abstract class RoomFollows {
  /**
   * Nobody else does anything in the room until this transaction ends. To be called once the event and its parts are locked
   * and before anything else is: what is done in a room locks meetings and people after the room.
   */
  abstract lock(tx: Tx, eventId: string): Promise<void>;
  /** A table is nobody's any more. */
  abstract tableGone(tx: Tx, eventId: string, tableId: string): Promise<void>;
  /** Somebody has other times than before, or none. */
  abstract timesChanged(tx: Tx, eventId: string, registrationId: string): Promise<void>;
  /** Nobody sits at a table in some rounds of a rotation, or does again: once the rounds are run, those to come are planned anew. */
  abstract roundsChanged(tx: Tx, eventId: string): Promise<void>;
  /** Whoever watches is shown it anew: another title, a table that is taken, an event that is off. */
  abstract changed(tx: Tx, eventId: string): Promise<void>;
}
