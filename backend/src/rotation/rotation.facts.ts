import { createHash } from 'node:crypto';
import type { RecipePart } from '../catalogue/catalogue.schema.js';
import { roundTimes } from '../events/format.recipe.js';
import type { Problem } from './planner/problem.schema.js';

interface Times {
  startsAt: string;
  endsAt: string;
}

export interface TableFacts {
  id: string;
  languages: string[];
  offers: string[];
  awayRounds: number[];
  /** Meetings that are not the rotation's. */
  busy: Times[];
}

export interface PersonFacts {
  registrationId: string;
  personId: string;
  languages: string[];
  needs: string[];
  mostMeetings: number | null;
  breakAfter: number | null;
  fromRound: number | null;
  untilRound: number | null;
  /** `rank` 1 is wished for most; null: not this one. */
  wishes: { tableId: string; rank: number | null }[];
  busy: Times[];
}

/** A rotation as the database has it, all that a plan is made from; see rotation.facts.sql.ts. */
export interface RotationFacts extends Times {
  eventId: string;
  ohjaamoId: string;
  partId: string;
  closed: boolean;
  begun: boolean;
  settings: RecipePart['settings'];
  tables: TableFacts[];
  people: PersonFacts[];
  /** `stars` are 0 when the card is not shared any more. */
  interest: { tableId: string; registrationId: string; stars: number; noThanks: boolean }[];
  met: { tableId: string; registrationId: string }[];
}

/** Rank 1 to 5 weighs 20, 16, 12, 8, 4: in even steps, so that a first and a fourth wish are worth as much as a second and a third. */
export const weightOfRank = (rank: number): number => 4 * (6 - rank);
/** Three stars are less than one step of a rank: an employer's interest decides between equals, and never against a wish. */
const WEIGHT_OF_STAR = 1;
/** For staff to arrange; no table has them or lacks them. */
const ARRANGED_BY_STAFF = new Set(['interpreter', 'plain_language']);

/**
 * The facts as the planner takes them: tables and people by their ids (a person by their registration's), nothing fixed. Meetings of
 * this rotation are left out of `busy` and `met`, so that the answer is the same before and after a plan is published, and while the
 * rounds are run: those that were held are what the room adds as `held` (planner/replan.ts), and so are people who walk in.
 */
export function problemOf(facts: RotationFacts): Problem {
  const times = roundTimes(facts);
  const tables = new Set(facts.tables.map(({ id }) => id));
  const people = new Set(facts.people.map(({ registrationId }) => registrationId));
  const known = facts.interest.filter(
    ({ tableId, registrationId }) => tables.has(tableId) && people.has(registrationId),
  );
  const freeOf = (busy: Times[], isThere: (round: number) => boolean) =>
    times.filter((time) => isThere(time.round) && !busy.some((other) => overlap(time, other)));
  return {
    rounds: times.length,
    objective: 'fair',
    tables: facts.tables.map(({ id, languages, offers, awayRounds, busy }) => ({
      ...{ id, languages, offers, places: 1 },
      rounds: freeOf(busy, (round) => !awayRounds.includes(round)).map(({ round }) => round),
      vetoes: known
        .filter(({ tableId, noThanks }) => noThanks && tableId === id)
        .map(({ registrationId }) => registrationId),
    })),
    people: facts.people.map((person) => personOf(person, tables, freeOf)),
    interest: known
      .filter(({ stars, noThanks }) => stars > 0 && !noThanks)
      .map(({ tableId, registrationId, stars }) => ({
        table: tableId,
        person: registrationId,
        weight: stars * WEIGHT_OF_STAR,
      })),
    met: facts.met
      .filter(({ tableId, registrationId }) => tables.has(tableId) && people.has(registrationId))
      .map(({ tableId, registrationId }) => ({ table: tableId, person: registrationId })),
  };
}

function personOf(
  person: PersonFacts,
  tables: ReadonlySet<string>,
  freeOf: (busy: Times[], isThere: (round: number) => boolean) => { round: number }[],
): Problem['people'][number] {
  const { registrationId, languages, mostMeetings, breakAfter, fromRound, untilRound, busy } = person;
  const isThere = (round: number) => round >= (fromRound ?? 1) && round <= (untilRound ?? Infinity);
  const said = person.wishes.filter(({ tableId }) => tables.has(tableId));
  return {
    id: registrationId,
    rounds: freeOf(busy, isThere).map(({ round }) => round),
    ...(mostMeetings === null ? {} : { maxMeetings: mostMeetings }),
    ...(breakAfter === null ? {} : { breakAfter }),
    wishes: said.flatMap(({ tableId, rank }) =>
      rank === null ? [] : [{ table: tableId, weight: weightOfRank(rank) }],
    ),
    vetoes: said.filter(({ rank }) => rank === null).map(({ tableId }) => tableId),
    // Who names none talks whichever is spoken.
    ...(languages.length === 0 ? {} : { languages }),
    needs: person.needs.filter((need) => !ARRANGED_BY_STAFF.has(need)),
  };
}

const overlap = (one: Times, other: Times) =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt);

/** The same facts have the same print: with it one sees whether a plan was made from what holds now. */
export const printOf = (problem: Problem): string =>
  createHash('sha256').update(JSON.stringify(problem)).digest('base64url');
