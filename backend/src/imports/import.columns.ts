/** What a column of the file is called, in each language; the first names are those of the template. */
export interface Column {
  /** Where it goes: a path of the opening, or the firm's own reference. */
  path: ColumnPath;
  fi: readonly string[];
  sv: readonly string[];
  en: readonly string[];
  /** How a cell is written. */
  as: 'text' | 'code' | 'list' | 'day' | 'time' | 'whole' | 'decimal' | 'yes_no';
  example: string;
}

export const columnPaths = [
  'reference',
  'kind',
  'title',
  'description',
  'municipalityCode',
  'sectorCode',
  'occupationCode',
  'places',
  'startsOn',
  'endsOn',
  'closesOn',
  'languages',
  'licences',
  'noExperience',
  'minorsWelcome',
  'details.pay',
  'details.weeklyHours',
  'details.dayStarts',
  'details.dayEnds',
  'details.whatYouLearn',
  'details.supervisor',
  'details.skills',
  'details.hazards',
  'details.educationProvider',
  'details.criminalRecordExtract',
  'details.country',
] as const;
export type ColumnPath = (typeof columnPaths)[number];

const column = (
  path: ColumnPath,
  as: Column['as'],
  example: string,
  fi: string,
  sv: string,
  en: string,
): Column => ({ path, as, example, fi: names(fi), sv: names(sv), en: names(en) });
const names = (line: string) => line.split('|');

/** In the order of the template. */
export const columns: readonly Column[] = [
  column(
    'reference',
    'text',
    '1001',
    'oma tunnus|tunnus|viite',
    'egen referens|referens',
    'own reference|reference',
  ),
  column('kind', 'code', 'job', 'laji|tyyppi', 'typ|slag', 'kind|type'),
  column('title', 'text', 'Keittiöapulainen', 'otsikko|nimike', 'rubrik', 'title'),
  column('description', 'text', 'Autat keittiössä arki-iltaisin.', 'kuvaus', 'beskrivning', 'description'),
  column('municipalityCode', 'code', '245', 'kunta', 'kommun', 'municipality'),
  column('sectorCode', 'code', 'restaurant', 'ala|toimiala', 'bransch', 'sector'),
  column('occupationCode', 'text', '', 'ammattikoodi|ammatti', 'yrkeskod|yrke', 'occupation code|occupation'),
  column('places', 'whole', '2', 'paikkoja|määrä', 'antal platser|antal', 'places'),
  column('startsOn', 'day', '1.3.2027', 'alkaa', 'börjar', 'starts'),
  column('endsOn', 'day', '', 'päättyy', 'slutar', 'ends'),
  column('closesOn', 'day', '15.2.2027', 'haku päättyy', 'ansökan slutar', 'closes'),
  column('languages', 'list', 'fi en', 'kielet', 'språk', 'languages'),
  column(
    'licences',
    'list',
    'hygiene_passport',
    'luvat ja passit|luvat',
    'kort och tillstånd|tillstånd',
    'licences',
  ),
  column(
    'noExperience',
    'yes_no',
    'kyllä',
    'ei vaadi kokemusta',
    'ingen erfarenhet krävs',
    'no experience needed',
  ),
  column('minorsWelcome', 'yes_no', 'ei', 'sopii alle 18-vuotiaalle', 'passar under 18 år', 'minors welcome'),
  column('details.pay', 'text', '12,50 €/h', 'palkka', 'lön', 'pay'),
  column('details.weeklyHours', 'decimal', '37,5', 'tunteja viikossa', 'timmar per vecka', 'hours a week'),
  column('details.dayStarts', 'time', '', 'työpäivä alkaa', 'arbetsdagen börjar', 'day starts'),
  column('details.dayEnds', 'time', '', 'työpäivä päättyy', 'arbetsdagen slutar', 'day ends'),
  column('details.whatYouLearn', 'text', '', 'mitä opit', 'vad du lär dig', 'what you learn'),
  column('details.supervisor', 'text', '', 'ohjaaja', 'handledare', 'supervisor'),
  column('details.skills', 'text', '', 'osaaminen', 'kunskaper', 'skills'),
  column('details.hazards', 'text', '', 'vaarat', 'risker', 'hazards'),
  column('details.educationProvider', 'text', '', 'oppilaitos', 'utbildningsanordnare', 'education provider'),
  column(
    'details.criminalRecordExtract',
    'yes_no',
    '',
    'rikosrekisteriote',
    'straffregisterutdrag',
    'criminal record extract',
  ),
  column('details.country', 'text', '', 'maa', 'land', 'country'),
];

/** `Haku päättyy *` and `haku  paattyy` are one name. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const byName = new Map(
  columns.flatMap((one) =>
    [one.path, ...one.fi, ...one.sv, ...one.en].map((name) => [plain(name), one] as const),
  ),
);

/** Which column a header means; undefined: none of ours. */
export const columnNamed = (header: string): Column | undefined => byName.get(plain(header));
