import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import { leadsTo } from './engine/line.js';
import { inLine } from './engine/order.js';
import type { Room, Table } from './engine/room.types.js';
import { changesBetween } from './engine/undo.js';
import type { Evening } from './room.evening.js';

/**
 * Tells those who left an address: that they are called, that they are called again, and once per line that it is soon their
 * turn. Whoever has none hears it from their open page and from the screen.
 */
export async function tellTurns(tx: Tx, evening: Evening, after: Room): Promise<void> {
  const { room: before, ohjaamoId, event } = evening;
  const people = await reachable(tx, event.id);
  if (people.size === 0) return;
  for (const { id, ticketId, state } of after.turns) {
    const was = before.turns.find((turn) => turn.id === id)?.state;
    const personId = people.get(ticketId);
    if (!personId || state === was || (state !== 'called' && state !== 'recalled')) continue;
    await tell(tx, {
      template: 'turn_called',
      to: { kind: 'young_person', id: personId },
      payload: { turnId: id },
      ohjaamoId,
      onceKey: `turn_called:${id}:${state}`,
    });
  }
  for (const { ticketId, line } of newlyNear(before, after, tx.now.epochMilliseconds)) {
    const personId = people.get(ticketId);
    if (!personId) continue;
    await tell(tx, {
      template: 'turn_soon',
      to: { kind: 'young_person', id: personId },
      payload: { ticketId, line },
      ohjaamoId,
      onceKey: `turn_soon:${ticketId}:${line}`,
    });
  }
}

async function reachable(tx: Tx, eventId: string): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; personId: string }>(
    `SELECT k.id, k.person_id AS "personId" FROM ticket k JOIN young_person y ON y.id = k.person_id
     WHERE k.event_id = $1 AND k.status = 'in' AND (y.phone IS NOT NULL OR y.email IS NOT NULL)`,
    [eventId],
  );
  return new Map(rows.map(({ id, personId }) => [id, personId]));
}

/** Who came so far to the front by this deed that they are told; only lines that the deed touched are looked at. */
function newlyNear(before: Room, after: Room, now: number): { ticketId: string; line: string }[] {
  const changed = changesBetween(before, after);
  const tickets = new Set(
    changed.flatMap(({ of, id, after: one }) =>
      of === 'ticket' ? [id] : of === 'turn' ? [(one as { ticketId: string }).ticketId] : [],
    ),
  );
  const lines = [...before.tickets, ...after.tickets]
    .filter(({ id }) => tickets.has(id))
    .flatMap(({ waits }) => waits.map(({ line }) => line));
  const tables = after.tables.filter((table) => lines.some((line) => leadsTo(line, table)));
  return tables.flatMap((table) => {
    const near = new Set(front(before, table, now).map(({ ticket }) => ticket.id));
    return (
      front(after, table, now)
        // Whoever is planned knows their round, and is called by its gong.
        .filter(({ ticket, wait }) => !near.has(ticket.id) && wait.booked?.round === undefined)
        .map(({ ticket, wait }) => ({ ticketId: ticket.id, line: wait.line }))
    );
  });
}

const front = (room: Room, table: Table, now: number) =>
  inLine(room, table, now).slice(0, room.settings.textAtPlace);
