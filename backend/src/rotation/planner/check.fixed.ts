import type { Say } from './check.js';
import { misfit } from './fitting.js';
import type { Problem } from './problem.schema.js';

/** Whether the meetings that are fixed can all stand together. */
export function checkFixed(problem: Problem, say: Say): void {
  const tables = new Map(problem.tables.map((table) => [table.id, table]));
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const met = new Set(problem.met?.map((one) => JSON.stringify([one.person, one.table])));
  const [seats, busy, pairs] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const roundsOf = new Map(problem.people.map(({ id }) => [id, new Set<number>()]));

  problem.fixed?.forEach(({ round, table: tableId, person: personId }, n) => {
    const [table, person] = [tables.get(tableId), people.get(personId)];
    if (!table || !person) return;
    const place = `fixed[${n}]`;
    if (table.rounds && !table.rounds.includes(round))
      say('table_not_there', `${place}.table`, `table ${tableId} is not there in round ${round}`);
    if (person.rounds && !person.rounds.includes(round))
      say('person_not_there', `${place}.person`, `${personId} is not there in round ${round}`);
    if (person.vetoes?.includes(tableId)) say('vetoed', place, `${personId} vetoes table ${tableId}`);
    if (table.vetoes?.includes(personId)) say('vetoed', place, `table ${tableId} vetoes ${personId}`);
    const missing = misfit(person, table);
    if (missing) say('does_not_fit', place, `table ${tableId} does not fit ${personId}: ${missing}`);
    const pair = JSON.stringify([personId, tableId]);
    if (met.has(pair)) say('met_already', place, `${personId} has met table ${tableId} already`);
    const earlier = pairs.get(pair);
    if (earlier !== undefined)
      say('pair_twice', place, `${personId} meets table ${tableId} in fixed[${earlier}] already`);
    pairs.set(pair, n);
    const other = busy.get(JSON.stringify([personId, round]));
    if (other !== undefined)
      say(
        'person_twice',
        `${place}.person`,
        `${personId} has another meeting in round ${round}: fixed[${other}]`,
      );
    busy.set(JSON.stringify([personId, round]), n);
    const seat = JSON.stringify([tableId, round]);
    const taken = (seats.get(seat) ?? 0) + 1;
    if (taken > table.places)
      say(
        'table_full',
        `${place}.table`,
        `table ${tableId} has ${table.places} places, and this is meeting ${taken} of round ${round}`,
      );
    seats.set(seat, taken);
    roundsOf.get(personId)?.add(round);
  });

  problem.people.forEach(({ id, maxMeetings = Infinity, breakAfter }, p) => {
    const rounds = roundsOf.get(id) as Set<number>;
    if (rounds.size > maxMeetings)
      say(
        'too_many_meetings',
        `people[${p}].maxMeetings`,
        `${id} wants ${maxMeetings} at most, and ${rounds.size} are fixed`,
      );
    if (breakAfter === undefined) return;
    for (const round of rounds)
      if (Array.from({ length: breakAfter + 1 }, (_, n) => round + n).every((one) => rounds.has(one))) {
        say(
          'no_break',
          `people[${p}].breakAfter`,
          `${id} has more than ${breakAfter} fixed meetings in a row from round ${round}`,
        );
        break;
      }
  });
}
