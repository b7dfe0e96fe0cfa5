import { z } from 'zod';
import { id, language, localised, optionalText, text } from '../platform/http/fields.js';
import { columnPaths } from './import.columns.js';
import { fileFaults } from './import.file.js';
import { importStatuses } from './import.states.js';

/** Of what a file is called, the name alone; it comes from somebody's computer. */
export const uploadQuery = z.object({ name: text(120) });
export const fileQuery = z.object({ language: language.default('fi') });

export const importInput = z
  .object({
    /** Said after the faulty lines were shown: the good ones may go without them. */
    withoutFaulty: z.boolean().default(false),
  })
  .meta({ id: 'ImportInput' });

export const importApprovalInput = z
  .object({ approved: z.boolean(), reason: optionalText(500).optional() })
  .meta({ id: 'ImportApprovalInput' });

export const importCard = z
  .object({
    id,
    fileName: z.string(),
    status: z.enum(importStatuses),
    employer: z.object({ id, name: z.string() }),
    linesRead: z.number().int(),
    fresh: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    faulty: z.number().int(),
    createdAt: z.string(),
    importedAt: z.string().nullable(),
    timeZone: z.string(),
  })
  .meta({ id: 'OpeningImportCard' });

export const importRow = z
  .object({
    line: z.number().int(),
    reference: z.string(),
    fate: z.enum(['fresh', 'changed']),
    kind: z.string(),
    title: z.string(),
    description: z.string(),
    municipalityCode: z.string().nullable(),
    places: z.number().int(),
    startsOn: z.string().nullable(),
    closesOn: z.string().nullable(),
    pay: z.string().nullable(),
  })
  .meta({ id: 'OpeningImportRow' });

export const importFault = z
  .object({
    path: z.enum([...columnPaths, 'line']),
    /** A field's code, or `same_reference`, `too_many_cells`, `skills_not_asked`. */
    code: z.string(),
    /** What the file calls the column; null: it has none. */
    column: z.string().nullable(),
    /** What stands there, shortened. */
    cell: z.string().nullable(),
  })
  .meta({ id: 'OpeningImportFault' });

export const importView = importCard
  .extend({
    /** Why nothing of the file could be read. */
    fault: z
      .object({ code: z.enum([...fileFaults, 'broken']), line: z.number().int().nullable() })
      .nullable(),
    /** Columns of the file that mean nothing here. */
    unknownColumns: z.array(z.string()),
    /** The first of those that will be written, as they will look. */
    rows: z.array(importRow),
    /** The first faulty lines; all of them are in the file of faults. */
    faults: z.array(
      z.object({ line: z.number().int(), reference: z.string(), faults: z.array(importFault) }),
    ),
    leftOut: z.boolean(),
    /** How many of its openings wait for staff. */
    waiting: z.number().int(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'OpeningImport' });
export type ImportView = z.output<typeof importView>;

export const importList = z.object({ imports: z.array(importCard) }).meta({ id: 'OpeningImports' });

/** What may stand in the columns, for the page that explains them. */
export const columnsView = z
  .object({
    columns: z.array(
      z.object({ path: z.enum(columnPaths), name: localised, example: z.string(), required: z.boolean() }),
    ),
  })
  .meta({ id: 'OpeningImportColumns' });
