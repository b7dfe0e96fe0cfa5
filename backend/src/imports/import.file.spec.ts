import fc from 'fast-check';
import { csv, csvCell } from '../platform/encoding/encodings.js';
import { columns } from './import.columns.js';
import { linesOf, separatorOf, textOf, UnreadableFile } from './import.file.js';
import { codesOf, headerOf, readLine } from './import.line.js';

const codes = {
  kind: codesOf([{ code: 'job', name: { fi: 'Työpaikka', sv: 'Arbetsplats', en: 'Job' } }]),
  sectorCode: codesOf([{ code: 'restaurant', name: { fi: 'Ravintola' } }]),
  municipalityCode: codesOf([{ code: '061', name: { fi: 'Forssa', sv: 'Forssa' } }]),
};
async function read(content: string | Buffer) {
  const lines = [];
  for await (const line of linesOf(textOf(Buffer.from(content)))) lines.push(line);
  return lines;
}
async function first(head: string, cells: string) {
  const [top, line] = await read(`${head}\n${cells}\n`);
  return readLine(headerOf(top?.cells ?? []), line?.cells ?? [], codes);
}

describe('a file of openings', () => {
  it.each([
    ['UTF-8', Buffer.from('tunnus;otsikko\n1;Työ\n')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFtunnus;otsikko\n1;Työ\n')],
    ['Windows-1252', Buffer.from('tunnus;otsikko\n1;Työ\n', 'latin1')],
    ['UTF-16, as Excel calls Unicode text', Buffer.from('\uFEFFtunnus\totsikko\n1\tTyö\n', 'utf16le')],
    ['commas', Buffer.from('tunnus,otsikko\r\n1,"Työ"\r\n')],
    ['old Macintosh line ends', Buffer.from('tunnus;otsikko\r1;Työ\r')],
  ])('is read in %s', async (_, content) => {
    expect((await read(content)).map(({ cells }) => cells)).toEqual([
      ['tunnus', 'otsikko'],
      ['1', 'Työ'],
    ]);
  });

  it('counts lines as an editor does, empty ones and those within a cell included', async () => {
    const lines = await read('tunnus;kuvaus\n\n1;"yksi\nkaksi"\n\n2;x\n');
    expect(lines.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'tunnus'],
      [3, '1'],
      [6, '2'],
    ]);
  });

  it('means the separator that its first line has most of, not what stands in quotes', () => {
    expect(separatorOf('"a;b;c",b,c')).toBe(',');
    expect(separatorOf('a;b,c;d')).toBe(';');
  });

  it('keeps whatever our own files say, cell for cell', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .filter((text) => !/[\u0000\r]/.test(text) && text.isWellFormed());
    // With the apostrophe that keeps a spreadsheet from reckoning it; one that somebody wrote is theirs.
    const written = (text: string) => csvCell(text).slice(1, -1).replaceAll('""', '"');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const wanted = rows.filter((row) => row.some((text) => text.trim() !== ''));
        const lines = await read(csv([['tunnus', 'otsikko'], ...rows]));
        expect(lines.slice(1).map(({ cells }) => cells)).toEqual(wanted.map((row) => row.map(written)));
      }),
      { examples: [[[["'-", '=1']]]] },
    );
  });

  it('never hangs or throws anything but its own refusal, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        try {
          for (const { cells } of await read(Buffer.from(bytes))) expect(Array.isArray(cells)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
        }
      }),
    );
  });

  it('has no name that means two columns', () => {
    const names = columns.flatMap(({ fi, sv, en }) => [...new Set([...fi, ...sv, ...en])]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('a line', () => {
  const head = 'Tunnus;Laji;Kunta;Alkaa;Tunteja viikossa;Työpäivä alkaa;Sopii alle 18-vuotiaalle;Kielet';

  it('says a thing in the ways in which people write it', async () => {
    const { input, faults } = await first(head, '1;Työpaikka;forssa;1.3.2027;37,5;8.00;Kyllä;fi, sv');
    expect(faults).toEqual([]);
    expect(input).toMatchObject({
      kind: 'job',
      municipalityCode: '061',
      startsOn: '2027-03-01',
      minorsWelcome: true,
      languages: ['fi', 'sv'],
      details: { weeklyHours: 37.5, dayStarts: '08:00' },
    });
    const iso = await first(head, '1;job;61;2027-03-01;37.5;8:00;x;fi|sv');
    expect(iso.input).toEqual(input);
  });

  it.each([
    ['a day that is none', '1;job;;31.2.2027;;;;', 'startsOn', 'not_a_date'],
    ['a day in the American way', '1;job;;3/1/2027;;;;', 'startsOn', 'not_a_date'],
    ['a number in words', '1;job;;;paljon;;;', 'details.weeklyHours', 'malformed'],
    ['too many hours', '1;job;;;61;;;', 'details.weeklyHours', 'too_big'],
    ['a time that is none', '1;job;;;;25.00;;', 'details.dayStarts', 'not_a_time'],
    ['perhaps', '1;job;;;;;ehkä;', 'minorsWelcome', 'malformed'],
    ['an unknown place', '1;job;Atlantis;;;;;', 'municipalityCode', 'not_one_of'],
    ['a language that is no code', '1;job;;;;;;suomi', 'languages', 'malformed'],
    ['no kind', '1;;;;;;;', 'kind', 'required'],
  ])('names the column of %s', async (_, cells, path, code) => {
    const { input, faults } = await first(head, cells);
    expect(input).toBeNull();
    expect(faults.map((fault) => [fault.path, fault.code])).toEqual([[path, code]]);
    expect(faults[0]?.column).toBe(headerOf(head.split(';')).places.get(path as 'kind'));
  });
});
