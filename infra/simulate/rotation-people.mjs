import { Chance } from './chance.mjs';

/**
 * @typedef {{ id: string, wishes: { table: string, weight: number }[], isWalkIn: boolean, comes: boolean, from: number, until: number }} Visitor
 *   from, until: the first and the last round in which they are there
 * @typedef {{ tables: number, people: number, rounds: number, noShow: number, walkIns: number }} Crowd
 * @typedef {object} Evening
 * @property {number[]} rounds from 1
 * @property {string[]} tables
 * @property {Visitor[]} visitors
 * @property {Map<string, number>} lateTables the round in which their recruiter comes, if it is not the first
 * @property {object} planned the problem as it was known before the evening
 * @property {(visitor: Visitor, round: number) => boolean} isThere
 * @property {(table: string, round: number) => boolean} isTableThere
 * @property {Chance} chance
 */

const LATE_SHARE = 0.15;
const EARLY_SHARE = 0.1;
const LATE_TABLE_SHARE = 0.08;
/** Rounds: who goes early has stayed for a while. */
const LEAST_STAY = 3;

/**
 * Everybody of one evening. Nobody who does not come, comes late or goes early has said so before. How people behave is assumed,
 * and the same for all ways of running the evening.
 * @param {string} seed @param {Crowd} crowd @returns {Evening}
 */
export function speedDates(seed, crowd) {
  const chance = new Chance(`rotation ${seed}`);
  const tables = Array.from({ length: crowd.tables }, (_, n) => `t${n + 1}`);
  const rounds = Array.from({ length: crowd.rounds }, (_, n) => n + 1);
  const person = (/** @type {string} */ id, /** @type {boolean} */ isWalkIn) => {
    const own = chance.of(id);
    const count = Math.min(tables.length, own.happens(0.1) ? 0 : 3 + Math.floor(4 * own.next()));
    const wished = new Set();
    while (wished.size < count) wished.add(tables[Math.floor(tables.length * own.next() ** 1.5)]);
    const isLate = own.happens(LATE_SHARE);
    const latest = isWalkIn ? Math.ceil(crowd.rounds / 2) : isLate ? Math.min(3, crowd.rounds) : 1;
    const from = isWalkIn || isLate ? 1 + Math.floor(latest * own.next()) : 1;
    const stays = own.happens(EARLY_SHARE)
      ? LEAST_STAY + Math.floor((crowd.rounds / 2) * own.next())
      : crowd.rounds;
    return {
      ...{ id, isWalkIn, from, until: Math.min(crowd.rounds, from + stays - 1) },
      wishes: [...wished].map((table, n) => ({ table, weight: 10 - n })),
      comes: isWalkIn || !own.happens(crowd.noShow),
    };
  };
  const visitors = [
    ...Array.from({ length: crowd.people }, (_, n) => person(`p${n + 1}`, false)),
    ...Array.from({ length: crowd.walkIns }, (_, n) => person(`w${n + 1}`, true)),
  ];
  const lateTables = new Map(
    tables
      .filter((id) => chance.of(id).happens(LATE_TABLE_SHARE))
      .map((id) => [id, Math.min(2, crowd.rounds)]),
  );
  return {
    ...{ rounds, tables, visitors, lateTables, chance },
    planned: {
      rounds: crowd.rounds,
      tables: tables.map((id) => ({ id })),
      people: visitors.filter(({ isWalkIn }) => !isWalkIn).map(({ id, wishes }) => ({ id, wishes })),
    },
    isThere: ({ comes, from, until }, round) => comes && round >= from && round <= until,
    isTableThere: (id, round) => round >= (lateTables.get(id) ?? 1),
  };
}
