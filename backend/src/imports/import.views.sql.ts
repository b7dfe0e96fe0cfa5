import { utc } from '../platform/database/columns.js';

/* In all of it `i` is the import, `h` its employer, `o` its Ohjaamo. */

export const FROM_IMPORT = `FROM opening_import i JOIN employer h ON h.id = i.employer_id JOIN ohjaamo o ON o.id = i.ohjaamo_id`;

/** OpeningImportCard */
export const CARD = `jsonb_build_object('id', i.id, 'fileName', i.file_name, 'status', i.status,
  'employer', jsonb_build_object('id', h.id, 'name', h.name), 'linesRead', i.lines_read, 'fresh', i.fresh, 'changed', i.changed,
  'unchanged', i.unchanged, 'faulty', i.faulty, 'createdAt', ${utc('i.created_at')}, 'importedAt', ${utc('i.imported_at')},
  'timeZone', o.time_zone)`;

const SHOWN_ROWS = 10;
const SHOWN_FAULTY = 100;

const ROWS = `coalesce((SELECT jsonb_agg(jsonb_build_object('line', l.line, 'reference', l.reference, 'fate', l.fate,
    'kind', l.written -> 'kind', 'title', l.written -> 'title', 'description', l.written -> 'description',
    'municipalityCode', l.written -> 'municipalityCode', 'places', l.written -> 'places', 'startsOn', l.written -> 'startsOn',
    'closesOn', l.written -> 'closesOn', 'pay', l.written -> 'details' ->> 'pay') ORDER BY l.line)
  FROM (SELECT * FROM opening_import_line x WHERE x.import_id = i.id AND x.fate IN ('fresh', 'changed')
        ORDER BY x.line LIMIT ${SHOWN_ROWS}) l), '[]')`;

const FAULTS = `coalesce((SELECT jsonb_agg(jsonb_build_object('line', l.line, 'reference', l.reference, 'faults',
    (SELECT jsonb_agg(jsonb_build_object('path', f ->> 'path', 'code', f ->> 'code',
       'column', i.header[(f ->> 'column')::int + 1], 'cell', left(l.cells[(f ->> 'column')::int + 1], 60)))
     FROM jsonb_array_elements(l.faults) f)) ORDER BY l.line)
  FROM (SELECT * FROM opening_import_line x WHERE x.import_id = i.id AND x.fate = 'faulty' ORDER BY x.line LIMIT ${SHOWN_FAULTY}) l), '[]')`;

/** OpeningImport */
export const WHOLE = `${CARD} || jsonb_build_object('fault', i.fault, 'unknownColumns', i.unknown_columns, 'rows', ${ROWS},
  'faults', ${FAULTS}, 'leftOut', i.left_out, 'reason', i.reason,
  'waiting', (SELECT count(*)::int FROM opening_reference r JOIN opening q ON q.id = r.opening_id
              WHERE r.import_id = i.id AND q.status = 'waiting'))`;
