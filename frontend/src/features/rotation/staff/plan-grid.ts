import type { Meeting, Person, Plan, Rotation, Table } from './rotation.types';

/*
 * A plan as people look at it: by round and table, by person, by table. Nothing here decides; it only puts in order what the API
 * says. Rounds count from 1; a table is one place.
 */

export type Round = Rotation['rounds'][number];

export interface Seat {
  registrationId: string;
  name: string;
  pinned: boolean;
  /** Which of their wishes this is, from 1; null: not wished for. */
  rank: number | null;
}

export interface Cell {
  table: Table;
  seat: Seat | null;
  /** Nobody of the employer sits there in this round. */
  isAway: boolean;
}

export interface GridRow {
  round: Round;
  cells: Cell[];
}

/** Rounds by tables, both in their order; a table that nobody holds is there only if somebody meets at it. */
export function gridOf(rotation: Rotation, plan: Plan): GridRow[] {
  const names = namesOf(rotation);
  const people = byRegistration(rotation);
  const seats = new Map(plan.meetings.map((meeting) => [keyOf(meeting), meeting]));
  const tables = plannedTables(rotation, plan);
  return rotation.rounds.map((round) => ({
    round,
    cells: tables.map((table) => {
      const meeting = seats.get(keyOf({ round: round.round, tableId: table.id }));
      return {
        table,
        isAway: table.awayRounds.includes(round.round),
        seat: meeting ? seatOf(meeting, names, people) : null,
      };
    }),
  }));
}

/** The tables that take part: somebody holds them, or somebody has been put there. */
export function plannedTables({ tables }: Rotation, plan?: Plan | null): Table[] {
  const used = new Set(plan?.meetings.map(({ tableId }) => tableId));
  return tables
    .filter(({ id, employerName, topic }) => employerName !== null || topic !== null || used.has(id))
    .sort((one, other) => one.number - other.number);
}

/** What somebody is called on a list: two with the same first name are told apart by their codes. */
export function namesOf({ people, others }: Rotation): Map<string, string> {
  const everybody = [...people, ...others];
  const times = new Map<string, number>();
  for (const { firstName } of everybody) times.set(firstName, (times.get(firstName) ?? 0) + 1);
  return new Map(
    everybody.map(({ registrationId, firstName, code }) => [
      registrationId,
      (times.get(firstName) ?? 0) > 1 ? `${firstName} (${code})` : firstName,
    ]),
  );
}

export interface Evening {
  person: Person;
  name: string;
  meetings: { round: Round; table: Table; pinned: boolean; rank: number | null }[];
  unmet: { table: Table; rank: number | null; why: Plan['unmet'][number]['why'] }[];
}

/** Everybody's evening, by name; wishes that are not met in the order of the wishes. */
export function eveningsOf(rotation: Rotation, plan: Plan, locale: string): Evening[] {
  const names = namesOf(rotation);
  const tables = new Map(rotation.tables.map((table) => [table.id, table]));
  const rounds = new Map(rotation.rounds.map((round) => [round.round, round]));
  return rotation.people
    .map((person) => ({
      person,
      name: names.get(person.registrationId) ?? person.firstName,
      meetings: plan.meetings
        .filter(({ registrationId }) => registrationId === person.registrationId)
        .flatMap(({ round: number, tableId, pinned }) => {
          const [round, table] = [rounds.get(number), tables.get(tableId)];
          return round && table ? [{ round, table, pinned, rank: rankOf(person, tableId) }] : [];
        })
        .sort((one, other) => one.round.round - other.round.round),
      unmet: plan.unmet
        .filter(({ registrationId }) => registrationId === person.registrationId)
        .flatMap(({ tableId, why }) => {
          const table = tables.get(tableId);
          return table ? [{ table, rank: rankOf(person, tableId), why }] : [];
        })
        .sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity)),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}

/** Whose evening is not the same in both plans: another table, another round, one more or one fewer. */
export function peopleWithAnotherEvening(before: Plan | null, after: Plan): string[] {
  const [old, now] = [seatsOf(before), seatsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id));
}

/** Whom publishing tells: everybody for the first time, even that there is no meeting for them; then whose evening is another. */
export function whoIsTold({ people, published }: Rotation, draft: Plan): string[] {
  return published
    ? peopleWithAnotherEvening(published, draft)
    : people.map(({ registrationId }) => registrationId);
}

/** `items` on as few pages as `most` allows, equally full: 13 by 12 are 7 and 6, not 12 and 1. */
export function pagesOf<Item>(items: readonly Item[], most: number): Item[][] {
  const pages = Math.max(1, Math.ceil(items.length / most));
  const size = Math.ceil(items.length / pages);
  return Array.from({ length: pages }, (_, page) => items.slice(page * size, (page + 1) * size));
}

/** Which of somebody's wishes a table is, from 1. */
function rankOf(person: Person | undefined, tableId: string): number | null {
  const at = person?.entry.wishes.indexOf(tableId) ?? -1;
  return at < 0 ? null : at + 1;
}

function seatOf(meeting: Meeting, names: Map<string, string>, people: Map<string, Person>): Seat {
  const { registrationId, tableId, pinned } = meeting;
  return {
    registrationId,
    pinned,
    name: names.get(registrationId) ?? '–', // cancelled since the plan was made
    rank: rankOf(people.get(registrationId), tableId),
  };
}

function seatsOf(plan: Plan | null): Map<string, string> {
  const seats = new Map<string, string[]>();
  for (const meeting of plan?.meetings ?? [])
    seats.set(meeting.registrationId, [...(seats.get(meeting.registrationId) ?? []), keyOf(meeting)]);
  return new Map([...seats].map(([id, keys]) => [id, keys.sort().join()]));
}

const byRegistration = ({ people }: Rotation) =>
  new Map(people.map((person) => [person.registrationId, person]));

const keyOf = ({ round, tableId }: Pick<Meeting, 'round' | 'tableId'>) => `${round} ${tableId}`;
