import { EVENING_MINUTES } from './people.mjs';

/**
 * What came of an evening, in the same words for each way of running it. Minutes from its start.
 * @typedef {object} Outcome
 * @property {{ visitor: import('./people.mjs').Visitor, table: number, from: number, to: number }[]} meetings
 * @property {Map<string, number>} goesAt when each visitor went, by id; nobody: they stayed to the end
 */

/** Things that happen, soonest first; at one time in the order in which they were added. */
export class Timeline {
  /** @type {{ at: number, order: number, happen: (at: number) => void }[]} */
  #ahead = [];
  #order = 0;

  /** @param {number} at @param {(at: number) => void} happen */
  add(at, happen) {
    const one = { at, order: this.#order++, happen };
    let n = this.#ahead.length;
    while (n > 0 && this.#ahead[n - 1].at <= at) n -= 1;
    this.#ahead.splice(n, 0, one);
  }

  run() {
    for (let next = this.#ahead.pop(); next; next = this.#ahead.pop()) next.happen(next.at);
  }
}

const STEP = 0.25;

/**
 * Share of table time in which somebody met, of the time when somebody met or could have: a visitor who wished for this table
 * and had not met it was in the building, or would have been had they not been turned away (their patience says how long), and
 * sat nowhere else. Looked at every quarter of a minute; the same for all three ways.
 * @param {import('./people.mjs').Visitor[]} visitors @param {Outcome} outcome @param {number} tables
 */
export function tableUse(visitors, { meetings, goesAt }, tables) {
  let [met, wanted] = [0, 0];
  const came = visitors.filter(({ comes }) => comes);
  const of = new Map(came.map((one) => [one.id, meetings.filter(({ visitor }) => visitor === one)]));
  for (let at = 0; at < EVENING_MINUTES; at += STEP) {
    const isOn = (/** @type {{ from: number, to: number }} */ { from, to }) => from <= at && at < to;
    const free = came.filter((one) => {
      const stays = Math.max(goesAt.get(one.id) ?? EVENING_MINUTES, one.comesAt + one.patience);
      return one.comesAt <= at && at < stays && !of.get(one.id)?.some(isOn);
    });
    for (let table = 0; table < tables; table += 1) {
      const isMet = meetings.some((one) => one.table === table && isOn(one));
      const isWished = free.some(
        (one) =>
          one.wishes.includes(table) &&
          !of.get(one.id)?.some((meeting) => meeting.table === table && meeting.from <= at),
      );
      if (isMet) met += 1;
      if (isMet || isWished) wanted += 1;
    }
  }
  return wanted === 0 ? 1 : met / wanted;
}

/**
 * From coming in, or from the booked time if that is later, until somebody sits down for the first time; ascending minutes.
 * @param {Outcome} outcome
 */
export function waits({ meetings }) {
  const first = new Map();
  for (const { visitor, from } of meetings)
    first.set(visitor, Math.min(from, first.get(visitor) ?? Infinity));
  return [...first]
    .map(([{ comesAt, booked }, from]) =>
      Math.max(0, from - Math.max(comesAt, booked?.startsAt ?? comesAt, 0)),
    )
    .toSorted((one, other) => one - other);
}

/**
 * From the booked time, or from coming in if that is later, until those who booked sit down at that table; ascending minutes.
 * @param {Outcome} outcome
 */
export const bookedWaits = ({ meetings }) =>
  meetings
    .filter(({ visitor, table }) => visitor.booked?.table === table)
    .map(({ visitor, from }) => Math.max(0, from - Math.max(visitor.comesAt, visitor.booked?.startsAt ?? 0)))
    .toSorted((one, other) => one - other);

/**
 * Who met nobody: stayed to the end all the same, or lost patience before.
 * @param {import('./people.mjs').Visitor[]} visitors @param {Outcome} outcome
 */
export function metNobody(visitors, { meetings, goesAt }) {
  const met = new Set(meetings.map(({ visitor }) => visitor));
  const without = visitors.filter((one) => one.comes && !met.has(one));
  const gone = without.filter(({ id }) => goesAt.has(id)).length;
  return { stayed: without.length - gone, gone };
}
