import type { z } from 'zod';
import type { Booking, Ticket } from './engine/room.types.js';
import { isOf } from './engine/booked.js';
import { isSeatNow, lateMinutes, roundTime, timeOf } from './engine/rounds.js';
import { iso, isoOrNull, type Moment } from './moment.js';
import type { MyTurn } from './my-turn.schema.js';
import { nameForStaff, type RotationChange } from './room.evening.js';
import type { roundsNow } from './room.parts.schema.js';
import type { RoomView } from './room.schema.js';
import type { TableRoom } from './table-room.schema.js';

// The rounds of the evening, cut for whoever looks at them.

/** How far they are, the same for everybody; null: the event has no rotation. */
export function roundsView({ room }: Moment): z.output<typeof roundsNow> | null {
  const { rounds } = room;
  if (!rounds) return null;
  const { round, phase, list } = rounds;
  const isOn = phase === 'calling' || phase === 'running';
  const time = roundTime(rounds, phase === 'before' ? 1 : round);
  return {
    round,
    of: list.length,
    phase,
    startsAt: phase === 'over' ? null : isoOrNull(time?.startsAt ?? null),
    endsAt: isOn ? isoOrNull(time?.endsAt ?? null) : null,
    lateMinutes: lateMinutes(rounds),
  };
}

export function roomRoundsView(moment: Moment): RoomView['rounds'] {
  const now = roundsView(moment);
  const { rounds } = moment.room;
  if (!now || !rounds) return null;
  const { tables, changes } = moment.evening;
  const last = lastChanges(changes, rounds.round);
  return {
    ...now,
    list: rounds.list.map((planned, n) => {
      const { startsAt, endsAt } = roundTime(rounds, n + 1) ?? planned;
      return { round: n + 1, startsAt: iso(startsAt), endsAt: iso(endsAt) };
    }),
    seats: seatsOf(moment).map(({ booking, round, ticket }) => ({
      meetingId: booking.meetingId,
      round,
      tableId: booking.tableId,
      ticketId: ticket?.id ?? null,
      registrationId: booking.registrationId,
      shown: shownOf(moment, booking),
      state: stateOf(moment, booking),
    })),
    awayRounds: [...tables.values()]
      .filter(({ awayRounds }) => awayRounds.length > 0)
      .map(({ id, awayRounds }) => ({ tableId: id, rounds: awayRounds })),
    changes: last.map((change) => ({
      code: change.code,
      shown: shownOf(moment, change),
      ticketId: ticketOf(moment, change)?.id ?? null,
      tableId: change.tableId,
      round: change.round,
      toRound: change.toRound,
      at: iso(change.at),
    })),
  };
}

/** Who comes to this table in the rounds that have not begun. */
export function tableRoundsView(
  moment: Moment,
  tableId: string,
  consentOf: (personId: string | null) => string | null,
): TableRoom['rounds'] {
  const now = roundsView(moment);
  if (!now) return null;
  const coming = seatsOf(moment).filter(
    ({ booking, round }) =>
      booking.tableId === tableId &&
      booking.status === 'booked' &&
      !(now.phase === 'running' && isSeatNow(moment.room, round)),
  );
  return {
    ...now,
    coming: coming.map(({ booking, round, ticket }) => ({
      round,
      startsAt: iso(timeOf(moment.room, booking).startsAt),
      shown: shownOf(moment, booking),
      here: ticket?.status === 'in' && ticket.presence === 'here',
      consentId: consentOf(personOf(moment, booking, ticket)),
    })),
  };
}

