import { Chance } from './chance.mjs';

/**
 * One visitor, or somebody who booked and does not come. Times are minutes from the evening's start.
 * @typedef {object} Visitor
 * @property {string} id
 * @property {number} comesAt
 * @property {boolean} comes
 * @property {{ table: number, startsAt: number } | null} booked
 * @property {number[]} wishes tables, the dearest first
 * @property {number[]} lengths how long a meeting with them lasts at each table
 * @property {number} patience how long they wait for somebody before they go
 * @property {{ after: number, minutes: number } | null} break they step out for a while
 * @property {boolean} saysGoodbye tells somebody when they go; else they are called in vain
 * @property {boolean} notices the first call; else only the second
 */

/**
 * @typedef {object} Crowd
 * @property {number} tables
 * @property {number} booked share of the bookable quarters that are booked
 * @property {number} noShow share of the booked who do not come
 */

export const EVENING_MINUTES = 180;
export const QUARTER_MINUTES = 15;

/** When people come in numbers: minutes after the doors open, and their share; the rest drop in at any time. */
const WAVES = [
  { at: 10, spread: 10, share: 0.35 },
  { at: 70, spread: 12, share: 0.25 },
  { at: 120, spread: 12, share: 0.2 },
];
const WALK_INS_PER_BOOKED = 4;
const LATE_SHARE = 0.25;

/**
 * Everybody of one evening. Every other quarter of each table can be booked; for each booked person who comes, four come
 * without an appointment. How people behave is assumed, and the same for all three ways.
 * @param {number | string} seed
 * @param {Crowd} crowd
 * @returns {Visitor[]}
 */
export function visitors(seed, crowd) {
  const { tables } = crowd;
  const chance = new Chance(seed);
  const booked = bookedPeople(chance.of('booked'), crowd);
  const walkIns = WALK_INS_PER_BOOKED * booked.filter(({ comes }) => comes).length;
  const others = Array.from({ length: walkIns }, (_, n) => walkIn(chance.of(`walk-in ${n}`), n, tables));
  return [...booked, ...others].sort((one, other) => one.comesAt - other.comesAt);
}

/** @param {Chance} chance @param {Crowd} crowd */
function bookedPeople(chance, { tables, booked, noShow }) {
  /** @type {Visitor[]} */
  const people = [];
  for (let table = 0; table < tables; table += 1)
    for (let startsAt = 0; startsAt < EVENING_MINUTES; startsAt += 2 * QUARTER_MINUTES) {
      const own = chance.of(`${table} ${startsAt}`);
      if (!own.happens(booked)) continue;
      const isLate = own.happens(LATE_SHARE);
      const more = own.happens(0.2) ? [wishOf(own, tables)] : [];
      people.push({
        ...person(own, tables),
        id: `booked ${table} ${startsAt}`,
        comes: !own.happens(noShow),
        comesAt: startsAt + (isLate ? own.between(2, 14) : -own.between(2, 12)),
        booked: { table, startsAt },
        wishes: [...new Set([table, ...more])],
      });
    }
  return people;
}

/** @param {Chance} chance @param {number} n @param {number} tables @returns {Visitor} */
function walkIn(chance, n, tables) {
  const count = 1 + (chance.happens(0.3) ? 1 : 0) + (chance.happens(0.1) ? 1 : 0);
  const wishes = new Set(Array.from({ length: count }, () => wishOf(chance, tables)));
  return {
    ...person(chance, tables),
    id: `walk-in ${n}`,
    comes: true,
    comesAt: arrival(chance),
    booked: null,
    wishes: [...wishes],
  };
}

/** @param {Chance} chance */
function arrival(chance) {
  let left = chance.next();
  for (const { at, spread, share } of WAVES) {
    left -= share;
    if (left < 0) return Math.min(EVENING_MINUTES - 20, Math.max(-10, at + spread * chance.normal()));
  }
  return chance.between(0, EVENING_MINUTES - 20);
}

/** The first tables are wished for more often than the last. @param {Chance} chance @param {number} tables */
const wishOf = (chance, tables) => Math.floor(tables * chance.next() ** 1.3);

/** @param {Chance} chance @param {number} tables */
function person(chance, tables) {
  return {
    lengths: Array.from({ length: tables }, () => Math.min(25, Math.max(4, chance.logNormal(12, 0.35)))),
    patience: Math.max(15, chance.logNormal(50, 0.5)),
    break: chance.happens(0.15) ? { after: chance.between(8, 30), minutes: chance.between(4, 12) } : null,
    saysGoodbye: chance.happens(0.6),
    notices: !chance.happens(0.12),
  };
}
