import { Injectable } from '@nestjs/common';
import { showRoom } from '../events/room-follows.js';
import type { StaffActor } from '../accounts/actor.js';
import { TimesOnTheSpot } from '../events/times-on-the-spot.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse } from './room.problems.js';
import type { RoomView } from './room.schema.js';
import { RoomStore } from './room.store.js';
import { StaffRoomService } from './staff-room.service.js';

/** What staff put up while the evening runs: one more desk, times after the talk. */
@Injectable()
export class PlacesInRoom {
  constructor(
    private readonly db: Database,
    private readonly store: RoomStore,
    private readonly staffRoom: StaffRoomService,
    private readonly times: TimesOnTheSpot,
  ) {}

  /** Its id is made by whoever asks, so a second tap makes no second desk. @throws Problem id_used */
  async addDesk(actor: StaffActor, eventId: string, tableId: string, name: string): Promise<RoomView> {
    await this.staffRoom.mustRun(actor, eventId);
    await this.inRoom(actor, eventId, async (tx) => {
      const made = await tx.rows(
        `INSERT INTO event_table (id, ohjaamo_id, event_id, number, status, topic)
         SELECT $2, e.ohjaamo_id, e.id, coalesce((SELECT max(t.number) FROM event_table t WHERE t.event_id = e.id), 0) + 1,
           'taken', jsonb_build_object('fi', $3::text)
         FROM event e WHERE e.id = $1 ON CONFLICT (id) DO NOTHING RETURNING id`,
        [eventId, tableId, name],
      );
      if (made.length > 0)
        return record(tx, { subject: 'event_table', id: tableId, from: null, to: 'taken', reason: 'desk' });
      const [there] = await tx.rows('SELECT FROM event_table WHERE id = $1 AND event_id = $2', [
        tableId,
        eventId,
      ]);
      if (!there) throw refuse('id_used');
    });
    return this.staffRoom.room(actor, eventId);
  }

  /** After the talk: the times of this part begin now, and can be booked by whoever is in the room. */
  async openTimes(actor: StaffActor, eventId: string, partId: string): Promise<RoomView> {
    await this.staffRoom.mustRun(actor, eventId);
    await this.inRoom(actor, eventId, (tx) => this.times.open(tx, eventId, partId));
    return this.staffRoom.room(actor, eventId);
  }

  private async inRoom(actor: StaffActor, eventId: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.db.as(actor, async (tx) => {
      await tx.beyond();
      // Lock order: event, parts, room; as whoever cancels or moves a booking (bookings/booking.locks.ts).
      await tx.rows('SELECT FROM event WHERE id = $1 FOR SHARE', [eventId]);
      await tx.rows('SELECT id FROM part WHERE event_id = $1 ORDER BY id FOR NO KEY UPDATE', [eventId]);
      await this.store.enter(tx, eventId);
      await work(tx);
      await showRoom(tx, eventId);
    });
  }
}