/** My own evening. That an employer said no is nobody's to know: it reads as if others had been first. */
export function myRoundsView(moment: Moment, ticket: Ticket): MyTurn['rounds'] {
  const now = roundsView(moment);
  if (!now) return null;
  const mine = seatsOf(moment).filter(({ booking }) => isOf(booking, ticket));
  const hasPlace = new Set(
    mine.filter(({ booking }) => booking.status !== 'no_show').map(({ booking }) => booking.tableId),
  );
  for (const { ticketId, tableId, state } of moment.room.turns)
    if (ticketId === ticket.id && state === 'done') hasPlace.add(tableId);
  const { unmet, changes } = moment.evening;
  return {
    ...now,
    evening: mine.map(({ booking, round }) => {
      const { startsAt, endsAt } = timeOf(moment.room, booking);
      return {
        meetingId: booking.meetingId,
        round,
        startsAt: iso(startsAt),
        endsAt: iso(endsAt),
        table: moment.tableName(booking.tableId),
        state: stateOf(moment, booking),
      };
    }),
    unmet: unmet
      .filter(
        ({ registrationId, tableId }) => registrationId === ticket.registrationId && !hasPlace.has(tableId),
      )
      .map(({ tableId, why }) => ({
        table: moment.tableName(tableId),
        why: why === 'vetoed_by_table' ? 'others_first' : why,
      })),
    changes: changes
      .filter((change) => ticketOf(moment, change) === ticket)
      .map(({ code, tableId, round, toRound, at }) => ({
        ...{ code, round, toRound, at: iso(at) },
        table: moment.tableName(tableId),
      })),
  };
}

/** What the last planning changed; what was planned before an earlier round is no news. */
function lastChanges(changes: RotationChange[], round: number): RotationChange[] {
  const last = changes.at(-1);
  return changes.filter(({ at, beforeRound }) => at === last?.at && beforeRound >= round);
}

/** Who goes where in the round after this one, as it is planned now, for a screen that everybody reads. */
export function nextSeats(moment: Moment, round: number) {
  return seatsOf(moment).flatMap(({ booking, round: of, ticket }) =>
    of === round && booking.status === 'booked' && ticket?.status === 'in'
      ? [
          {
            shown: moment.nameOf(ticket.id),
            number: moment.tableNumber(booking.tableId),
            at: iso(timeOf(moment.room, booking).startsAt),
          },
        ]
      : [],
  );
}

type Whose =
  Pick<Booking, 'registrationId' | 'ticketId'> | Pick<RotationChange, 'registrationId' | 'ticketId'>;

function seatsOf(moment: Moment): { booking: Booking; round: number; ticket: Ticket | undefined }[] {
  return moment.room.bookings
    .flatMap((booking) =>
      booking.round === null ? [] : [{ booking, round: booking.round, ticket: ticketOf(moment, booking) }],
    )
    .sort((one, other) => one.round - other.round || tableNumber(moment, one) - tableNumber(moment, other));
}

const tableNumber = (moment: Moment, { booking }: { booking: Booking }) =>
  moment.tableNumber(booking.tableId);

const ticketOf = ({ room }: Moment, { registrationId, ticketId }: Whose): Ticket | undefined =>
  room.tickets.find((one) =>
    registrationId === null ? one.id === ticketId : one.registrationId === registrationId,
  );

/** As on every screen of the room; whoever has not come in yet, by the first name that they registered with. */
function shownOf(moment: Moment, whose: Whose): string {
  const ticket = ticketOf(moment, whose);
  if (ticket) return moment.nameOf(ticket.id);
  const registered = moment.evening.registered.find((one) => one.registrationId === whose.registrationId);
  return registered ? ((nameForStaff(registered) ?? '').split(/\s+/)[0] ?? '') : '';
}

function personOf(moment: Moment, { registrationId }: Booking, ticket: Ticket | undefined): string | null {
  if (ticket) return moment.evening.holders.get(ticket.id)?.personId ?? null;
  return moment.evening.registered.find((one) => one.registrationId === registrationId)?.personId ?? null;
}

function stateOf({ room }: Moment, { status, round }: Booking): 'to_come' | 'now' | 'held' | 'missed' {
  if (status === 'done') return 'held';
  if (status === 'no_show') return 'missed';
  return isSeatNow(room, round) ? 'now' : 'to_come';
}
