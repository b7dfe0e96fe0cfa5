import type { components } from '@/api/schema';
import { text } from '@/ui/form';

type Schemas = components['schemas'];

const orNull = (form: FormData, name: string) => text(form, name) || null;
/** `7,5` as people write it. */
const number = (form: FormData, name: string) =>
  text(form, name) ? Number(text(form, name).replace(',', '.')) : null;

export const readTheirPart = (form: FormData): Omit<Schemas['AgreementPartInput'], 'version'> => ({
  tasks: text(form, 'tasks'),
  hoursADay: number(form, 'hoursADay'),
  daysAWeek: number(form, 'daysAWeek'),
  dayStarts: orNull(form, 'dayStarts'),
  dayEnds: orNull(form, 'dayEnds'),
  place: text(form, 'place'),
  supervisorName: text(form, 'supervisorName'),
  supervisorPhone: text(form, 'supervisorPhone'),
  induction: text(form, 'induction'),
  hazards: text(form, 'hazards'),
  hazardNoticeOn: orNull(form, 'hazardNoticeOn'),
});

export const readDraft = (form: FormData): Schemas['AgreementDraftInput'] => ({
  participantName: text(form, 'participantName'),
  ageGroup: text(form, 'ageGroup') as Schemas['AgreementDraftInput']['ageGroup'],
  authorityName: text(form, 'authorityName'),
  objective: text(form, 'objective'),
  startsOn: orNull(form, 'startsOn'),
  endsOn: orNull(form, 'endsOn'),
  ...readTheirPart(form),
});

export const readSignature = (form: FormData, version: number): Schemas['OwnSignatureInput'] => ({
  version,
  name: text(form, 'name'),
  signedOn: text(form, 'signedOn'),
  how: text(form, 'how') as Schemas['OwnSignatureInput']['how'],
  rightToSign: form.has('rightToSign'),
});

export const readAnswer = (
  form: FormData,
  version: number,
  answer: Schemas['AgreementAnswerInput']['answer'],
): Schemas['AgreementAnswerInput'] => ({
  version,
  answer,
  reason: (text(form, 'reason') || null) as Schemas['AgreementAnswerInput']['reason'],
  words: orNull(form, 'words'),
});

type Answered = Schemas['AgreementFeedbackInput']['answers'];

export const readFeedback = (form: FormData): Schemas['AgreementFeedbackInput'] => {
  const said = (name: keyof Answered) => text(form, `answers.${name}`) as Answered[keyof Answered];
  return {
    answers: {
      came_as_agreed: said('came_as_agreed'),
      learned_new: said('learned_new'),
      would_go_on: said('would_go_on'),
    },
    wentWell: text(form, 'wentWell'),
    learned: text(form, 'learned'),
    words: orNull(form, 'words'),
  };
};
