import type { Instance } from './instance.types.js';
import type { Placed } from './rotation.types.js';
import { Timetable } from './timetable.js';

const TRIES_FOR_EACH_PERSON = 250;
const LEAST_TRIES = 4000;
const MOST_TRIES = 100_000;

export interface Calm {
  /** Rounds between somebody's first and last meeting in which they are there and meet nobody. */
  gaps: number;
  /** Tables walked past from one meeting to the next, as they stand in the problem's list. */
  walking: number;
}

/**
 * Moves meetings between rounds until evenings are calm: few gaps, then an early beginning for everybody, so that no table waits for people
 * who wait, then little walking; who meets whom stays as it is. Only swaps that lose nothing are kept; those that gain nothing either
 * lead to others that do. So this ends in a good arrangement, not provably the best one. The round a meeting was promised for is
 * kept before that, and while the evening runs nobody sits idle in the next round beside a table that is free for them.
 */
export function calmed(instance: Instance, placed: readonly Placed[]): Placed[] {
  const { people, rounds } = instance;
  const timetable = new Timetable(instance, placed);
  const costs = Float64Array.from({ length: people }, (_, person) => costOf(instance, timetable, person));
  let tries = Math.min(MOST_TRIES, Math.max(LEAST_TRIES, TRIES_FOR_EACH_PERSON * people));

  const attempt = (person: number, one: number, other: number): boolean => {
    tries -= 1;
    if (!timetable.swap(person, one, other)) return false;
    let difference = 0;
    for (let n = 0; n < timetable.swappedCount; n += 1) {
      const who = timetable.swapped[n] as number;
      difference += costOf(instance, timetable, who) - (costs[who] as number);
    }
    if (!(difference <= 0)) return timetable.undo(one, other);
    for (let n = 0; n < timetable.swappedCount; n += 1) {
      const who = timetable.swapped[n] as number;
      costs[who] = costOf(instance, timetable, who);
    }
    return true;
  };

  for (let hasMoved = true; hasMoved && tries > 0;) {
    hasMoved = false;
    for (let person = 0; person < people; person += 1)
      for (let one = 0; one < rounds - 1 && costs[person] !== 0; one += 1)
        for (let other = one + 1; other < rounds && tries > 0; other += 1)
          if (timetable.pairAt(person, one) !== timetable.pairAt(person, other))
            hasMoved = attempt(person, one, other) || hasMoved;
  }
  return timetable.placed();
}

/** An idle next round is worth more than a promise for a later one: the table is free now, and nobody knows who stays. */
const IDLE_NEXT = 2;

/**
 * Of one evening: broken promises before gaps before a late beginning before walking; Infinity: a break is missing. While the evening
 * runs, a round in which somebody waits who has met nobody yet costs as much as a broken promise, and an idle next round twice that.
 */
function costOf(instance: Instance, timetable: Timetable, person: number): number {
  const { people, tables, rounds, free, pairPromised, breakAfter } = instance;
  const lateCosts = tables * rounds + 1;
  const gapCosts = lateCosts * (rounds + 1);
  const brokenCosts = gapCosts * people * rounds;
  const mostInARow = (breakAfter[person] as number) || Infinity;
  let last = -1;
  let lastTable = -1;
  let gaps = 0;
  let run = 0;
  let total = waitCosts(instance, timetable, person, { lateCosts, brokenCosts });
  for (let round = 0; round < rounds; round += 1) {
    const table = timetable.tableAt(person, round);
    if (table < 0) {
      run = 0;
      gaps += free[person * rounds + round] as number;
      continue;
    }
    run += 1;
    if (run > mostInARow) return Infinity;
    if (last >= 0) total += Math.abs(table - lastTable) + gaps * gapCosts;
    const pair = timetable.pairAt(person, round);
    if (pair >= 0 && (pairPromised[pair] as number) >= 0 && pairPromised[pair] !== round)
      total += brokenCosts;
    last = round;
    lastTable = table;
    gaps = 0;
  }
  return total;
}

/** What it costs that somebody who is there meets nobody yet: before their first meeting, and in the next round of an evening that runs. */
function waitCosts(
  { rounds, free, had, scope }: Instance,
  timetable: Timetable,
  person: number,
  { lateCosts, brokenCosts }: { lateCosts: number; brokenCosts: number },
): number {
  let [wait, first, isToMeet] = [0, -1, false];
  for (let round = 0; round < rounds && !isToMeet; round += 1) {
    isToMeet = timetable.pairAt(person, round) >= 0;
    if (first < 0 && timetable.tableAt(person, round) >= 0) first = round;
    if (first < 0) wait += free[person * rounds + round] as number;
  }
  if (!scope.isRunning) return first < 0 ? 0 : wait * lateCosts;
  // Whoever meets nobody any more has nothing that could be earlier.
  if (!isToMeet) return 0;
  const [next = 0] = scope.only ?? [];
  const isIdle = free[person * rounds + next] === 1 && timetable.tableAt(person, next) < 0;
  return ((had[person] === 0 ? wait : 0) + (isIdle ? IDLE_NEXT : 0)) * brokenCosts;
}

/** @returns what the plan costs, and the least that any order of the same meetings costs */
export function calmOf(instance: Instance, placed: readonly Placed[]): { has: Calm; least: Calm } {
  const { people, rounds, free } = instance;
  const timetable = new Timetable(instance, placed);
  const has = { gaps: 0, walking: 0 };
  const least = { gaps: 0, walking: 0 };
  for (let person = 0; person < people; person += 1) {
    let [last, gaps, lowest, highest] = [-1, 0, Infinity, -Infinity];
    for (let round = 0; round < rounds; round += 1) {
      const table = timetable.tableAt(person, round);
      if (table < 0) {
        gaps += free[person * rounds + round] as number;
        continue;
      }
      if (last >= 0) {
        has.walking += Math.abs(table - last);
        has.gaps += gaps;
      }
      [last, gaps] = [table, 0];
      lowest = Math.min(lowest, table);
      highest = Math.max(highest, table);
    }
    // Whoever visits all of these tables walks at least from the first to the last of them.
    if (last >= 0) least.walking += highest - lowest;
  }
  return { has, least };
}
