import type { RecipePart } from '../catalogue/catalogue.schema.js';
import type { Tx } from '../platform/database/database.js';
import type { Localised } from '../platform/http/fields.js';
import { refuse as refusePlainly } from '../platform/problems/platform.problems.js';
import { refuse } from './events.problems.js';

export interface FormatRow {
  code: string;
  name: string;
  recipe: RecipePart[];
  tableCount: number;
}

export interface OhjaamoRow {
  id: string;
  regionId: string;
  timeZone: string;
  languages: string[];
}

/** @throws Problem unknown_format */
export async function formatOf(tx: Tx, code: string): Promise<FormatRow> {
  const [format] = await tx.rows<FormatRow>(
    'SELECT code, name, recipe, table_count AS "tableCount" FROM format WHERE code = $1',
    [code],
  );
  if (!format) throw refuse('unknown_format');
  return format;
}

export async function ohjaamoOf(tx: Tx, ohjaamoId: string): Promise<OhjaamoRow> {
  const [ohjaamo] = await tx.rows<OhjaamoRow>(
    'SELECT id, region_id AS "regionId", time_zone AS "timeZone", languages FROM ohjaamo WHERE id = $1',
    [ohjaamoId],
  );
  if (!ohjaamo) throw refusePlainly('not_found');
  return ohjaamo;
}

/** The names of these sectors, by code. @throws Problem malformed, naming the field, when there is no such sector */
export async function sectorsOf(tx: Tx, codes: string[], field: string): Promise<Map<string, Localised>> {
  const rows = await tx.rows<{ code: string; name: Localised }>(
    'SELECT code, name FROM sector WHERE code = ANY ($1)',
    [codes],
  );
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  if (codes.some((code) => !names.has(code)))
    throw refusePlainly('malformed', { fields: [{ path: field, code: 'not_one_of' }] });
  return names;
}
