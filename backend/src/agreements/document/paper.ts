import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const fontOf = (weight: string) =>
  createRequire(import.meta.url).resolve(
    `@expo-google-fonts/atkinson-hyperlegible-next/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`,
  );
const TEXT = fontOf('400Regular');
const STRONG = fontOf('700Bold');

const MARGIN = 56;
const BOTTOM = 72;
const INK = '#17122B';
const LINE = '#6B6580';
const SIZE = { H1: 22, H2: 13.5, text: 10.5, small: 8.5 };
const GAP = 6;
const PAD = 5;
/** Room for a hand. */
const SIGNATURE_HEIGHT = 58;

type Doc = PDFKit.PDFDocument;
type Struct = PDFKit.PDFStructureElement;
type Drawn = (() => unknown) | Struct[];

export interface Paper {
  /** @param room how much of what follows stays on its page, in points */
  heading(level: 'H1' | 'H2', text: string, room?: number): void;
  /** Each line is a paragraph. */
  text(words: string): void;
  list(items: { words: string; source: string }[]): void;
  /** The first row names the columns, the first cell of each row the row. */
  table(rows: string[][], options?: { widths?: number[]; toSign?: boolean }): void;
  /** @param footer of each page, by its number and how many there are */
  done(footer: (page: number, pages: number) => string): Promise<Buffer>;
}

/** A document that everybody can read: tagged, in one language, its fonts inside, the same bytes for the same words. */
export function paper({ title, language, madeAt }: { title: string; language: string; madeAt: Date }): Paper {
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: language,
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: BOTTOM },
    bufferPages: true,
    font: TEXT,
    // Instants of the version, not of today: the same version is the same file.
    info: { Title: title, Producer: 'Vartti', Creator: 'Vartti', CreationDate: madeAt, ModDate: madeAt },
  } as unknown as PDFKit.PDFDocumentOptions);
  const bytes = collect(doc);
  const say = printableIn(doc);
  const width = doc.page.width - 2 * MARGIN;
  const root = doc.struct('Document');
  doc.addStructure(root);
  // A new page forgets its colours.
  const write = (font: string, size: number) => doc.font(font).fontSize(size).fillColor(INK);
  const roomFor = (height: number) => {
    if (doc.y + height > doc.page.height - BOTTOM) doc.addPage();
  };

  return {
    heading(level, words, room = SIZE.text * 3) {
      if (level === 'H2') doc.moveDown(0.5);
      // A heading never stands alone at the end of a page.
      roomFor(SIZE[level] * 2 + room);
      const draw = () => write(STRONG, SIZE[level]).text(say(words), MARGIN, doc.y, { width });
      root.add(tagged(doc, level, draw));
      doc.y += GAP / 2;
    },
    text(words) {
      for (const line of words.split('\n').filter((one) => one.trim())) {
        roomFor(SIZE.text * 2);
        root.add(
          tagged(doc, 'P', () =>
            write(TEXT, SIZE.text).text(say(line), MARGIN, doc.y, { width, lineGap: 2 }),
          ),
        );
        doc.y += GAP / 2;
      }
    },
    list(items) {
      const list = doc.struct('L');
      root.add(list);
      items.forEach(({ words, source }, n) => {
        roomFor(SIZE.text * 4);
        const at = doc.y;
        const label = () => write(STRONG, SIZE.text).text(`${n + 1}.`, MARGIN, at, { width: 20 });
        const body = () => {
          write(TEXT, SIZE.text).text(say(words), MARGIN + 20, at, { width: width - 20, lineGap: 2 });
          write(TEXT, SIZE.small).text(say(source), MARGIN + 20, doc.y, { width: width - 20 });
        };
        list.add(tagged(doc, 'LI', [tagged(doc, 'Lbl', label), tagged(doc, 'LBody', body)]));
        doc.y += GAP;
      });
      list.end();
    },
    table(rows, { widths = rows[0]?.map(() => 1) ?? [], toSign = false } = {}) {
      const whole = widths.reduce((sum, one) => sum + one, 0);
      const columns = widths.map((one) => (one / whole) * width);
      const isHead = (row: number, column: number) => row === 0 || column === 0;
      const fontAt = (row: number, column: number) => (isHead(row, column) ? STRONG : TEXT);
      const heights = rows.map((row, n) => {
        const needed = row.map((words, column) =>
          write(fontAt(n, column), SIZE.text).heightOfString(say(words) || ' ', {
            width: (columns[column] as number) - 2 * PAD,
          }),
        );
        return Math.max(...needed, toSign && n > 0 ? SIGNATURE_HEIGHT : 0) + 2 * PAD;
      });
      if (toSign) roomFor(heights.reduce((sum, one) => sum + one, 0));
      const table = doc.struct('Table');
      root.add(table);
      rows.forEach((row, n) => {
        const height = heights[n] as number;
        roomFor(height);
        const top = doc.y;
        const tr = doc.struct('TR');
        table.add(tr);
        row.forEach((words, column) => {
          const left = MARGIN + columns.slice(0, column).reduce((sum, one) => sum + one, 0);
          const room = (columns[column] as number) - 2 * PAD;
          const head = isHead(n, column);
          const scope = n === 0 ? 'Column' : 'Row';
          const draw = () =>
            write(fontAt(n, column), SIZE.text).text(say(words), left + PAD, top + PAD, { width: room });
          tr.add(tagged(doc, head ? 'TH' : 'TD', draw, head ? { scope } : {}));
        });
        tr.end();
        edges(doc, columns, top, height);
        doc.y = top + height;
      });
      table.end();
      doc.y += GAP;
    },
    async done(footer) {
      root.end();
      const { count } = doc.bufferedPageRange();
      for (let page = 0; page < count; page += 1) {
        doc.switchToPage(page);
        // The margin would send the last line to a page of its own.
        doc.page.margins.bottom = 0;
        doc.markContent('Artifact', { type: 'Pagination' } as never);
        write(TEXT, SIZE.small).text(say(footer(page + 1, count)), MARGIN, doc.page.height - 44, {
          width,
          align: 'center',
          lineBreak: false,
        });
        doc.endMarkedContent();
      }
      doc.end();
      return bytes;
    },
  };
}

