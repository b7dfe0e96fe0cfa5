import type { Fault } from './planner/faults.js';
import type { Meeting, Problem } from './planner/problem.schema.js';
import type { Level } from './planner/rotation.types.js';
import type { PlanInput, PlanView } from './rotation.schema.js';

/** A meeting as the planner knows it, by our ids. */
export type Seat = { round: number; table: string; person: string };
type Base = Pick<PlanView, 'meetings' | 'levels'>;
type Asked = Pick<PlanInput, 'put' | 'unpin'>;

const isPair = (one: { registrationId: string; tableId: string }, other: Asked['unpin']) =>
  one.registrationId === other?.registrationId && one.tableId === other.tableId;

const seatOf = ({ round, tableId, registrationId }: PlanView['meetings'][number]): Seat => ({
  round,
  table: tableId,
  person: registrationId,
});

/**
 * What stands in a plan made from another: what was pinned there, except what is let go, and what is put somewhere now. Whoever
 * and whatever is gone since is pinned no more.
 */
export function pinsOf({ tables, people }: Problem, base: Base | undefined, { put, unpin }: Asked): Seat[] {
  const stays = (base?.meetings ?? [])
    .filter((meeting) => meeting.pinned && !isPair(meeting, unpin) && !isPair(meeting, put))
    .map(seatOf)
    .filter(
      (seat) => tables.some(({ id }) => id === seat.table) && people.some(({ id }) => id === seat.person),
    );
  return put ? [...stays, { round: put.round, table: put.tableId, person: put.registrationId }] : stays;
}

/** Where everybody sat in the plan that this one is made from. */
export const earlierOf = (base: Base | undefined): Seat[] => (base?.meetings ?? []).map(seatOf);

/** What a plan costs next to the one it was made from: goals that came out differently, and meetings that are not where they were. */
export function costOf(
  base: Base | undefined,
  levels: readonly Level[],
  meetings: readonly Meeting[],
  { put }: Asked,
): PlanView['cost'] {
  if (!base) return null;
  const keyOf = ({ round, table, person }: Meeting) => `${round} ${table} ${person}`;
  const now = new Set(meetings.map(keyOf));
  const moved = base.meetings.filter((meeting) => !isPair(meeting, put) && !now.has(keyOf(seatOf(meeting))));
  const goals = levels.flatMap(({ goal, value: after }) => {
    const before = base.levels.find((level) => level.goal === goal)?.value;
    return goal === 'kept' || before === undefined || before === after ? [] : [{ goal, before, after }];
  });
  return { goals, movedMeetings: moved.length };
}

/** What the planner found wrong, about whom: of two meetings that contradict each other, both are named. */
export function faultsOf(problem: Problem, faults: readonly Fault[]): PlanView['faults'] {
  const { fixed = [] } = problem;
  const named = faults.flatMap(({ code, place }): PlanView['faults'] => {
    const [, list, at] = /^(fixed|people|tables)\[(\d+)\]/.exec(place) ?? [];
    const n = Number(at);
    if (list === 'people') return [{ code, registrationId: String(problem.people[n]?.id), tableId: null }];
    if (list === 'tables') return [{ code, registrationId: null, tableId: String(problem.tables[n]?.id) }];
    const meeting = list === 'fixed' ? fixed[n] : undefined;
    if (!meeting) return [{ code, registrationId: null, tableId: null }];
    return [meeting, ...fixed.filter((other) => other !== meeting && contradicts(code, meeting, other))].map(
      ({ person, table }) => ({ code, registrationId: String(person), tableId: String(table) }),
    );
  });
  return [...new Map(named.map((fault) => [JSON.stringify(fault), fault])).values()];
}

function contradicts(code: string, one: Meeting, other: Meeting): boolean {
  if (code === 'person_twice') return one.person === other.person && one.round === other.round;
  if (code === 'table_full') return one.table === other.table && one.round === other.round;
  return code === 'pair_twice' && one.person === other.person && one.table === other.table;
}
