import type { Tx } from '../platform/database/database.js';
import { tell } from '../messages/outbox.js';
import type { EventRow } from './event.rows.js';

/** Tells the recruiters of every table that is held or asked for; the firm's owners where no recruiter was named. */
export async function tellEmployers(
  tx: Tx,
  event: EventRow,
  template: 'table_event_changed' | 'table_event_cancelled',
  revision: number,
): Promise<void> {
  const tables = await tx.rows<{ id: string }>(
    'SELECT id FROM event_table WHERE event_id = $1 AND employer_id IS NOT NULL',
    [event.id],
  );
  for (const { id } of tables) {
    for (const recruiterId of await recruitersOf(tx, id)) {
      await tell(tx, {
        template,
        to: { kind: 'recruiter', id: recruiterId },
        payload: { eventId: event.id },
        ohjaamoId: event.ohjaamoId,
        onceKey: `${template}:${event.id}:${revision}:${recruiterId}`,
      });
    }
  }
}

/** Who sits at this table for the employer; its owners when nobody was named. */
export async function recruitersOf(tx: Tx, tableId: string): Promise<string[]> {
  const named = await tx.rows<{ id: string }>(
    `SELECT c.id FROM event_table_recruiter b JOIN recruiter c ON c.id = b.recruiter_id
     WHERE b.event_table_id = $1 AND c.removed_at IS NULL ORDER BY c.id`,
    [tableId],
  );
  const told = named.length > 0 ? named : await ownersOf(tx, tableId);
  return told.map(({ id }) => id);
}

const ownersOf = (tx: Tx, tableId: string) =>
  tx.rows<{ id: string }>(
    `SELECT c.id FROM event_table t JOIN recruiter c ON c.employer_id = t.employer_id
     WHERE t.id = $1 AND c.owner AND c.removed_at IS NULL ORDER BY c.id`,
    [tableId],
  );

/** Everybody who works at the event's Ohjaamo itself: whoever is at the desk answers first. */
export async function tellStaff(tx: Tx, event: EventRow, tableId: string): Promise<void> {
  const staff = await tx.rows<{ id: string }>(
    `SELECT DISTINCT s.id FROM staff_membership m JOIN staff_member s ON s.id = m.staff_member_id
     WHERE m.ohjaamo_id = $1 AND s.ended_at IS NULL ORDER BY s.id`,
    [event.ohjaamoId],
  );
  for (const { id } of staff) {
    await tell(tx, {
      template: 'table_asked',
      to: { kind: 'staff_member', id },
      payload: { tableId },
      ohjaamoId: event.ohjaamoId,
      onceKey: `table_asked:${tableId}:${tx.now.epochMilliseconds}:${id}`,
    });
  }
}
