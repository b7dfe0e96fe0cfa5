import { Injectable } from '@nestjs/common';
import { RoomFollows } from '../events/room-follows.js';
import type { Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { refuse as refuseRotation } from '../rotation/rotation.problems.js';
import { type LockedEvent, lockEvent, takePlace } from './booking.locks.js';
import { noteMoves } from './booking.states.js';
import { refuse } from './bookings.problems.js';
import { Promotion } from './promotion.service.js';
import { IN_ROTATION, type InRotation } from './rotation-seats.sql.js';

/** Seats in a rotation for those who are registered for its event in whichever way. */
@Injectable()
export class RotationSeats {
  constructor(
    private readonly promotion: Promotion,
    private readonly room: RoomFollows,
  ) {}

  /**
   * Whoever has a seat keeps it. From here on the event, its parts and its room are locked: what the caller writes of this
   * person's rotation comes before the first round is called, or not at all. Opens the walls.
   * @throws Problem not_found, no_rotation, rotation_closed, rotation_begun, seats_full
   */
  async hold(tx: Tx, registrationId: string): Promise<{ eventId: string; ohjaamoId: string }> {
    const read = () => tx.rows<InRotation>(IN_ROTATION, [registrationId, tx.now.toString()]);
    const [before] = await read();
    await tx.beyond();
    const event = before && (await lockEvent(tx, before.eventId));
    if (event) await this.room.lock(tx, event.id);
    const [standing] = await read();
    if (!event || !standing) throw refuseAnywhere('not_found');
    const { partId, hasSeat, isOn, hasBegun } = standing;
    if (!partId) throw refuseRotation('no_rotation');
    if (!isOn) throw refuseRotation('rotation_closed');
    if (hasBegun) throw refuseRotation('rotation_begun');
    if (!hasSeat) await this.seat(tx, event, registrationId, partId);
    return { eventId: event.id, ohjaamoId: event.ohjaamoId };
  }

  /** Whoever waits for a place goes before them. */
  private async seat(tx: Tx, event: LockedEvent, registrationId: string, partId: string): Promise<void> {
    await this.promotion.fill(tx, event, [partId]);
    if (!(await takePlace(tx, { partId, slotId: null }))) throw refuse('seats_full');
    const [seat] = await tx.rows<{ id: string }>(
      `INSERT INTO seat (ohjaamo_id, part_id, registration_id, created_at) VALUES ($1, $2, $3, $4) RETURNING id`,
      [event.ohjaamoId, partId, registrationId, tx.now.toString()],
    );
    await noteMoves(tx, 'seat', { id: (seat as { id: string }).id, move: '→booked' });
    // Their entry in a calendar has another time from now on.
    await tx.rows('UPDATE registration SET revision = revision + 1 WHERE id = $1', [registrationId]);
  }
}
