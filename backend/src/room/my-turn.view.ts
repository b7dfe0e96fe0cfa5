import { contactHint } from '../platform/http/contact-hint.js';
import { journeyOf, turnOf } from './engine/room.types.js';
import { iso, type Moment } from './moment.js';
import type { MyTurn } from './my-turn.schema.js';
import { myRoundsView } from './rounds.view.js';

/** For whoever holds the ticket's link; null: there is no such ticket. */
export function myTurnView(moment: Moment, ticketId: string, link: string): MyTurn | null {
  const ticket = moment.room.tickets.find(({ id }) => id === ticketId);
  const holder = moment.evening.holders.get(ticketId);
  if (!ticket || !holder) return null;
  const turn = turnOf(moment.room, ticketId);
  const standing = new Set(
    ticket.waits.filter(({ state }) => state === 'open').map(({ line }) => line as string),
  );
  return {
    ...moment.common(),
    rounds: myRoundsView(moment, ticket),
    revision: moment.evening.revision,
    link,
    number: ticket.number,
    shown: moment.nameOf(ticketId),
    firstName: holder.firstName,
    shownAs: holder.shownAs,
    journey: journeyOf(moment.room, ticket),
    presence: ticket.presence,
    lines: moment.linesOfTicket(ticket).map((one) => ({ ...one, tables: moment.tablesOf(one.line) })),
    more: moment.lines().filter(({ line }) => !standing.has(line)),
    turn: turn ? { ...moment.turn(turn), table: moment.tableName(turn.tableId) } : null,
    met: moment.room.turns
      .filter(({ ticketId: of, state }) => of === ticketId && state === 'done')
      .map(({ id, tableId, endedAt }) => ({
        turnId: id,
        table: moment.tableName(tableId),
        endedAt: iso(endedAt ?? moment.now),
        answer: moment.evening.said.get(id)?.answer ?? null,
        both: moment.isBoth(id),
      }))
      .reverse(),
    contactHint: contactHint(holder),
    textAtPlace: moment.room.settings.textAtPlace,
  };
}
