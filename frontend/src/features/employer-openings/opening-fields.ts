/** The questions about an opening. Which of them are asked, and must be answered, stands in the kind's own row. */

type Control =
  | 'text'
  | 'area'
  | 'number'
  | 'date'
  | 'time'
  | 'sector'
  | 'occupation'
  | 'municipality'
  | 'languages'
  | 'licences'
  | 'yes';

/** What leads to its questions from above it. */
export const OPENING_FORM = 'opening';

export interface Question {
  /** The API's name of the field in the kind's row. */
  field: string;
  /** Where the answer goes in what is sent; also the form field's name. */
  name: string;
  control: Control;
}

const plain = (field: string, control: Control): Question => ({ field, name: field, control });
const detail = (field: string, control: Control): Question => ({ field, name: `details.${field}`, control });

/** Rows of questions; those of one row stand beside one another where there is room. */
export const rows: Question[][] = [
  [plain('places', 'number'), plain('startsOn', 'date'), detail('weeklyHours', 'number')],
  [plain('occupationCode', 'occupation')],
  [plain('noExperience', 'yes')],
  [plain('endsOn', 'date'), detail('dayStarts', 'time'), detail('dayEnds', 'time')],
  [plain('municipalityCode', 'municipality'), plain('sectorCode', 'sector')],
  [detail('country', 'text')],
  [detail('pay', 'text')],
  [detail('whatYouLearn', 'area')],
  [detail('supervisor', 'text'), detail('educationProvider', 'text')],
  [detail('skills', 'area')],
  [plain('licences', 'licences')],
  [plain('languages', 'languages')],
  [detail('hazards', 'text')],
  [detail('criminalRecordExtract', 'yes')],
  [plain('closesOn', 'date')],
];

/** Asked of every kind that has them, never folded away: by these people search. */
export const foremost = rows.slice(0, 3).flat();

export const questions = rows.flat();
