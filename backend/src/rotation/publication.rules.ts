import type { RoundMeeting, RoundSeat } from '../bookings/round-meetings.service.js';
import { type Change, changesOf } from './planner/changes.js';
import { misfit } from './planner/fitting.js';
import type { Meeting, Problem } from './planner/problem.schema.js';
import { roundTimes } from '../events/format.recipe.js';
import { problemOf, type RotationFacts } from './rotation.facts.js';
import type { PlanView, WhyUnmet } from './rotation.schema.js';

type Seat = PlanView['meetings'][number];

/**
 * The seats of a draft that still fit. Somebody who cancelled since, or a table that was given back, leaves a gap; the others need not
 * wait for a new plan because of that, and staff see beside the draft that something has changed.
 * @returns `wanting`: whose wish is not met by it after all, and why
 */
export function fittingSeats(
  facts: RotationFacts,
  draft: readonly Seat[],
): { seats: RoundSeat[]; wanting: { registrationId: string; tableId: string; why: WhyUnmet }[] } {
  const problem = problemOf(facts);
  const times = new Map(roundTimes(facts).map((time) => [time.round, time]));
  const [seats, wanting]: [RoundSeat[], { registrationId: string; tableId: string; why: WhyUnmet }[]] = [
    [],
    [],
  ];
  for (const { round, tableId, registrationId } of draft) {
    const [time, why] = [
      times.get(round),
      whyNot(problem, { round, table: tableId, person: registrationId }),
    ];
    if (time && !why) seats.push({ ...time, tableId, registrationId, ticketId: null });
    else if (why && why !== 'gone' && isWish(problem, registrationId, tableId))
      wanting.push({ registrationId, tableId, why });
  }
  return { seats, wanting };
}

function whyNot(problem: Problem, seat: Meeting): WhyUnmet | 'gone' | undefined {
  const person = problem.people.find(({ id }) => id === seat.person);
  const table = problem.tables.find(({ id }) => id === seat.table);
  if (!person || !table || person.vetoes?.includes(seat.table)) return 'gone';
  if (table.vetoes?.includes(seat.person)) return 'vetoed_by_table';
  if (problem.met?.some((one) => one.person === seat.person && one.table === seat.table))
    return 'met_already';
  const isThere = person.rounds?.includes(seat.round) && table.rounds?.includes(seat.round);
  return misfit(person, table) ?? (isThere ? undefined : 'no_common_free_round');
}

const isWish = ({ people }: Problem, registrationId: string, tableId: string) =>
  people.some(({ id, wishes }) => id === registrationId && wishes?.some(({ table }) => table === tableId));

/** What is different for whom next to the plan that was published before. */
export function changesSince(
  facts: RotationFacts,
  standing: readonly RoundMeeting[],
  seats: readonly RoundSeat[],
): Change[] {
  const problem = problemOf(facts);
  const meetingOf = ({ round, tableId, registrationId }: RoundSeat): Meeting => ({
    round,
    table: tableId,
    person: registrationId as string,
  });
  const there = {
    people: new Set(problem.people.map(({ id }) => id)),
    tables: new Set(problem.tables.map(({ id }) => id)),
  };
  const promised = standing.filter(({ registrationId }) => registrationId !== null).map(meetingOf);
  return changesOf({ problem, promised, ...there }, seats.map(meetingOf), []);
}
