import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';

/** Why nothing of a file can be read. */
export const fileFaults = [
  'empty',
  'not_text',
  'no_reference_column',
  'column_twice',
  'quote_not_closed',
  'too_many_lines',
] as const;
export type FileFault = (typeof fileFaults)[number];

export class UnreadableFile extends Error {
  constructor(
    readonly code: FileFault,
    readonly line: number | null = null,
  ) {
    super(code);
  }
}

export const MOST_LINES = 20_000;
/** A cell may hold a description of 4,000 characters, and a line some of those. */
const MOST_LINE_CHARACTERS = 64 * 1024;
const PIECE = 64 * 1024;

/**
 * What stands in the bytes: UTF-8 with or without its mark, UTF-16 with its mark (as Excel calls "Unicode text"), else
 * Windows-1252, in which Excel on Windows writes "CSV". In that every byte means something, so only NUL tells a file that is no text.
 * @throws UnreadableFile not_text, empty
 */
export function textOf(bytes: Buffer): string {
  const text = decode(bytes).replace(/^\uFEFF/, '');
  if (text.includes('\u0000')) throw new UnreadableFile('not_text');
  if (text.trim() === '') throw new UnreadableFile('empty');
  return text;
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What separates cells: of those that can, the one that the first line has most of, outside quotes. */
export function separatorOf(text: string): ';' | ',' | '\t' {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (mark: string) => bare.split(mark).length - 1;
  const marks = [';', '\t', ','] as const;
  return marks.reduce(
    (best, mark) => (count(mark) > count(best) ? mark : best),
    ';' as (typeof marks)[number],
  );
}

export interface Line {
  /** As a text editor counts them; of a cell with line breaks in it, where the line begins. */
  line: number;
  cells: string[];
}

/** The lines of a file one after another, the header first; empty ones are left out. @throws UnreadableFile */
export async function* linesOf(text: string): AsyncGenerator<Line> {
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_LINE_CHARACTERS,
    }),
  );
  let count = 0;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const begins = info.lines - breaksIn(record);
      line = info.lines + 1;
      if (record.every((cell) => cell.trim() === '')) continue;
      if ((count += 1) > MOST_LINES + 1) throw new UnreadableFile('too_many_lines', begins);
      yield { line: begins, cells: record };
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (isCsvError(error)) throw new UnreadableFile('quote_not_closed', line);
    throw error;
  }
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

const breaksIn = (cells: string[]) =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** The parser's own refusals: a quote that is never closed, or a line that is too long because of one. */
const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
