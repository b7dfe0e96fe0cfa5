import type { Id, Meeting, Problem } from './problem.schema.js';

/**
 * What is different for somebody, and why:
 * - `person_missing`: their meeting falls out, because they are not there
 * - `table_missing`: it falls out, or is at another time (`toRound`), because nobody sits at the table then
 * - `moved`: the same meeting at another time, so that more fits
 * - `given_on`: it falls out, because somebody else needs the seat more
 * - `seat_empty`: a meeting more, in the seat of somebody who is not there (`insteadOf`)
 * - `seat_free`: a meeting more, in a seat that has become free
 * - `joined`: a meeting of somebody who was in no plan yet
 */
export type ChangeCode =
  'person_missing' | 'table_missing' | 'moved' | 'given_on' | 'seat_empty' | 'seat_free' | 'joined';

export interface Change {
  code: ChangeCode;
  person: Id;
  table: Id;
  round: number;
  /** The same meeting takes place then. */
  toRound?: number;
  /** Who had the seat. */
  insteadOf?: Id;
}

/** The differences between what was promised and what is to come, in the order of rounds. */
export function changesOf(
  {
    problem,
    promised,
    people,
    tables,
  }: { problem: Problem; promised: readonly Meeting[]; people: ReadonlySet<Id>; tables: ReadonlySet<Id> },
  toCome: readonly Meeting[],
  held: readonly Meeting[],
): Change[] {
  const pairOf = ({ person, table }: Meeting) => JSON.stringify([person, table]);
  const now = new Map(toCome.map((one) => [pairOf(one), one.round]));
  const before = new Map(promised.map((one) => [pairOf(one), one.round]));
  const known = new Set([...promised, ...held].map(({ person }) => person));
  const isTableThere = ({ table, round }: Meeting) =>
    tables.has(table) && (problem.tables.find(({ id }) => id === table)?.rounds?.includes(round) ?? true);

  const gone = promised.flatMap((one): Change[] => {
    const toRound = now.get(pairOf(one));
    if (toRound === one.round) return [];
    const later = toRound === undefined ? {} : { toRound };
    if (!isTableThere(one)) return [{ code: 'table_missing', ...one, ...later }];
    if (!people.has(one.person)) return [{ code: 'person_missing', ...one }];
    return [{ code: toRound === undefined ? 'given_on' : 'moved', ...one, ...later }];
  });
  const come = toCome.flatMap((one): Change[] => {
    if (before.has(pairOf(one))) return [];
    if (!known.has(one.person)) return [{ code: 'joined', ...one }];
    const missing = promised.find(
      ({ table, round, person }) => table === one.table && round === one.round && !people.has(person),
    );
    return [
      missing ? { code: 'seat_empty', ...one, insteadOf: missing.person } : { code: 'seat_free', ...one },
    ];
  });
  return [...gone, ...come].sort((one, other) => one.round - other.round);
}
