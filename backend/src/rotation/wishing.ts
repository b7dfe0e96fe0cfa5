import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { RotationSeats } from '../bookings/rotation-seats.service.js';
import { RoomFollows } from '../events/room-follows.js';
import type { Tx } from '../platform/database/database.js';
import { ENTER_ANEW, howManyIn, namedIn } from './entry.sql.js';
import { refuse } from './rotation.problems.js';
import type { WishesInput } from './wishes.schema.js';

/** Somebody's wishes are written down: by themselves, or by staff to whom they told them. */
@Injectable()
export class Wishing {
  constructor(
    private readonly seats: RotationSeats,
    private readonly room: RoomFollows,
  ) {}

  /**
   * What was wished before is forgotten. Whoever comes to the event and has no seat in its rotation takes one. The same wishes
   * again change nothing, so that no plan is out of date by a second tap. Two at once come one after the other: the event's parts are locked.
   * @throws Problem not_found, no_rotation, rotation_closed, rotation_begun, seats_full, table_unknown
   */
  async wish(tx: Tx, registrationId: string, input: WishesInput): Promise<{ eventId: string }> {
    const { eventId } = await this.seats.hold(tx, registrationId);
    const wishes = JSON.stringify(input);
    await mustBeHeld(tx, eventId, wishes);
    if (isDeepStrictEqual(await toldBefore(tx, registrationId), toldNow(input))) return { eventId };
    await tx.rows(ENTER_ANEW, [registrationId, wishes, tx.now.toString()]);
    await tx.rows('DELETE FROM wish WHERE registration_id = $1', [registrationId]);
    await tx.rows(
      `INSERT INTO wish (registration_id, event_table_id, ohjaamo_id, rank)
       SELECT r.id, n.id, r.ohjaamo_id, n.rank FROM registration r, (${namedIn('$2::jsonb')}) n WHERE r.id = $1`,
      [registrationId, wishes],
    );
    await this.room.changed(tx, eventId);
    return { eventId };
  }
}

/** The event is locked, so that no table is given back meanwhile. */
async function mustBeHeld(tx: Tx, eventId: string, wishes: string): Promise<void> {
  const [row] = await tx.rows<{ known: boolean }>(
    `SELECT count(*) = ${howManyIn('$2::jsonb')} AS known FROM (${namedIn('$2::jsonb')}) n
     JOIN event_table t ON t.id = n.id AND t.event_id = $1 AND t.status = 'taken'`,
    [eventId, wishes],
  );
  if (!row?.known) throw refuse('table_unknown');
}

interface Told {
  named: [string, number | null][];
  rest: unknown[];
}

async function toldBefore(tx: Tx, registrationId: string): Promise<Told | undefined> {
  const [told] = await tx.rows<Told>(
    `SELECT coalesce((SELECT json_agg(json_build_array(w.event_table_id, w.rank) ORDER BY w.rank, w.event_table_id)
         FROM wish w WHERE w.registration_id = n.registration_id), '[]') AS named,
       json_build_array(n.languages, n.needs, n.most_meetings, n.break_after, n.from_round, n.until_round) AS rest
     FROM rotation_entry n WHERE n.registration_id = $1`,
    [registrationId],
  );
  return told;
}

function toldNow(input: WishesInput): Told {
  const { languages, needs, mostMeetings, breakAfter, fromRound, untilRound } = input;
  const idOf = (id: string) => id.toLowerCase();
  return {
    named: [
      ...input.wishes.map((id, n): [string, number] => [idOf(id), n + 1]),
      ...input.never
        .map(idOf)
        .sort()
        .map((id): [string, null] => [id, null]),
    ],
    rest: [languages, needs, mostMeetings ?? null, breakAfter ?? null, fromRound ?? null, untilRound ?? null],
  };
}
