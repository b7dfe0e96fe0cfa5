import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RoomFollows, showRoom } from '../events/room-follows.js';
import type { Tx } from '../platform/database/database.js';
import type { Deed } from './engine/deeds.js';
import { BEFORE_MINUTES, AFTER_MINUTES } from './room.evening.js';
import { RoomService } from './room.service.js';
import { RoomStore } from './room.store.js';

/** Follows the programme while the evening runs; before and after it there is nothing in the room to be moved. */
@Injectable()
export class RoomFollower extends RoomFollows {
  constructor(
    private readonly rooms: RoomService,
    private readonly store: RoomStore,
  ) {
    super();
  }

  async lock(tx: Tx, eventId: string): Promise<void> {
    await tx.beyond();
    if (await isRun(tx, eventId)) await this.store.lock(tx, eventId);
  }

  async tableGone(tx: Tx, eventId: string, tableId: string): Promise<void> {
    await this.follow(tx, eventId, { do: 'table_gone', tableId });
  }

  async timesChanged(tx: Tx, eventId: string, registrationId: string): Promise<void> {
    await tx.beyond();
    const [ticket] = await tx.rows<{ id: string }>('SELECT id FROM ticket WHERE registration_id = $1', [
      registrationId,
    ]);
    if (ticket) await this.follow(tx, eventId, { do: 'times_changed', ticketIds: [ticket.id] });
    else await this.changed(tx, eventId);
  }

  async roundsChanged(tx: Tx, eventId: string): Promise<void> {
    await tx.beyond();
    const running = await tx.rows(
      `SELECT FROM room WHERE event_id = $1 AND rounds ->> 'phase' IN ('calling', 'running')`,
      [eventId],
    );
    if (running.length > 0) await this.follow(tx, eventId, { do: 'plan_again' });
    else await this.changed(tx, eventId);
  }

  async changed(tx: Tx, eventId: string): Promise<void> {
    await showRoom(tx, eventId);
  }

  /** Time does it, so that it stands among what was done; it is not taken back, for the programme has changed. */
  private async follow(tx: Tx, eventId: string, deed: Deed): Promise<void> {
    await tx.beyond();
    if (await isRun(tx, eventId))
      await this.rooms.tap(tx, { eventId, deedId: randomUUID(), asked: 'programme', deed });
    else await this.changed(tx, eventId);
  }
}

/** Whether deeds are taken: as isOn in room.evening.ts. */
async function isRun(tx: Tx, eventId: string): Promise<boolean> {
  const rows = await tx.rows(
    `SELECT FROM event WHERE id = $1 AND status = 'published'
       AND starts_at <= $2::timestamptz + interval '${BEFORE_MINUTES} minutes' AND ends_at > $2::timestamptz - interval '${AFTER_MINUTES} minutes'`,
    [eventId, tx.now.toString()],
  );
  return rows.length > 0;
}
