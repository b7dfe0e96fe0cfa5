import type { Tx } from '../platform/database/database.js';
import { NEAR_OCCUPATIONS, type Source, SOURCES } from './candidates.sql.js';
import { kilometres } from './engine/distance.js';
import type { Seeker } from './engine/engine.types.js';
import { beginningsOf, SHORTEST_BEGINNING } from './engine/points.js';
import { SOURCE_MOST, WEAK_MOST } from './engine/weights.js';
import type { Places } from './seekers.js';

/** So many of each source are judged one by one; the newest, where there are more. */
export const EACH_SOURCE = 120;

export interface Candidates {
  ids: string[];
  /** No opening that is not among them can have more points than this; null: there is none. */
  leftOutMost: number | null;
}

/**
 * Openings for everybody that are worth judging one by one: some of each way in which an opening can come by points. Comes after
 * `tx.beyond()`: behind the walls the index of words would stand idle.
 */
export async function candidatesFor(
  tx: Tx,
  seeker: Seeker,
  { places, today, each = EACH_SOURCE }: { places: Places; today: string; each?: number },
): Promise<Candidates> {
  const ways = await waysOf(tx, seeker);
  const used = (Object.keys(SOURCES) as Source[]).filter((name) => name === 'rest' || ways.used.has(name));
  const statement = numbered(used.map((name) => SOURCES[name]).join('\nUNION ALL\n'), [
    ...mayFit(seeker, places, today),
    each,
    ...ways.values,
  ]);
  const found = await tx.rows<{ source: Source; id: string }>(statement.text, statement.values);
  const isCut = (name: Source) => found.filter(({ source }) => source === name).length >= each;
  const most = used
    .filter((name): name is keyof typeof SOURCE_MOST => name !== 'rest' && isCut(name))
    .reduce((sum, name) => sum + SOURCE_MOST[name], WEAK_MOST);
  return { ids: [...new Set(found.map(({ id }) => id))], leftOutMost: isCut('rest') ? most : null };
}

/** Whether the first `length` of a list are the best of all there are, when the last of them has `score` points. */
export const isExact = ({ leftOutMost }: Candidates, full: boolean, score: number): boolean =>
  leftOutMost === null || (full && score > leftOutMost);

function mayFit({ work, under18, licences, languages, place }: Seeker, places: Places, today: string) {
  const { kinds, sectors, occupations } = work.ruledOut;
  const { mostKm } = work;
  const tooFar =
    place && mostKm !== null ? [...places.values()].filter((one) => kilometres(place, one) > mostKm) : [];
  return [
    today,
    kinds,
    sectors,
    occupations,
    tooFar.map(({ code }) => code),
    under18,
    licences.length > 0 ? licences : null,
    languages.length > 0 ? languages.map(({ code }) => code) : null,
  ];
}

async function waysOf(tx: Tx, { said, work, met, recommended }: Seeker) {
  const stems = once(said.flatMap((one) => one.stems));
  const same = once([...work.occupations, ...codesOf(recommended.map((one) => one.occupationCode))]);
  const groups = once(work.occupations.map((code) => code.slice(0, 2)));
  const near =
    groups.length > 0
      ? (await tx.rows<{ code: string }>(NEAR_OCCUPATIONS, [groups])).map(({ code }) => code)
      : [];
  const sectors = once([...met.sectorCodes, ...codesOf(recommended.map((one) => one.sectorCode))]);
  const openings = codesOf(recommended.map((one) => one.openingId));
  const values = [stems.map(asQuery).join(' | '), same, near, met.employerIds, sectors, openings];
  const names: Source[] = [
    'words',
    'same_occupation',
    'near_occupation',
    'employer',
    'sector',
    'recommended',
  ];
  return { values, used: new Set(names.filter((_, nth) => (values[nth]?.length ?? 0) > 0)) };
}

const once = (codes: readonly string[]) => [...new Set(codes)];

const codesOf = (codes: readonly (string | null)[]) => codes.filter((code) => code !== null);

/** As `isIn` of the engine compares: a long stem may be the beginning of a word, or begin with one. */
const asQuery = (stem: string) =>
  [`${quoted(stem)}${stem.length < SHORTEST_BEGINNING ? '' : ':*'}`, ...beginningsOf(stem).map(quoted)].join(
    ' | ',
  );

const quoted = (stem: string) => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Postgres wants each parameter it is sent to stand in the statement: those of ways that are not used are left out. */
function numbered(text: string, values: unknown[]): { text: string; values: unknown[] } {
  const used = [...new Set(text.match(/\$\d+/g))].map((name) => Number(name.slice(1)));
  return {
    text: text.replaceAll(/\$(\d+)/g, (_, nth: string) => `$${used.indexOf(Number(nth)) + 1}`),
    values: used.map((nth) => values[nth - 1]),
  };
}
