import { waitedForUntil } from './engine/booked.js';
import { inLine, keptFor } from './engine/order.js';
import { turnAt } from './engine/room.types.js';
import { iso, type Moment } from './moment.js';
import { tableRoundsView } from './rounds.view.js';
import type { TableRoom } from './table-room.schema.js';

/** @param consents the cards that were shared with this firm for this event, by person */
export function tableView(
  moment: Moment,
  tableId: string,
  consents: ReadonlyMap<string, string>,
  lastDeed: TableRoom['lastDeed'],
): TableRoom | null {
  const table = moment.room.tables.find(({ id }) => id === tableId);
  if (!table) return null;
  const turn = turnAt(moment.room, tableId);
  const kept = turn ? undefined : keptFor(moment.room, table, moment.now);
  const line = inLine(moment.room, table, moment.now);
  const consentOf = (ticketId: string) =>
    consents.get(moment.evening.holders.get(ticketId)?.personId ?? '') ?? null;
  const done = moment.room.turns
    .filter(({ tableId: at, state }) => at === tableId && state === 'done')
    .sort((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0));
  const unsaid = done.find(({ id }) => !moment.evening.said.get(id)?.impression);
  return {
    ...moment.common(),
    rounds: tableRoundsView(moment, tableId, (personId) => consents.get(personId ?? '') ?? null),
    revision: moment.evening.revision,
    table: {
      ...moment.tableName(tableId),
      isOpen: table.isOpen,
      mode: moment.evening.tables.get(tableId)?.mode ?? 'room',
    },
    turn: turn
      ? {
          ...moment.turn(turn),
          shown: moment.nameOf(turn.ticketId),
          language: moment.evening.holders.get(turn.ticketId)?.language ?? 'fi',
          consentId: consentOf(turn.ticketId),
        }
      : null,
    waiting: line.length,
    wait: moment.estimates.ofTable.get(tableId)?.wait ?? null,
    nextShown: line[0] && !kept ? moment.nameOf(line[0].ticket.id) : null,
    keptUntil: kept ? iso(waitedForUntil(moment.room, kept)) : null,
    toSay: unsaid ? { turnId: unsaid.id, shown: moment.nameOf(unsaid.ticketId) } : null,
    met: done.map(({ id, ticketId, endedAt }) => ({
      turnId: id,
      shown: moment.nameOf(ticketId),
      endedAt: iso(endedAt ?? moment.now),
      impression: moment.evening.said.get(id)?.impression ?? null,
      words: moment.evening.said.get(id)?.words ?? null,
      both: moment.isBoth(id),
      consentId: consentOf(ticketId),
    })),
    others: moment.room.tables.filter(({ id }) => id !== tableId).map(({ id }) => moment.tableName(id)),
    lastDeed,
  };
}
