import { mostAlone } from './alone.js';
import { restfulRounds } from './breaks.js';
import type { Instance } from './instance.types.js';
import { sum } from './numbering.js';
import type { Problem } from './problem.schema.js';

type Open = Pick<Instance, 'free' | 'taken' | 'seats' | 'had' | 'firstPair' | 'pairPerson' | 'pairTable'>;
type Limits = Pick<Instance, 'most' | 'least' | 'breakAfter' | 'tableMost'>;

/**
 * How many meetings more each person and each table can have if nobody else were there, and must have. Of somebody who needs breaks
 * and whose tables come and go it may be counted one too many: the best rounds and the best tables are sought one after the other.
 */
export function limitsOf(problem: Problem, open: Open): Limits {
  const { rounds } = problem;
  const [most, least] = [new Int32Array(problem.people.length), new Int32Array(problem.people.length)];
  problem.people.forEach((person, p) => {
    most[p] = mostOfPerson(open, rounds, person, p);
    least[p] = Math.max(0, (person.minMeetings ?? 0) - (open.had[p] as number));
  });
  return {
    most,
    least,
    breakAfter: Int32Array.from(problem.people, ({ breakAfter }) => breakAfter ?? 0),
    tableMost: mostOfTables(open, rounds, problem.tables.length),
  };
}

function mostOfPerson(
  { free, taken, seats, had, firstPair, pairTable }: Open,
  rounds: number,
  { breakAfter, maxMeetings = Infinity }: Problem['people'][number],
  p: number,
): number {
  const first = firstPair[p] as number;
  const pairs = (firstPair[p + 1] as number) - first;
  const hasSeat = (round: number, n: number) =>
    (seats[(pairTable[first + n] as number) * rounds + round] as number) > 0;
  const isOpen = (round: number) => {
    for (let n = 0; n < pairs; n += 1) if (hasSeat(round, n)) return true;
    return false;
  };
  const own = free
    .subarray(p * rounds, (p + 1) * rounds)
    .map((isFree, round) => (isFree && isOpen(round) ? 1 : 0));
  const standing = taken.subarray(p * rounds, (p + 1) * rounds);
  const fitting = breakAfter
    ? sum(restfulRounds(own, standing, breakAfter, true) ?? standing) - sum(standing)
    : sum(own);
  const wanted = Math.max(0, maxMeetings - (had[p] as number));
  const canMeet = (round: number, n: number) => own[round] === 1 && hasSeat(round, n);
  return mostAlone(rounds, pairs, canMeet, Math.min(fitting, wanted, pairs));
}

function mostOfTables(
  { free, seats, pairPerson, pairTable }: Open,
  rounds: number,
  tables: number,
): Int32Array {
  const peopleOf: number[][] = Array.from({ length: tables }, () => []);
  pairTable.forEach((table, pair) => peopleOf[table]?.push(pairPerson[pair] as number));
  return Int32Array.from(peopleOf, (people, t) => {
    const own = [...seats.subarray(t * rounds, (t + 1) * rounds)].flatMap((places, round) =>
      Array<number>(places).fill(round),
    );
    const canMeet = (seat: number, n: number) =>
      free[(people[n] as number) * rounds + (own[seat] as number)] === 1;
    return mostAlone(own.length, people.length, canMeet, Math.min(own.length, people.length));
  });
}
