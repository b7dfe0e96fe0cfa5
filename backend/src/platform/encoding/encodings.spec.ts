import fc from 'fast-check';
import { csv, csvCell, oneLine } from './encodings.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '\uFEFF=', '＝', '"', ';', ''),
      fc.string(),
    )
    .map(([sign, rest]) => sign + rest),
);

/** As a spreadsheet reads it back. */
function cellsOf(file: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of file.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n)/g)) {
    rows.at(-1)?.push((quoted ?? plain ?? '').replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a cell of a CSV file', () => {
  it('never begins like a formula, and holds its text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [[read] = []] = cellsOf(csv([[text]]));
        const meant = text.replaceAll('\u0000', '');
        expect([meant, `'${meant}`]).toContain(read);
        expect(read).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
      }),
    );
  });

  it('stays one cell, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
        expect(cellsOf(csv(rows)).map((row) => row.length)).toEqual(rows.map((row) => row.length));
      }),
    );
  });

  it.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ['+358401234567', `"'+358401234567"`],
    ['Aino', '"Aino"'],
    [null, '""'],
    [12, '12'],
  ])('%s', (value, cell) => expect(csvCell(value)).toBe(cell));
});

describe('one line', () => {
  it('is one line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\r\n', '\n', '\u0085', '\u2028', '\u0000'),
        (text, end) => {
          expect(oneLine(`${text}${end}Bcc: everybody@example.fi`)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        },
      ),
    );
  });
});
