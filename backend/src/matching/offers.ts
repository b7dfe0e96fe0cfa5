import type { z } from 'zod';
import type { openingCard, OpeningDetails } from '../openings/openings.schema.js';
import type { Facts, Judgement, Offered } from './engine/engine.types.js';
import type { judgementView } from './matching.schema.js';
import type { Places } from './seekers.js';

/** An opening as the list shows it, and what the engine needs beside that. */
export interface OfferedRow {
  card: z.output<typeof openingCard>;
  hidden: boolean;
  licences: string[];
  details: OpeningDetails;
  endsOn: string | null;
  stems: string[];
}

export function offeredOf(row: OfferedRow, places: Places): Offered {
  const { card, hidden, licences, details, endsOn, stems } = row;
  const place = places.get(card.municipalityCode ?? '') ?? null;
  const opening = { ...card, description: '', hidden, licences, details, endsOn };
  // Postgres sorts lexemes by their length first.
  return { id: card.id, employerId: card.employer.id, opening, place, stems: [...stems].sort() };
}

const HOLDS = { true: 'yes', false: 'no', unknown: 'unknown' } as const;

export function shown({ score, points, mustHaves }: Judgement): z.input<typeof judgementView> {
  return {
    score,
    reasons: points.map(({ facts, ...point }) => ({ ...point, facts: plain(facts) })),
    mustHaves: mustHaves.map(({ code, holds, facts }) => ({
      code,
      holds: HOLDS[`${holds}` as keyof typeof HOLDS],
      facts: plain(facts),
    })),
  };
}

const plain = (facts: Facts) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? [...fact] : fact]),
  );

export const listed = (row: OfferedRow, judgement: Judgement) => ({
  opening: row.card,
  hidden: row.hidden,
  judgement: shown(judgement),
});