/** Its types know neither the scope of a heading cell nor children without options. */
const tagged = (doc: Doc, role: string, drawn: Drawn, options: { scope?: 'Row' | 'Column' } = {}): Struct =>
  doc.struct(role as never, options as never, drawn as never);

/** Lines are for the eye alone. */
function edges(doc: Doc, columns: number[], top: number, height: number): void {
  doc.markContent('Artifact', { type: 'Layout' } as never);
  doc.strokeColor(LINE).lineWidth(0.75);
  let left = MARGIN;
  for (const width of columns) {
    doc.rect(left, top, width, height).stroke();
    left += width;
  }
  doc.endMarkedContent();
}

function collect(doc: Doc): Promise<Buffer> {
  const pieces: Buffer[] = [];
  return new Promise((whole, broken) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => whole(Buffer.concat(pieces)));
    doc.on('error', broken);
  });
}

/** What cannot be drawn: marks that turn text around, pictures, what only joins them. */
const NOT_DRAWN = /[\p{C}\p{M}\p{Extended_Pictographic}\u200b-\u200f\u2028-\u202f\u2060-\u206f]/u;

/**
 * Words as this typeface can draw them. A letter that it lacks becomes a question mark, never an empty box that is read as something else;
 * pictures and marks that turn text around are left out.
 */
function printableIn(doc: Doc): (words: string) => string {
  const { font } = (
    doc.font(TEXT) as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } }
  )._font;
  const isThere = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) as number);
  return (words) =>
    [...words.normalize('NFC')]
      .map((letter) => {
        if (letter === '\n' || letter === '\t') return ' ';
        if (NOT_DRAWN.test(letter)) return '';
        return isThere(letter) ? letter : '?';
      })
      .join('');
}
