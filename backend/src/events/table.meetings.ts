import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { TABLE_MISSING } from '../rotation/entry.sql.js';
import { leaveWhenEmpty } from './event.move.js';
import type { EventRow } from './event.rows.js';

interface Cancelled {
  id: string;
  /** null: somebody who came without registering; the room tells them. */
  registrationId: string | null;
  personId: string | null;
  /** Of the rotation; null: a time that was booked. */
  round: number | null;
}

/** What was booked or planned at this table falls out, and each person is told. */
export async function cancelMeetings(
  tx: Tx,
  event: EventRow,
  tableId: string,
  reason: string,
): Promise<void> {
  const meetings = await tx.rows<Cancelled>(
    `UPDATE meeting SET status = 'cancelled' WHERE event_table_id = $1 AND status = 'booked'
     RETURNING id, registration_id AS "registrationId", person_id AS "personId", round`,
    [tableId],
  );
  await record(
    tx,
    ...meetings.map(({ id }) => ({ subject: 'meeting', id, from: 'booked', to: 'cancelled', reason })),
  );
  const rounds = meetings.filter(({ round }) => round !== null);
  for (const meeting of meetings) if (meeting.round === null) await tellCancelled(tx, event, meeting, reason);
  await tellRounds(tx, event, rounds);
}

async function tellCancelled(
  tx: Tx,
  event: EventRow,
  { id, registrationId, personId }: Cancelled,
  reason: string,
): Promise<void> {
  if (!registrationId || !personId) return;
  await leaveWhenEmpty(tx, registrationId, reason);
  await tell(tx, {
    template: 'booking_cancelled',
    to: { kind: 'young_person', id: personId },
    payload: { registrationId, by: 'table' },
    ohjaamoId: event.ohjaamoId,
    onceKey: `booking_cancelled:table:${id}`,
  });
}

/** Whoever lost a meeting of a rotation has their seat in it and comes all the same: they hear how their evening is now. */
async function tellRounds(tx: Tx, event: EventRow, meetings: Cancelled[]): Promise<void> {
  const changes = await tx.rows<{ id: string; registrationId: string | null }>(TABLE_MISSING, [
    meetings.map(({ id }) => id),
    tx.now.toString(),
  ]);
  for (const { id, registrationId } of changes) {
    const { personId } = meetings.find((meeting) => meeting.registrationId === registrationId) as Cancelled;
    if (!registrationId || !personId) continue;
    await tx.rows('UPDATE registration SET revision = revision + 1 WHERE id = $1', [registrationId]);
    await tell(tx, {
      template: 'evening_changed',
      to: { kind: 'young_person', id: personId },
      payload: { registrationId, changeIds: [id] },
      ohjaamoId: event.ohjaamoId,
      onceKey: `evening_changed:${id}`,
    });
  }
}
