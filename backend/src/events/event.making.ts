import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { FormatRow } from './format.rows.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import type { Localised } from '../platform/http/fields.js';
import { partsOf, wholeOf } from './format.recipe.js';

export interface NewEvent {
  id: string;
  ohjaamo: { id: string; regionId: string; languages: string[] };
  format: FormatRow;
  seriesId: string | null;
  start: Temporal.Instant;
  title: Localised;
  sectorCode: string | null;
  languages: string[] | undefined;
  place: object | null;
  tableCount: number | undefined;
}

/** Writes the event as a draft, with its parts and free tables. @returns false when this id is in use */
export async function makeEvent(tx: Tx, wanted: NewEvent): Promise<boolean> {
  const { id, ohjaamo, format } = wanted;
  const parts = partsOf(format.recipe, wanted.start);
  const whole = wholeOf(parts);
  const made = await tx.rows(
    `INSERT INTO event (id, region_id, ohjaamo_id, format_code, series_id, title, sector_code, languages, place, starts_at, ends_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [
      id,
      ohjaamo.regionId,
      ohjaamo.id,
      format.code,
      wanted.seriesId,
      JSON.stringify(filled(wanted.title)),
      wanted.sectorCode,
      wanted.languages ?? ohjaamo.languages,
      wanted.place ? JSON.stringify(wanted.place) : null,
      whole.startsAt.toString(),
      whole.endsAt.toString(),
      tx.now.toString(),
    ],
  );
  if (made.length === 0) return false;
  await tx.rows(
    `INSERT INTO part (id, ohjaamo_id, event_id, kind, position, starts_at, ends_at, capacity, settings)
     SELECT p.id, $2, $3, p.kind, p.position, p."startsAt", p."endsAt", p.capacity, p.settings
     FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, kind text, position smallint, "startsAt" timestamptz, "endsAt" timestamptz,
       capacity integer, settings jsonb)`,
    [JSON.stringify(parts.map((part) => ({ id: randomUUID(), ...part }))), ohjaamo.id, id],
  );
  await addTables(tx, { id, ohjaamoId: ohjaamo.id }, wanted.tableCount ?? format.tableCount);
  await record(tx, { subject: 'event', id, from: null, to: 'draft' });
  return true;
}

/** Free tables, numbered on from the highest there is. */
export const addTables = (tx: Tx, event: { id: string; ohjaamoId: string }, count: number) =>
  tx.rows(
    `INSERT INTO event_table (id, ohjaamo_id, event_id, number)
     SELECT gen_random_uuid(), $2, $1, n + coalesce((SELECT max(number) FROM event_table WHERE event_id = $1), 0)
     FROM generate_series(1, $3::int) AS n`,
    [event.id, event.ohjaamoId, count],
  );

/** "Vartissa töihin: ravintola-ala": the format's name, and the sector's where there is one. */
export function titleOf(format: FormatRow, sector: Localised | null): Localised {
  if (!sector) return { fi: format.name, sv: format.name, en: format.name };
  const inLine = (name: string) => `${format.name}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return {
    fi: inLine(sector.fi),
    sv: inLine(sector.sv ?? sector.fi),
    en: inLine(sector.en ?? sector.fi),
  };
}

/** Languages in which nothing was written are left out, so that readers get the Finnish words instead of none. */
export const filled = (words: Localised): Localised =>
  Object.fromEntries(
    Object.entries(words).filter(([, text]) => text !== undefined && text !== ''),
  ) as Localised;
