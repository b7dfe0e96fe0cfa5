/*
 * One way for each place that text can be put into and could mean something there. HTML is React's and react-email's to
 * encode, SQL has parameters, calendars are ical-generator's, data in
 * pages is Next's; each is attacked in test/attacks/injection.spec.ts.
 */

/** A header, a subject, a field of an event stream: whatever begins a new line there begins something else. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

// What spreadsheets take for the beginning of a formula, in its wide forms too, also behind blanks.
const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠|%]/u;

/**
 * One cell of a CSV file (RFC 4180), that no spreadsheet takes for a formula: such a text gets an apostrophe before it,
 * which says "text" there. Always in quotes, so that no separator can be meant by what is in it.
 */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '""';
  const text = (value ?? '').replaceAll('\u0000', '');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Lines end as RFC 4180 says; the mark at the beginning tells spreadsheets that it is UTF-8. */
export const csv = (rows: (string | number | null)[][]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
