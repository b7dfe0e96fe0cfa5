import { kilometres } from './distance.js';
import type { Offered, Point, Recommended, Said, Seeker } from './engine.types.js';
import { weights } from './weights.js';

type Reason = (seeker: Seeker, offered: Offered) => Point[];

/** What speaks for an opening, the heaviest first. */
export function pointsOf(seeker: Seeker, offered: Offered): Point[] {
  return [recommended, occupation, met, interests, lookingFor, strengths, kind, near, start]
    .flatMap((reason) => reason(seeker, offered))
    .sort((one, other) => other.points - one.points);
}

/** The nearest recommendation counts, and its words are read. */
const recommended: Reason = ({ recommended: all }, { id, opening }) => {
  const { sectorCode, occupationCode } = opening;
  const find = (holds: (one: Recommended) => boolean) => all.find(holds);
  const exact = find((one) => one.openingId === id);
  if (exact) return [says('recommended_opening', weights.recommended.opening, exact)];
  const same = find((one) => one.occupationCode !== null && one.occupationCode === occupationCode);
  if (same) return [says('recommended_occupation', weights.recommended.occupation, same)];
  const alike = find((one) => one.sectorCode !== null && one.sectorCode === sectorCode);
  return alike ? [says('recommended_sector', weights.recommended.sector, alike)] : [];
};

const says = (code: Point['code'], points: number, { words }: Recommended): Point => ({
  code,
  points,
  facts: { words },
});

/** The nearest of the wished occupations, by how many first digits of ISCO-08 they share. */
const occupation: Reason = ({ work }, { opening: { occupationCode } }) => {
  if (!occupationCode) return [];
  const shared = work.occupations.map((wished) => ({ wished, digits: sharedDigits(wished, occupationCode) }));
  const [nearest] = shared.sort((one, other) => other.digits - one.digits);
  if (!nearest || nearest.digits === 0) return [];
  const { wished, digits } = nearest;
  const points = weights.occupation[digits as keyof typeof weights.occupation];
  return [{ code: 'occupation', points, facts: { wished, occupation: occupationCode, digits } }];
};

/** How many first digits two codes have in common, 0 to 4. */
export function sharedDigits(one: string, other: string): number {
  let shared = 0;
  while (shared < 4 && one[shared] === other[shared]) shared += 1;
  return shared;
}

const met: Reason = ({ met: { employerIds, sectorCodes } }, { employerId, opening: { sectorCode } }) => {
  if (employerIds.includes(employerId))
    return [{ code: 'met_employer', points: weights.met.employer, facts: {} }];
  return sectorCode && sectorCodes.includes(sectorCode)
    ? [{ code: 'met_sector', points: weights.met.sector, facts: { sector: sectorCode } }]
    : [];
};

const interests: Reason = ({ said }, { stems }) => {
  const words = mentioned(said, 'interests', stems);
  const { each, most } = weights.interests;
  return words.length > 0
    ? [{ code: 'interests', points: Math.min(words.length * each, most), facts: { words } }]
    : [];
};

const strengths: Reason = ({ said }, { stems }) => {
  const words = mentioned(said, 'strengths', stems);
  const { each, most } = weights.strengths;
  return words.length > 0
    ? [{ code: 'strengths', points: Math.min(words.length * each, most), facts: { words } }]
    : [];
};

/** A whole sentence: each of its words counts by itself. */
const lookingFor: Reason = ({ said }, { stems }) => {
  const own = said.find((one) => one.in === 'lookingFor');
  const hits = own ? separate(own.stems.filter((stem) => isIn(stems, stem))) : [];
  const { each, most } = weights.lookingFor;
  return hits.length > 0
    ? [{ code: 'looking_for', points: Math.min(hits.length * each, most), facts: {} }]
    : [];
};

/** One word has stems in three languages, which begin alike: they count once. */
function separate(stems: string[]): string[] {
  const sorted = [...stems].sort();
  return sorted.filter((stem, nth) => nth === 0 || !stem.startsWith(sorted[nth - 1] as string));
}

const kind: Reason = ({ work }, { opening }) =>
  work.kinds.includes(opening.kind)
    ? [{ code: 'kind', points: weights.kind, facts: { kind: opening.kind } }]
    : [];

/** Half of what the person would travel is near. */
const near: Reason = ({ place, work: { mostKm } }, offered) => {
  if (!place || !offered.place || offered.opening.kind === 'abroad') return [];
  const facts = { municipality: offered.place.code, km: kilometres(place, offered.place) };
  if (facts.km === 0) return [{ code: 'own_municipality', points: weights.near.ownMunicipality, facts }];
  return mostKm !== null && facts.km <= mostKm / 2
    ? [{ code: 'near', points: weights.near.withinHalf, facts }]
    : [];
};

const start: Reason = ({ work: { from } }, { opening: { startsOn } }) =>
  from && startsOn && startsOn >= from
    ? [{ code: 'start', points: weights.start, facts: { day: startsOn } }]
    : [];

const mentioned = (said: readonly Said[], where: Said['in'], stems: readonly string[]): string[] =>
  said
    .filter((one) => one.in === where && one.stems.some((stem) => isIn(stems, stem)))
    .map(({ words }) => words);

/** So short a stem would be the beginning of too many words: it must be the whole word. */
export const SHORTEST_BEGINNING = 4;
/** And so much of a stem must stand in the opening as a stem of its own: the dictionaries cut "leipominen" and "leipomista" differently. */
const SHORTEST_PART = 5;

/** The beginnings of a stem that count as the same word: "leipo", "leipom", "leipomi" of "leipomin". */
export const beginningsOf = (stem: string): string[] =>
  Array.from({ length: Math.max(0, stem.length - SHORTEST_PART) }, (_, more) =>
    stem.slice(0, SHORTEST_PART + more),
  );

/**
 * Whether a stem is one of these, or the beginning of one ("keittiö" of "keittiöapulainen"), or a long one begins with one of these.
 * `stems` are sorted.
 */
export function isIn(stems: readonly string[], stem: string): boolean {
  const next = firstFrom(stems, stem);
  if (next === stem) return true;
  if (stem.length >= SHORTEST_BEGINNING && next?.startsWith(stem)) return true;
  return beginningsOf(stem).some((beginning) => firstFrom(stems, beginning) === beginning);
}

/** The first of a sorted list that does not come before `wanted`. */
function firstFrom(sorted: readonly string[], wanted: string): string | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
