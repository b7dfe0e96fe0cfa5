import type { BoardRoom } from './board.schema.js';
import { inLine } from './engine/order.js';
import { journeyOf, turnAt } from './engine/room.types.js';
import { iso, isoOrNull, type Moment } from './moment.js';
import { nextSeats, roundsView } from './rounds.view.js';

/** For a screen that everybody in the room reads. */
export function boardView(moment: Moment): BoardRoom {
  const open = moment.room.turns.filter(({ state }) => state === 'called' || state === 'recalled');
  const meetings = moment.room.turns.filter(({ state }) => state === 'meeting');
  const soonest = meetings.sort((one, other) => moment.endsAt(one) - moment.endsAt(other))[0];
  const waiting = new Set(moment.room.tickets.filter((one) => journeyOf(moment.room, one) === 'waiting'));
  return {
    ...moment.common(),
    rounds: roundsView(moment),
    calls: open
      .sort((one, other) => (other.recalledAt ?? other.calledAt) - (one.recalledAt ?? one.calledAt))
      .map((turn) => ({
        turnId: turn.id,
        shown: moment.nameOf(turn.ticketId),
        ...moment.numberAndName(turn.tableId),
        again: turn.state === 'recalled',
        at: iso(turn.recalledAt ?? turn.calledAt),
      })),
    soon: soon(moment),
    tables: moment.room.tables.map(({ id, isOpen }) => {
      const turn = turnAt(moment.room, id);
      return {
        ...moment.numberAndName(id),
        isOpen,
        state: turn ? (turn.state === 'meeting' ? 'meeting' : 'called') : isOpen ? 'free' : 'closed',
        waiting: moment.estimates.ofTable.get(id)?.waiting ?? 0,
        wait: moment.estimates.ofTable.get(id)?.wait ?? null,
        endsAt: turn?.state === 'meeting' ? iso(moment.endsAt(turn)) : null,
      };
    }),
    quarter: soonest
      ? {
          startedAt: iso(soonest.startedAt ?? moment.now),
          endsAt: iso(moment.endsAt(soonest)),
          number: moment.tableNumber(soonest.tableId),
        }
      : null,
    waiting: waiting.size,
    speaks: moment.evening.speaks,
  };
}

/** In a round: who is planned for the next. Else the next of each table that is busy or called, once each person: their booked time where they have one. */
function soon(moment: Moment): BoardRoom['soon'] {
  const { rounds } = moment.room;
  if (rounds?.phase === 'calling') return [];
  if (rounds?.phase === 'running') return nextSeats(moment, rounds.round + 1);
  const told = new Set<string>();
  return moment.room.tables.flatMap((table) => {
    const next = inLine(moment.room, table, moment.now).find(
      ({ ticket }) => ticket.presence === 'here' && !told.has(ticket.id),
    );
    if (!next || !table.isOpen) return [];
    told.add(next.ticket.id);
    const at = next.wait.booked && next.wait.booked.startsAt > moment.now ? next.wait.booked.startsAt : null;
    return [{ shown: moment.nameOf(next.ticket.id), number: table.number, at: isoOrNull(at) }];
  });
}
