import type { Id, Meeting, Problem } from '../rotation/planner/problem.schema.js';
import type { Change, EveningSoFar } from '../rotation/replanning.service.js';
import { isOf } from './engine/booked.js';
import type { Booking, Room, Ticket } from './engine/room.types.js';
import { isSeatNow } from './engine/rounds.js';

// The room as the planner knows it, and what its answer is different in. Somebody registered is known to it by their
// registration, whoever came without by their ticket.

/** A meeting that is to be: of a registration, or of a ticket. */
export interface Seat {
  round: number;
  tableId: string;
  personId: string;
}

export interface Difference {
  cancelled: Booking[];
  planned: Seat[];
  /** What is told: only what became different for somebody. */
  changes: Change[];
}

const idOf = ({ registrationId, ticketId }: Booking): string => registrationId ?? ticketId ?? '';
const personOf = ({ id, registrationId }: Ticket): string => registrationId ?? id;
const pair = (tableId: Id, personId: Id) => `${tableId} ${personId}`;

/**
 * What is known before round `from`. Who is in the building is there; so is whoever said that they come in a later round. Whoever came
 * without registering wishes for the tables in whose lines they stand, in that order; lines for several tables wish for none of them.
 * @param weightOf of a wish by its rank, from 1
 */
export function eveningSoFar(
  room: Room,
  registered: Problem,
  from: number,
  weightOf: (rank: number) => number,
): EveningSoFar {
  const problem = withWalkIns(room, registered, weightOf);
  const tables = new Set<Id>(problem.tables.map(({ id }) => id));
  const known = new Set<Id>(problem.people.map(({ id }) => id));
  const seats = room.bookings.filter(
    (one) => one.round !== null && tables.has(one.tableId) && known.has(idOf(one)),
  );
  const held = seats.filter((one) => (one.round ?? 0) < from && isHeld(room, one)).map(meetingOf);
  const heldPairs = new Set(held.map(({ table, person }) => pair(table, person)));
  // Where somebody did not come, and staff have said so before the gong, nobody else can be planned any more.
  const spent = new Set(
    seats.filter(({ status }) => status !== 'booked').map(({ tableId, round }) => pair(tableId, round ?? 0)),
  );
  const isFree = (tableId: Id, round: number) => round < from || !spent.has(pair(tableId, round));
  const allRounds = Array.from({ length: problem.rounds }, (_, n) => n + 1);
  return {
    problem: {
      ...problem,
      tables: problem.tables.map((table) => ({
        ...table,
        rounds: (table.rounds ?? allRounds).filter((round) => isFree(table.id, round)),
      })),
      met: metOf(room, problem, tables, known).filter(
        ({ table, person }) => !heldPairs.has(pair(table, person)),
      ),
    },
    from,
    held,
    promised: seats.filter((one) => (one.round ?? 0) >= from && one.status === 'booked').map(meetingOf),
    people: new Set([
      ...room.tickets.filter(({ status, presence }) => status === 'in' && presence === 'here').map(personOf),
      ...registered.people
        .filter(({ id, rounds }) => !hasCome(room, id) && rounds?.every((round) => round > from))
        .map(({ id }) => id),
    ]),
    tables: new Set(room.tables.filter(({ isOpen }) => isOpen).map(({ id }) => id)),
  };
}

/**
 * What the new plan changes. A seat of somebody who has not come in stays theirs until somebody else gets it, or nobody sits at
 * the table then: they may be late.
 */
export function differenceOf(
  room: Room,
  { promised, people, problem }: EveningSoFar,
  meetings: readonly Meeting[],
  changes: readonly Change[],
): Difference {
  const places = new Map(meetings.map(({ round, table, person }) => [pair(table, round), person]));
  const isPromised = new Set(promised.map(({ round, table, person }) => `${pair(table, person)} ${round}`));
  const isAway = (tableId: Id, round: number) =>
    problem.tables.some(({ id, rounds }) => id === tableId && rounds?.includes(round) === false);
  const cancelled = room.bookings.filter((booking) => {
    const { round, tableId } = booking;
    if (round === null || !isPromised.has(`${pair(tableId, idOf(booking))} ${round}`)) return false;
    const instead = places.get(pair(tableId, round));
    if (instead !== undefined) return instead !== idOf(booking);
    return people.has(idOf(booking)) || hasLeft(room, booking) || isAway(tableId, round);
  });
  const gone = new Set(cancelled.map((one) => `${pair(one.tableId, idOf(one))} ${one.round}`));
  const met = new Set(problem.met?.map(({ table, person }) => pair(table, person)));
  return {
    cancelled,
    planned: meetings
      .filter(({ round, table, person }) => !isPromised.has(`${pair(table, person)} ${round}`))
      .map(({ round, table, person }) => ({ round, tableId: String(table), personId: String(person) })),
    changes: changes.filter(
      ({ code, table, person, round }) =>
        !(code === 'person_missing' && !gone.has(`${pair(table, person)} ${round}`)) &&
        !(code === 'given_on' && met.has(pair(table, person))),
    ),
  };
}

function withWalkIns(room: Room, registered: Problem, weightOf: (rank: number) => number): Problem {
  const tables = new Set<Id>(registered.tables.map(({ id }) => id));
  const people = room.tickets
    .filter(
      ({ registrationId, status, waits }) =>
        registrationId === null && status !== 'left' && waits.some(({ state }) => state === 'open'),
    )
    .map(({ id, waits }) => {
      const wished = waits
        .filter(({ state, line }) => state === 'open' && line.startsWith('table:'))
        .sort((one, other) => one.place - other.place)
        .map(({ line }) => line.slice('table:'.length))
        .filter((table) => tables.has(table));
      return { id, wishes: wished.map((table, n) => ({ table, weight: weightOf(n + 1) })) };
    });
  // Somebody who has sat somewhere and waits for nobody any more is in the plan for what they held alone.
  const others = room.tickets
    .filter(({ id, registrationId }) => registrationId === null && !people.some((one) => one.id === id))
    .map(({ id }) => ({ id, maxMeetings: 0 }));
  return { ...registered, people: [...registered.people, ...people, ...others] };
}

const meetingOf = (booking: Booking): Meeting => ({
  round: booking.round ?? 0,
  table: booking.tableId,
  person: idOf(booking),
});

/** It took place, or it is its round now: whoever is not there yet may still come. */
const isHeld = (room: Room, { status, round }: Booking): boolean =>
  status === 'done' || (status === 'booked' && isSeatNow(room, round));

/** Who has met whom by the queue. */
function metOf(room: Room, { met = [] }: Problem, tables: ReadonlySet<Id>, known: ReadonlySet<Id>) {
  const people = new Map(room.tickets.map((ticket) => [ticket.id, personOf(ticket)]));
  const seats = new Set(room.bookings.flatMap(({ meetingId, round }) => (round === null ? [] : [meetingId])));
  const called = room.turns
    .filter(
      ({ state, meetingId }) => (state === 'done' || state === 'meeting') && !seats.has(meetingId ?? ''),
    )
    .map(({ tableId, ticketId }) => ({ table: tableId, person: people.get(ticketId) ?? ticketId }))
    .filter(({ table, person }) => tables.has(table) && known.has(person));
  const all = [...met, ...called];
  return all.filter(
    (one, n) => all.findIndex((other) => other.table === one.table && other.person === one.person) === n,
  );
}

const hasCome = ({ tickets }: Room, registrationId: Id) =>
  tickets.some((ticket) => ticket.registrationId === registrationId);

const hasLeft = ({ tickets }: Room, booking: Booking) =>
  tickets.some((ticket) => isOf(booking, ticket) && ticket.status === 'left');
