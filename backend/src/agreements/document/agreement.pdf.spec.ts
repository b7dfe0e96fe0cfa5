import { readPdf } from '../../../test/support/read-pdf.js';
import type { Language } from '../../platform/http/fields.js';
import type { Clause, Terms } from '../agreements.schema.js';
import { type AgreementPaper, agreementPdf } from './agreement.pdf.js';
import { paperWords } from './agreement.words.js';

const terms: Terms = {
  organiserName: 'Leipomo Åkerman Oy',
  organiserBusinessId: '2077474-0',
  participantName: 'Väinö Šakki Öhman',
  ageGroup: '16_17',
  authorityName: 'Keski-Uudenmaan työllisyysalue',
  objective: 'Selvitän, sopiiko leipurin työ minulle.',
  startsOn: '2027-01-11',
  endsOn: '2027-03-12',
  tasks: 'Taikinan teko.\nPakkaaminen.',
  hoursADay: 6.5,
  daysAWeek: 4,
  dayStarts: '06:30',
  dayEnds: '13:30',
  place: 'Sibeliuksentie 3, Kerava',
  supervisorName: 'Irma Åkerman',
  supervisorPhone: '050 111 0000',
  induction: 'Irma näyttää koneet ensimmäisenä päivänä.',
  hazards: 'Kuuma uuni',
  hazardNoticeOn: '2026-12-15',
};
const clauses: Clause[] = ['Palkkaa ei makseta.', 'Jokainen voi keskeyttää.'].map((fi, n) => ({
  code: `agreement_${n}`,
  law: '380/2023',
  section: '54 §',
  source: 'https://www.finlex.fi/fi/lainsaadanto/2023/380',
  text: { fi, sv: `På svenska ${n}: å ä ö.`, en: `In English ${n}.` },
}));
const of = (more: Partial<Terms> = {}): AgreementPaper => ({
  version: 3,
  madeAt: '2026-12-01T22:30:00Z',
  hash: 'x',
  terms: { ...terms, ...more },
  clauses,
  shortId: '1a2b3c4d',
  title: 'Leipurin apu',
  ohjaamo: 'Ohjaamo Kerava',
  timeZone: 'Europe/Helsinki',
});
const languages: Language[] = ['fi', 'sv', 'en'];
/** As it is read, whatever the width of the lines. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.each(languages)('the agreement as a document, in %s', (language) => {
  const words = paperWords[language];

  it('says everything that was agreed, in order, in text that can be selected', async () => {
    const { text } = await readPdf(await agreementPdf(of(), language));
    const day = { fi: '11.1.2027', sv: '11.1.2027', en: '11 January 2027' }[language];
    const inOrder = [
      ...[words.title, 'Leipurin apu · Ohjaamo Kerava', words.parties, 'Väinö Šakki Öhman', words.under18],
      ...['Leipomo Åkerman Oy', `${words.businessId} 2077474-0`, 'Keski-Uudenmaan työllisyysalue'],
      ...[words.objective, 'Selvitän, sopiiko', words.tasks, 'Taikinan teko.', 'Pakkaaminen.', day],
      ...[
        words.hours({ fi: '6,5', sv: '6,5', en: '6.5' }[language]),
        words.days(4),
        '6.30–13.30',
        'Sibeliuksentie 3',
      ],
      ...['Irma Åkerman', '050 111 0000', 'Irma näyttää', 'Kuuma uuni', words.hazardNotice],
      ...[clauses[0]?.text[language], '380/2023, 54 §', clauses[1]?.text[language], words.signatures],
      ...[words.clarified, words.sides.participant, words.sides.organiser, words.sides.authority],
    ];
    let from = 0;
    for (const one of inOrder) {
      const at = flat(text).indexOf(flat(one ?? '?'), from);
      expect([one, at >= from]).toEqual([one, true]);
      from = at;
    }
    expect(flat(text)).toContain(words.authorityDecides);
    expect(text).not.toContain('\u0000');
  });

  it('can be read aloud: its title, its language, headings, paragraphs, a list and tables with heading cells', async () => {
    const {
      title,
      language: said,
      isTagged,
      showsTitle,
      roles,
    } = await readPdf(await agreementPdf(of(), language));
    expect({ title, said, isTagged, showsTitle }).toEqual({
      title: `${words.title}: Leipurin apu`,
      said: language,
      isTagged: true,
      showsTitle: true,
    });
    const count = (role: string) => roles.filter((one) => one === role).length;
    expect(roles.slice(0, 5)).toEqual(['Document', 'H1', 'P', 'P', 'H2']);
    expect(count('H1')).toBe(1);
    expect([count('L'), count('LI'), count('Lbl'), count('LBody')]).toEqual([1, 2, 2, 2]);
    const tables = roles.join(' ').split('Table ').slice(1);
    expect(tables.map((table) => table.split(' ').slice(0, 4))).toEqual([
      ['TR', 'TH', 'TH', 'TH'],
      ['TR', 'TH', 'TH', 'TR'],
      ['TR', 'TH', 'TH', 'TR'],
      ['TR', 'TH', 'TH', 'TH'],
    ]);
    // Each row is named by its first cell.
    expect(tables[1]).toMatch(/^TR TH TH (TR TH TD ?){5}/);
  });

  it('carries its fonts, and names id, version and page on each page', async () => {
    const long = Array.from(
      { length: 90 },
      (_, n) => `Tehtävä ${n + 1}: lajittelen ja pakkaan tuotteita.`,
    ).join('\n');
    const { fonts, pages } = await readPdf(await agreementPdf(of({ tasks: long }), language));
    expect([...fonts.keys()].every((name) => /AtkinsonHyperlegibleNext/.test(name))).toBe(true);
    expect([...fonts.values()]).toEqual([true, true]);
    expect(pages.length).toBeGreaterThan(2);
    const madeOn = { fi: '2.12.2026', sv: '2.12.2026', en: '2 December 2026' }[language];
    pages.forEach((text, n) =>
      expect(flat(text)).toContain(
        words.footer({ id: '1a2b3c4d', version: 3, page: n + 1, pages: pages.length, madeOn }),
      ),
    );
    expect(flat(pages.join(' '))).toContain('Tehtävä 90: lajittelen');
  });

  it('is the same file for the same version, and another for another', async () => {
    const [one, again, other] = await Promise.all([
      agreementPdf(of(), language),
      agreementPdf(of(), language),
      agreementPdf({ ...of(), version: 4 }, language),
    ]);
    expect(one.equals(again)).toBe(true);
    expect(one.equals(other)).toBe(false);
  });
});

describe('words that are hard to print', () => {
  it('breaks a word that is longer than the page, and loses no letter of it', async () => {
    const word = 'lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas'.repeat(4);
    const { text } = await readPdf(await agreementPdf(of({ tasks: word, place: word }), 'fi'));
    const letters = text.replace(/\s+/g, '');
    expect(letters.split(word).length - 1).toBe(2);
  });

  it('leaves out what turns text around and pictures, and shows a letter it lacks as a question mark', async () => {
    const evil = 'Aino\u202eonia\u2066 \u200f😀👩‍🚀\u0000\ufeff ŋ 漢 (Tj) ET \\) endstream <</JS>> \ud800';
    const bytes = await agreementPdf(of({ participantName: evil, tasks: evil, hazards: evil }), 'fi');
    const { text, isTagged } = await readPdf(bytes);
    expect(isTagged).toBe(true);
    expect(flat(text)).toContain('Ainoonia ? ? (Tj) ET \\) endstream <</JS>>');
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f\u0000]/);
    expect(bytes.toString('latin1')).not.toContain('/JS>>');
  });

  it('says what is not agreed yet, so that nobody signs a gap', async () => {
    const gaps = {
      participantName: '',
      startsOn: null,
      hoursADay: null,
      daysAWeek: null,
      tasks: '',
      place: '',
    };
    const { text } = await readPdf(await agreementPdf(of(gaps), 'fi'));
    expect(text.split(paperWords.fi.open).length - 1).toBe(7);
  });
});
