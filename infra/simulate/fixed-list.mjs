import { EVENING_MINUTES, QUARTER_MINUTES } from './people.mjs';

/** Whoever comes so shortly before a time is over is not taken any more. */
const LEAST_MINUTES = 5;
const CHANGE_MINUTES = 0.7;

/**
 * A list of quarters on the wall. Whoever comes without an appointment takes the next free quarter of each table they wish for,
 * if it begins before their patience ends and while they sit nowhere else; a quarter whose person does not come stays empty.
 * A meeting may run over, and the next begins when it ends. The list is kept kindly: nobody who took a time on it is lost.
 * @param {import('./people.mjs').Visitor[]} visitors @param {number} tables @returns {import('./evening.mjs').Outcome}
 */
export function fixedList(visitors, tables) {
  const quarters = EVENING_MINUTES / QUARTER_MINUTES;
  /** @type {(import('./people.mjs').Visitor | undefined)[][]} */
  const list = Array.from({ length: tables }, () => Array.from({ length: quarters }, () => undefined));
  for (const visitor of visitors)
    if (visitor.booked) list[visitor.booked.table][visitor.booked.startsAt / QUARTER_MINUTES] = visitor;

  /** @type {import('./evening.mjs').Outcome} */
  const outcome = { meetings: [], goesAt: new Map() };
  for (const visitor of visitors.filter(({ comes }) => comes)) {
    for (const table of visitor.wishes) {
      if (visitor.booked?.table === table) continue;
      const quarter = list[table].findIndex(
        (taken, n) =>
          !taken &&
          n * QUARTER_MINUTES >= visitor.comesAt &&
          n * QUARTER_MINUTES <= visitor.comesAt + visitor.patience &&
          !list.some((row) => row[n] === visitor),
      );
      if (quarter >= 0) list[table][quarter] = visitor;
    }
    outcome.goesAt.set(visitor.id, visitor.comesAt);
  }

  const tableFreeAt = list.map(() => 0);
  /** @type {Map<string, number>} */
  const personFreeAt = new Map();
  for (let quarter = 0; quarter < quarters; quarter += 1)
    for (let table = 0; table < tables; table += 1) {
      const visitor = list[table][quarter];
      if (!visitor?.comes) continue;
      const startsAt = quarter * QUARTER_MINUTES;
      const here = Math.max(visitor.comesAt, personFreeAt.get(visitor.id) ?? 0);
      if (here > startsAt + QUARTER_MINUTES - LEAST_MINUTES) continue;
      const from = Math.max(startsAt, tableFreeAt[table], here) + CHANGE_MINUTES;
      const to = from + visitor.lengths[table];
      outcome.meetings.push({ visitor, table, from, to });
      tableFreeAt[table] = to;
      personFreeAt.set(visitor.id, to);
      outcome.goesAt.set(visitor.id, to);
    }
  return outcome;
}
