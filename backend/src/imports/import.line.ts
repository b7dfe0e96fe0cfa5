import type { StandardSchemaV1 } from '@standard-schema/spec';
import { fieldCodes } from '../platform/http/fields.js';
import { type OpeningInput, openingInput } from '../openings/openings.schema.js';
import { type Column, type ColumnPath, columnNamed, plain } from './import.columns.js';
import { UnreadableFile } from './import.file.js';

/** A fault of one line: which column of the file, and what is wrong there. */
export interface LineFault {
  path: string;
  code: string;
  /** Which column of the file, from 0; null: it is not in the file. */
  column: number | null;
}

/** Which of the file's columns is which of ours. */
export interface Header {
  cells: string[];
  places: Map<ColumnPath, number>;
  columns: (Column | undefined)[];
  /** Columns that mean nothing here: they are left out, and said. */
  unknown: string[];
}

/** @throws UnreadableFile when the firm's own reference is not there, or a column twice */
export function headerOf(cells: string[]): Header {
  const columns = cells.map(columnNamed);
  const places = new Map<ColumnPath, number>();
  for (const [index, column] of columns.entries()) {
    if (!column) continue;
    if (places.has(column.path)) throw new UnreadableFile('column_twice', 1);
    places.set(column.path, index);
  }
  if (!places.has('reference')) throw new UnreadableFile('no_reference_column', 1);
  const unknown = cells.filter((cell, index) => !columns[index] && cell.trim() !== '');
  return { cells, places, columns, unknown };
}

/** Names that may be written instead of a code, as {@link plain} writes them. */
export type Codes = Record<'kind' | 'municipalityCode' | 'sectorCode', ReadonlyMap<string, string>>;

export const codesOf = (
  rows: { code: string; name: Partial<Record<'fi' | 'sv' | 'en', string>> }[],
): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap(({ code, name }) =>
      [code, ...Object.values(name)].map((word) => [plain(word), code] as const),
    ),
  );

const YES = ['kylla', 'k', 'ja', 'j', 'yes', 'y', 'x', '1', 'true', 'tosi', 'sant'];
const NO = ['', 'ei', 'e', 'nej', 'n', 'no', '0', 'false', 'epatosi', 'falskt'];

/** What the cells of a line say, as the form would send it; each fault with the column where it stands. */
export function readLine(
  header: Header,
  cells: string[],
  codes: Codes,
): { reference: string; input: OpeningInput | null; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const opening: Record<string, unknown> = {};
  const details: Record<string, unknown> = {};
  const reference = clean(cells[header.places.get('reference') ?? -1] ?? '');
  if (reference === '') faults.push(faultAt(header, 'reference', 'required'));
  if (reference.length > 80) faults.push(faultAt(header, 'reference', 'too_long'));
  if (cells.slice(header.cells.length).some((cell) => cell.trim() !== ''))
    faults.push({ path: 'line', code: 'too_many_cells', column: header.cells.length });
  for (const [index, column] of header.columns.entries()) {
    const cell = clean(cells[index] ?? '');
    if (!column || column.path === 'reference' || cell === '') continue;
    const value = valueOf(column, cell, codes);
    if (value === undefined) faults.push(faultAt(header, column.path, codeFor(column)));
    else if (column.path.startsWith('details.')) details[column.path.slice('details.'.length)] = value;
    else opening[column.path] = value;
  }
  if (!('kind' in opening) && !faults.some(({ path }) => path === 'kind'))
    faults.push(faultAt(header, 'kind', 'required'));
  const judged = openingInput.safeParse({
    title: '',
    description: '',
    ...opening,
    kind: opening['kind'] ?? '-',
    details,
  });
  if (!judged.success)
    faults.push(...judged.error.issues.map((issue) => faultAt(header, pathOf(issue), codeOf(issue))));
  return { reference, input: judged.success && faults.length === 0 ? judged.data : null, faults };
}

export const faultAt = (header: Header, path: string, code: string): LineFault => ({
  path,
  code,
  column: header.places.get(path as ColumnPath) ?? null,
});

/** What no cell may hold, spaces around it, and the apostrophe that our own file of faults puts before a formula. */
const clean = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

/** What a cell means; undefined: nothing. */
function valueOf({ path, as }: Column, cell: string, codes: Codes): unknown {
  switch (as) {
    case 'code':
      return (
        codes[path as keyof Codes].get(plain(cell)) ??
        (path === 'municipalityCode' ? threeDigits(cell, codes) : undefined)
      );
    case 'list':
      return cell.split(/[\s,|/]+/).filter(Boolean);
    case 'day':
      return dayOf(cell);
    case 'time':
      return timeOf(cell);
    case 'whole':
      return /^\d{1,6}$/.test(cell) ? Number(cell) : undefined;
    case 'decimal':
      return /^\d{1,6}([.,]\d{1,4})?$/.test(cell) ? Number(cell.replace(',', '.')) : undefined;
    case 'yes_no':
      return YES.includes(plain(cell)) ? true : NO.includes(plain(cell)) ? false : undefined;
    case 'text':
      return cell;
  }
}

/** Spreadsheets take the zeros before a number away: 61 is 061. */
const threeDigits = (cell: string, codes: Codes) =>
  /^\d{1,3}$/.test(cell) ? codes.municipalityCode.get(cell.padStart(3, '0')) : undefined;

/** `1.3.2027` and `2027-03-01`; whether there is such a day is the schema's to say. */
function dayOf(cell: string): string | undefined {
  const finnish = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(cell);
  if (finnish) {
    const [, day = '', month = '', year = ''] = finnish;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? cell : undefined;
}

/** `8.00`, `8:00` and `8`. */
function timeOf(cell: string): string | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(cell) ?? [];
  return hours && `${hours.padStart(2, '0')}:${minutes}`;
}

const CODES: Partial<Record<Column['as'], string>> = {
  code: 'not_one_of',
  day: 'not_a_date',
  time: 'not_a_time',
};
const codeFor = ({ as }: Column) => CODES[as] ?? 'malformed';

const pathOf = ({ path = [] }: StandardSchemaV1.Issue) => {
  const [first, second] = path.map((step) => String(typeof step === 'object' ? step.key : step));
  return first === 'details' ? `details.${second}` : (first ?? '');
};

function codeOf({ message, code }: { message: string; code?: string }): string {
  if ((fieldCodes as readonly string[]).includes(message)) return message;
  if (code === 'too_big') return 'too_big';
  if (code === 'too_small') return 'too_small';
  return code === 'invalid_value' ? 'not_one_of' : 'malformed';
}
