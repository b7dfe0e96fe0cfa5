import { figuresOf } from './engine/figures.js';
import { inLine, keptFor } from './engine/order.js';
import { journeyOf, type Ticket, turnAt, turnOf } from './engine/room.types.js';
import { timeOf } from './engine/rounds.js';
import { emptySince } from './engine/time.js';
import { iso, type Moment } from './moment.js';
import { nameForStaff } from './room.evening.js';
import type { RoomView } from './room.schema.js';
import { roomRoundsView } from './rounds.view.js';

/** How many of a table's line are told by name: more are a number. */
const MOST_NEXT = 30;

/** The whole room, for those who run it. */
export function staffView(moment: Moment, more: Pick<RoomView, 'deeds' | 'unmatched' | 'wall'>): RoomView {
  const { revision, speaks, onTheSpot } = moment.evening;
  return {
    ...moment.common(),
    rounds: roomRoundsView(moment),
    revision,
    settings: { ...moment.room.settings },
    speaks,
    tables: moment.room.tables.map((table) => {
      const turn = turnAt(moment.room, table.id);
      const kept = turn ? undefined : keptFor(moment.room, table, moment.now);
      return {
        ...moment.tableName(table.id),
        mode: moment.evening.tables.get(table.id)?.mode ?? 'room',
        isOpen: table.isOpen,
        turn: turn ? moment.turn(turn) : null,
        next: inLine(moment.room, table, moment.now)
          .slice(0, MOST_NEXT)
          .map(({ ticket }) => ticket.id),
        keptFor: kept?.registrationId
          ? {
              meetingId: kept.meetingId,
              registrationId: kept.registrationId,
              startsAt: iso(timeOf(moment.room, kept).startsAt),
            }
          : null,
        emptySince: turn ? null : iso(emptySince(moment.room, table)),
        met: moment.room.turns.filter(({ tableId, state }) => tableId === table.id && state === 'done')
          .length,
      };
    }),
    tickets: moment.room.tickets.map((ticket) => ticketForStaff(moment, ticket)),
    lines: moment.lines(),
    expected: expected(moment),
    figures: figuresOf(moment.room, moment.now),
    onTheSpot,
    ...more,
  };
}

function ticketForStaff(moment: Moment, ticket: Ticket): RoomView['tickets'][number] {
  const holder = moment.evening.holders.get(ticket.id);
  const registered = moment.evening.registered.find(
    ({ registrationId }) => registrationId === ticket.registrationId,
  );
  return {
    id: ticket.id,
    number: ticket.number,
    shown: moment.nameOf(ticket.id),
    firstName: holder ? nameForStaff(holder) : null,
    registrationId: ticket.registrationId,
    code: registered?.code ?? null,
    personId: holder?.personId ?? null,
    language: holder?.language ?? 'fi',
    reachable: Boolean(holder?.phone ?? holder?.email),
    journey: journeyOf(moment.room, ticket),
    since: iso(since(moment, ticket)),
    cameAt: iso(ticket.cameAt),
    lines: moment.linesOfTicket(ticket),
  };
}

function since(moment: Moment, ticket: Ticket): number {
  const turn = turnOf(moment.room, ticket.id);
  if (turn) return turn.startedAt ?? turn.recalledAt ?? turn.calledAt;
  const ended = moment.room.turns.filter(({ ticketId }) => ticketId === ticket.id);
  return Math.max(ticket.cameAt, ...ended.map(({ endedAt }) => endedAt ?? 0));
}

function expected(moment: Moment): RoomView['expected'] {
  const here = new Set(moment.room.tickets.map(({ registrationId }) => registrationId));
  return moment.evening.registered
    .filter(({ registrationId }) => !here.has(registrationId))
    .map(({ registrationId, firstName, nonDisclosure, code, language, answer }) => {
      const times = moment.room.bookings.filter((one) => one.registrationId === registrationId);
      const meeting = times.find((one) => timeOf(moment.room, one).endsAt > moment.now) ?? times.at(-1);
      return {
        registrationId,
        firstName: nameForStaff({ firstName, nonDisclosure }) ?? '',
        code,
        language,
        answer,
        meeting: meeting
          ? {
              id: meeting.meetingId,
              tableId: meeting.tableId,
              startsAt: iso(timeOf(moment.room, meeting).startsAt),
              endsAt: iso(timeOf(moment.room, meeting).endsAt),
              status: meeting.status,
            }
          : null,
      };
    });
}
