import { type Change, changesOf } from './changes.js';
import { ProblemFaulty } from './faults.js';
import { misfit } from './fitting.js';
import { planRotation } from './plan.js';
import type { Id, Meeting, Problem } from './problem.schema.js';
import type { Plan } from './rotation.types.js';

export interface EveningSoFar {
  /** The evening as it was planned, with everybody who has come since; their rounds as they are known now. */
  problem: Problem;
  /** The plan that people have been told. */
  promised: readonly Meeting[];
  /** Meetings that took place, in rounds before `from`. */
  held: readonly Meeting[];
  /** The round (from 1) that begins next. */
  from: number;
  /** Who is in the building: of the people, and of the tables' recruiters. */
  people: ReadonlySet<Id>;
  tables: ReadonlySet<Id>;
  timeLimitMs?: number;
}

/**
 * The rest of the evening anew, for those who are there. What was promised for the next round stays if both are there; empty seats
 * of it, and all later rounds, are planned best, and of all best plans one that keeps as many promises as possible. A minimum that
 * can no longer be reached is left aside.
 * @returns the meetings of the whole evening: those held, and those to come
 */
export async function replanRotation(evening: EveningSoFar): Promise<Plan & { changes: Change[] }> {
  const { promised, held, from, timeLimitMs } = evening;
  const problem = restOf(evening);
  const earlier = promised.filter(({ round }) => round >= from);
  const options = { earlier, from, isRunning: true, ...(timeLimitMs === undefined ? {} : { timeLimitMs }) };
  const plan = await planRotation(problem, options).catch((error: unknown) => {
    if (!(error instanceof ProblemFaulty) || error.faults.some(({ code }) => code !== 'minimum_impossible'))
      throw error;
    return planRotation({ ...problem, people: problem.people.map(withoutMinimum) }, options);
  });
  const toCome = plan.meetings.filter(({ round }) => round >= from);
  return { ...plan, changes: changesOf({ ...evening, promised: earlier }, toCome, held) };
}

/** Who is not there has no rounds left; what was held, and what stands for the next round, is fixed. */
function restOf({ problem, promised, held, from, people, tables }: EveningSoFar): Problem {
  const rounds = (own: readonly number[] | undefined, isHere: boolean) =>
    Array.from({ length: problem.rounds }, (_, n) => n + 1).filter(
      (round) => round < from || (isHere && (own?.includes(round) ?? true)),
    );
  const rest = {
    ...problem,
    tables: problem.tables.map((table) => ({ ...table, rounds: rounds(table.rounds, tables.has(table.id)) })),
    people: problem.people.map((person) => {
      const isHere = people.has(person.id);
      return { ...(isHere ? person : withoutMinimum(person)), rounds: rounds(person.rounds, isHere) };
    }),
  };
  const next = promised.filter((one) => one.round === from && canStand(rest, held, one));
  const fixed = (problem.fixed ?? []).filter(
    (one) => one.round > from && canStand(rest, [...held, ...next], one),
  );
  return { ...rest, fixed: [...held, ...next, ...fixed] };
}

/** Both are there, nobody has said no since, and they have not met. */
function canStand(
  problem: Problem,
  held: readonly Meeting[],
  { round, table: tableId, person: personId }: Meeting,
): boolean {
  const person = problem.people.find(({ id }) => id === personId);
  const table = problem.tables.find(({ id }) => id === tableId);
  if (!person?.rounds?.includes(round) || !table?.rounds?.includes(round)) return false;
  const isVetoed =
    person.vetoes?.includes(tableId) || table.vetoes?.includes(personId) || misfit(person, table);
  const haveMet = [...held, ...(problem.met ?? [])].some(
    (one) => one.person === personId && one.table === tableId,
  );
  return !isVetoed && !haveMet;
}

const withoutMinimum = ({ minMeetings: _, ...person }: Problem['people'][number]) => person;
