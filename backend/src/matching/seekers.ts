import type { Tx } from '../platform/database/database.js';
import { nothingSaid, type Work } from '../people/work.schema.js';
import type { Place, Recommended, Said, Seeker } from './engine/engine.types.js';
import { MET, PLACES, RECOMMENDED } from './matching.sql.js';

/** What of a card is compared. */
export interface CardRow {
  personId: string;
  content: {
    strengths: string[];
    interests: string[];
    languages: { code: string; level: string }[];
    licences: string[];
    lookingFor: string;
    under18: boolean;
    work?: Work;
  };
  stems: Record<string, string[]>;
}

export interface RecommendedRow extends Recommended {
  id: string;
  personId: string;
  opening: { id: string; title: string } | null;
  by: string;
}

interface MetRow {
  personId: string;
  employerId: string;
  sectors: string[];
}

export type Places = ReadonlyMap<string, Place>;

export async function placesIn(tx: Tx): Promise<Places> {
  const all = await tx.rows<Place>(PLACES);
  return new Map(all.map((one) => [one.code, one]));
}

/** Whom these people met, and what is recommended to them. */
export interface Around {
  met: Map<string, MetRow[]>;
  recommended: RecommendedRow[];
}

/**
 * Asked before the walls are opened: they let through what is one's own, or of the Ohjaamos where one meets people.
 * @param at the Ohjaamos whose evenings and recommendations count; null: all, for the person's own eyes
 */
export async function around(
  tx: Tx,
  personIds: readonly string[],
  at: readonly string[] | null,
): Promise<Around> {
  return {
    met: byPerson(await tx.rows<MetRow>(MET, [personIds, at])),
    recommended: await tx.rows<RecommendedRow>(RECOMMENDED, [personIds, at]),
  };
}

/**
 * Cards as the engine looks at them. Only what stands here comes through: a card's needs, its person's name and everything else does not.
 */
export function seekersOf(
  cards: readonly CardRow[],
  { met, recommended }: Around,
  places: Places,
): Map<string, Seeker> {
  const recommendedTo = byPerson(recommended);
  return new Map(
    cards.map((card) => {
      const meetings = met.get(card.personId) ?? [];
      const seeker = seekerOf(card, places, {
        employerIds: meetings.map(({ employerId }) => employerId),
        sectorCodes: meetings.flatMap(({ sectors }) => sectors),
      });
      return [card.personId, { ...seeker, recommended: recommendedTo.get(card.personId) ?? [] }];
    }),
  );
}

export function seekerOf({ content, stems }: CardRow, places: Places, met: Seeker['met']): Seeker {
  const work = { ...nothingSaid, ...content.work };
  const say = (words: string, where: Said['in']): Said => ({ words, in: where, stems: stems[words] ?? [] });
  return {
    under18: content.under18,
    languages: content.languages,
    licences: content.licences,
    said: [
      ...content.interests.map((words) => say(words, 'interests')),
      ...content.strengths.map((words) => say(words, 'strengths')),
      ...(content.lookingFor ? [say(content.lookingFor, 'lookingFor')] : []),
    ],
    work,
    place: places.get(work.municipalityCode ?? '') ?? null,
    met,
    recommended: [],
  };
}

function byPerson<Row extends { personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row]);
  return groups;
}
