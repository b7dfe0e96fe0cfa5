import { Injectable } from '@nestjs/common';
import type { RoomFollows } from '../events/room-follows.js';
import type { Tx } from '../platform/database/database.js';
import { type LockedEvent, lockEvent } from './booking.locks.js';
import { noteMoves } from './booking.states.js';

export type { LockedEvent } from './booking.locks.js';

/** A meeting of a rotation as it is to be; whoever walked in is known by their ticket alone. */
export interface RoundSeat {
  round: number;
  startsAt: string;
  endsAt: string;
  tableId: string;
  registrationId: string | null;
  ticketId: string | null;
}

export interface RoundMeeting extends RoundSeat {
  id: string;
}

/** Meetings that were not booked but planned: the rounds of a rotation. */
@Injectable()
export class RoundMeetings {
  /**
   * Locks what a new plan touches, in the house's order (booking.locks.ts), past the walls. The room, which writes round meetings
   * itself, stands in the order between the event and the people.
   * @returns undefined: no such event
   */
  async enter(tx: Tx, eventId: string, room: Pick<RoomFollows, 'lock'>): Promise<LockedEvent | undefined> {
    await tx.beyond();
    const event = await lockEvent(tx, eventId);
    if (event) await room.lock(tx, eventId);
    return event;
  }

  /** Those that are still to be. */
  standing(tx: Tx, eventId: string): Promise<RoundMeeting[]> {
    return tx.rows<RoundMeeting>(
      `SELECT id, round, to_json(starts_at) AS "startsAt", to_json(ends_at) AS "endsAt", event_table_id AS "tableId",
         registration_id AS "registrationId", ticket_id AS "ticketId"
       FROM meeting WHERE event_id = $1 AND round IS NOT NULL AND status = 'booked' ORDER BY round, event_table_id`,
      [eventId],
    );
  }

  /** Whoever has a meeting here has no other written at this moment; to be called once the room is locked, before who is busy is read. */
  async lockPeople(tx: Tx, registrationIds: string[]): Promise<void> {
    await tx.rows(
      `SELECT id FROM young_person WHERE id IN (SELECT person_id FROM registration WHERE id = ANY ($1))
       ORDER BY id FOR NO KEY UPDATE`,
      [registrationIds],
    );
  }

  /**
   * From `standing` to `seats`: what is in both stays as it is, what falls out is cancelled before what is new is written.
   * @returns whose evening is different: registrations, and tickets of those who have none
   */
  async rewrite(
    tx: Tx,
    event: Pick<LockedEvent, 'id' | 'ohjaamoId'>,
    standing: readonly RoundMeeting[],
    seats: readonly RoundSeat[],
  ): Promise<{ registrationIds: string[]; ticketIds: string[] }> {
    const wanted = new Set(seats.map(keyOf));
    const there = new Set(standing.map(keyOf));
    const gone = standing.filter((meeting) => !wanted.has(keyOf(meeting)));
    const come = seats.filter((seat) => !there.has(keyOf(seat)));
    await this.cancel(tx, gone);
    await this.book(tx, event, come);
    const registrationIds = distinct([...gone, ...come].map(({ registrationId }) => registrationId));
    // What stands in their calendars moves, instead of a second entry beside it (calendar.entry.ts).
    await tx.rows('UPDATE registration SET revision = revision + 1 WHERE id = ANY ($1)', [registrationIds]);
    return { registrationIds, ticketIds: distinct([...gone, ...come].map(({ ticketId }) => ticketId)) };
  }

  private async cancel(tx: Tx, meetings: RoundMeeting[]): Promise<void> {
    const cancelled = await tx.rows<{ id: string }>(
      `UPDATE meeting SET status = 'cancelled' WHERE id = ANY ($1) AND status = 'booked' RETURNING id`,
      [meetings.map(({ id }) => id)],
    );
    const reason = 'planned_anew';
    await noteMoves(
      tx,
      'meeting',
      ...cancelled.map(({ id }) => ({ id, move: 'booked→cancelled' as const, reason })),
    );
  }

  private async book(
    tx: Tx,
    event: Pick<LockedEvent, 'id' | 'ohjaamoId'>,
    seats: RoundSeat[],
  ): Promise<void> {
    const booked = await tx.rows<{ id: string }>(
      `INSERT INTO meeting (ohjaamo_id, event_id, event_table_id, registration_id, person_id, ticket_id, round, starts_at, ends_at, created_at)
       SELECT $2, $3, s."tableId", g.id, g.person_id, s."ticketId", s.round, s."startsAt", s."endsAt", $4
       FROM jsonb_to_recordset($1::jsonb) AS s("tableId" uuid, "registrationId" uuid, "ticketId" uuid, round smallint,
         "startsAt" timestamptz, "endsAt" timestamptz)
       LEFT JOIN registration g ON g.id = s."registrationId" RETURNING id`,
      [JSON.stringify(seats), event.ohjaamoId, event.id, tx.now.toString()],
    );
    await noteMoves(
      tx,
      'meeting',
      ...booked.map(({ id }) => ({ id, move: '→booked' as const, reason: 'planned' })),
    );
  }
}

const keyOf = ({ round, tableId, registrationId, ticketId }: RoundSeat) =>
  [round, tableId, registrationId, ticketId].join(' ');

const distinct = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
