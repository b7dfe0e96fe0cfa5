/**
 * @typedef {import('./rotation-people.mjs').Evening} Evening
 * @typedef {import('../../backend/src/rotation/planner/problem.schema.js').Meeting} Meeting
 * @typedef {import('../../backend/src/rotation/planner/changes.js').Change} Change
 * @typedef {{ meetings: Meeting[], changes: Change[], brokenNext: number, slowest: number }} Replanned
 */

/** The plan on the wall: a meeting takes place if both are there. @param {Evening} evening @param {Meeting[]} plan */
export function fixedPlan({ visitors, isThere, isTableThere }, plan) {
  const byId = new Map(visitors.map((one) => [one.id, one]));
  return plan.filter(({ round, table, person }) => {
    const visitor = byId.get(String(person));
    return visitor && isThere(visitor, round) && isTableThere(String(table), round);
  });
}

/**
 * The same, and whoever has no meeting in a round goes to stand at a table: the dearest that they have not met, else where fewest
 * stand. A table whose person does not come takes the first who stands there.
 * @param {Evening} evening @param {Meeting[]} plan
 */
export function withQueue(evening, plan) {
  const { rounds, tables, visitors, isThere, isTableThere } = evening;
  const kept = fixedPlan(evening, plan);
  /** @type {Meeting[]} */
  const meetings = [];
  /** @type {Map<string, string>} */
  const standsAt = new Map();
  for (const round of rounds) {
    const now = kept.filter(
      (one) =>
        one.round === round &&
        !meetings.some(({ person, table }) => person === one.person && table === one.table),
    );
    const busy = new Set(now.map(({ person }) => person));
    const hasMet = (/** @type {string} */ id, /** @type {string} */ table) =>
      [...meetings, ...now].some((one) => one.person === id && one.table === table);
    const idle = visitors.filter((one) => isThere(one, round) && !busy.has(one.id));
    for (const { id, wishes } of idle) {
      const before = standsAt.get(id);
      if (before && !hasMet(id, before)) continue;
      const wished = wishes.map(({ table }) => table).find((table) => !hasMet(id, table));
      const length = (/** @type {string} */ at) => [...standsAt.values()].filter((one) => one === at).length;
      const other = tables
        .filter((table) => !hasMet(id, table))
        .sort((one, next) => length(one) - length(next))[0];
      const chosen = wished ?? other;
      standsAt.delete(id);
      if (chosen) standsAt.set(id, chosen);
    }
    for (const table of tables) {
      if (!isTableThere(table, round) || now.some((one) => one.table === table)) continue;
      const [next] =
        [...standsAt].find(([id, at]) => at === table && idle.some((one) => one.id === id)) ?? [];
      if (!next) continue;
      now.push({ round, table, person: next });
      standsAt.delete(next);
    }
    meetings.push(...now);
  }
  return meetings;
}

/**
 * Before each round the rest is planned anew for those who are in the building.
 * @param {Evening} evening @param {Meeting[]} plan @param {import('../commands/rotation.mjs').Planner} planner
 * @returns {Promise<Replanned>}
 */
export async function replanned(
  { rounds, tables, visitors, planned, isThere, isTableThere },
  plan,
  { readProblem, replanRotation },
) {
  const problem = readProblem(planned);
  /** @type {Meeting[]} */
  let held = [];
  let promised = plan;
  /** @type {Change[]} */
  const changes = [];
  let [brokenNext, slowest] = [0, 0];
  const known = new Set(problem.people.map(({ id }) => id));
  for (const from of rounds) {
    const here = visitors.filter((one) => isThere(one, from));
    for (const { id, wishes } of here)
      if (!known.has(id)) {
        known.add(id);
        problem.people.push({ id, wishes });
      }
    const people = new Set(here.map(({ id }) => id));
    const open = new Set(tables.filter((id) => isTableThere(id, from)));
    const anew = await replanRotation({
      problem,
      promised,
      held,
      from,
      people,
      tables: open,
      timeLimitMs: 2000,
    });
    slowest = Math.max(slowest, anew.milliseconds);
    changes.push(...anew.changes.filter(({ code }) => code === 'moved' || code === 'given_on'));
    brokenNext += anew.changes.filter(
      ({ code, round }) => round === from && (code === 'moved' || code === 'given_on'),
    ).length;
    held = anew.meetings.filter(({ round }) => round <= from);
    promised = anew.meetings;
  }
  return { meetings: held, changes, brokenNext, slowest };
}
