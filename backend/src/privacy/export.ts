import type { Tx } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import type { Declaration, PurposeName } from './declaration.js';
import { aboutYoungPeople } from './declarations.js';
import { keptFor } from './notice.js';
import { bases, purposes } from './purposes.js';

type Row = Record<string, unknown>;

export interface Download {
  service: 'Vartti';
  madeAt: string;
  language: Language;
  parts: DownloadPart[];
}
export interface DownloadPart {
  purpose: PurposeName;
  title: string;
  why: string;
  basis: string;
  whoSees: string;
  kept: string[];
  tables: { table: string; rows: Row[] }[];
}

/** What tells where somebody is; left out for whoever is under non-disclosure, because a file can end up anywhere. */
const NAME_PLACES = ['ohjaamo', 'event', 'employer', 'lines'];

/** Everything that the rooms declare to hold of this person, except what they declare withheld. */
export async function download(
  tx: Tx,
  personId: string,
  { language, namesPlaces }: { language: Language; namesPlaces: boolean },
): Promise<Download> {
  const parts = new Map<PurposeName, DownloadPart>();
  for (const declaration of aboutYoungPeople) {
    const rows = await tx.rows<Row>(selectOf(declaration, namesPlaces), [personId]);
    if (rows.length === 0) continue;
    const part = parts.get(declaration.purpose) ?? partOf(declaration.purpose, language);
    part.tables.push({ table: declaration.table, rows });
    parts.set(declaration.purpose, part);
  }
  return { service: 'Vartti', madeAt: tx.now.toString(), language, parts: [...parts.values()] };
}

function selectOf(declaration: Declaration & { ofPerson: string }, namesPlaces: boolean): string {
  const { table, personal, plain, alongside = {}, ofPerson, shownWhen = 'true' } = declaration;
  const own = [...personal, ...plain].map((column) => `t."${column}"`);
  const more = Object.entries(alongside)
    .filter(([name]) => namesPlaces || !NAME_PLACES.includes(name))
    .map(([name, sql]) => `${sql} AS "${name}"`);
  return `SELECT ${[...own, ...more].join(', ')} FROM ${table} t WHERE (${ofPerson}) AND (${shownWhen})`;
}

function partOf(purpose: PurposeName, language: Language): DownloadPart {
  const { title, why, who, basis } = purposes[purpose];
  return {
    purpose,
    title: title[language],
    why: why[language],
    basis: bases[basis][language],
    whoSees: who[language],
    kept: keptFor(purpose).map(({ howLong }) => howLong[language]),
    tables: [],
  };
}
