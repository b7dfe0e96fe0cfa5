import { Timeline } from './evening.mjs';
import { EVENING_MINUTES } from './people.mjs';

/** From standing up to the next one sitting down. */
const CHANGE_MINUTES = 0.7;

/**
 * A row of chairs before each table: whoever came first goes first, a booked time counts for nothing, and one can sit in one
 * row only. Who steps out gives the place up; who has met somebody goes on to the next table they wished for.
 * @param {import('./people.mjs').Visitor[]} visitors @param {number} tables @returns {import('./evening.mjs').Outcome}
 */
export function plainQueue(visitors, tables) {
  const timeline = new Timeline();
  /** @type {import('./evening.mjs').Outcome} */
  const outcome = { meetings: [], goesAt: new Map() };
  const rows = Array.from({ length: tables }, () => /** @type {import('./people.mjs').Visitor[]} */ ([]));
  const freeAt = rows.map(() => 0);

  /** @param {number} table @param {number} at */
  const callNext = (table, at) => {
    if (at < freeAt[table] || at >= EVENING_MINUTES) return;
    const visitor = rows[table].shift();
    if (!visitor) return;
    const from = at + CHANGE_MINUTES;
    const to = from + visitor.lengths[table];
    outcome.meetings.push({ visitor, table, from, to });
    freeAt[table] = to;
    timeline.add(to, (now) => callNext(table, now));
    timeline.add(to, (now) => sitDown(visitor, visitor.wishes.indexOf(table) + 1, now));
  };
  /** @param {import('./people.mjs').Visitor} visitor @param {number} wish @param {number} at */
  const sitDown = (visitor, wish, at) => {
    const table = visitor.wishes[wish];
    if (table === undefined || at >= EVENING_MINUTES) {
      outcome.goesAt.set(visitor.id, at);
      return;
    }
    rows[table].push(visitor);
    callNext(table, Math.max(at, 0));
    const stays = wish === 0 ? visitor.patience : 0.7 * visitor.patience;
    timeline.add(at + stays, (now) => give(visitor, table, now));
  };
  /** @param {import('./people.mjs').Visitor} visitor @param {number} table @param {number} at */
  const give = (visitor, table, at) => {
    const place = rows[table].indexOf(visitor);
    if (place < 0 || at >= EVENING_MINUTES) return;
    rows[table].splice(place, 1);
    outcome.goesAt.set(visitor.id, at);
  };
  for (const visitor of visitors.filter(({ comes }) => comes)) {
    timeline.add(visitor.comesAt, (at) => sitDown(visitor, 0, at));
    if (visitor.break)
      timeline.add(visitor.comesAt + visitor.break.after, (at) => {
        const row = rows.find((one) => one.includes(visitor));
        if (!row) return;
        row.splice(row.indexOf(visitor), 1);
        timeline.add(at + (visitor.break?.minutes ?? 0), (now) => {
          if (outcome.goesAt.has(visitor.id) || now >= EVENING_MINUTES) return;
          row.push(visitor);
          callNext(rows.indexOf(row), Math.max(now, 0));
        });
      });
  }
  for (let table = 0; table < tables; table += 1) timeline.add(0, (at) => callNext(table, at));
  timeline.run();
  return outcome;
}
