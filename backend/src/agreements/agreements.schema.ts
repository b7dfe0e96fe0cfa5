import { z } from 'zod';
import {
  day,
  fault,
  id,
  instant,
  language,
  localised,
  optionalText,
  text,
  wallTime,
} from '../platform/http/fields.js';
import type { PlacementStatus } from '../placements/placement.entity.js';
import { agreementStatuses, parties } from './agreement.states.js';

/** The two with whom it is drafted; the authority signs. */
export const sides = ['participant', 'organiser'] as const;
export type Side = (typeof sides)[number];
export const answerKinds = ['agreed', 'change_wanted', 'interruption_wanted'] as const;
export type AnswerKind = (typeof answerKinds)[number];
/** Why somebody wants to interrupt. Nothing about health: nobody has to tell that here. */
export const interruptionReasons = [
  'work_found',
  'studies',
  'does_not_suit',
  'attendance',
  'workplace',
  'other',
] as const;
export type InterruptionReason = (typeof interruptionReasons)[number];
/** No birthday is stored: which rules hold is all that is needed. */
export const ageGroups = ['15', '16_17', 'adult'] as const;

const placementStatuses = [
  'proposed',
  'checked',
  'agreed',
  'running',
  'interrupted',
  'ended',
  'closed',
  'dropped',
] as const satisfies readonly PlacementStatus[];

const long = optionalText(4000);
const short = optionalText(120);
const quarters = (max: number) =>
  z
    .number({ error: fault('malformed') })
    .min(0.25, { error: fault('too_small') })
    .max(max, { error: fault('too_big') })
    .multipleOf(0.25, { error: fault('malformed') });

/** What the workplace knows best; staff may fill it in, too. A draft may have gaps. */
const theirPart = {
  tasks: long,
  hoursADay: quarters(24).nullable(),
  daysAWeek: z.number().int().min(1).max(7).nullable(),
  dayStarts: wallTime.nullable(),
  dayEnds: wallTime.nullable(),
  place: optionalText(300),
  supervisorName: short,
  supervisorPhone: optionalText(40),
  induction: long,
  /** What is dangerous in it; empty when nothing is. */
  hazards: optionalText(1000),
  /** When the occupational safety authority was told of it, for somebody of 16 or 17. */
  hazardNoticeOn: day.nullable(),
};
const ourPart = {
  /** As on paper: the whole name, which stands nowhere else. */
  participantName: short,
  ageGroup: z.enum(ageGroups, { error: fault('not_one_of') }),
  authorityName: optionalText(160),
  objective: long,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
};

export const draftInput = z.object({ ...ourPart, ...theirPart }).meta({ id: 'AgreementDraftInput' });
export type DraftInput = z.output<typeof draftInput>;
export const theirPartInput = z
  .object({ ...theirPart, version: z.number().int() })
  .meta({ id: 'AgreementPartInput' });
export type TheirPartInput = z.output<typeof theirPartInput>;

/** What stands in the agreement; with the firm as it was called when this was written. */
export const terms = z
  .object({
    organiserName: z.string(),
    organiserBusinessId: z.string(),
    ...ourPart,
    ...theirPart,
  })
  .meta({ id: 'AgreementTerms' });
export type Terms = z.output<typeof terms>;

export const clause = z
  .object({ code: z.string(), law: z.string(), section: z.string(), source: z.string(), text: localised })
  .meta({ id: 'AgreementClause' });
export type Clause = z.output<typeof clause>;

export const answerInput = z
  .object({
    /** What was read: another one is not agreed to by mistake. */
    version: z.number().int(),
    answer: z.enum(answerKinds, { error: fault('not_one_of') }),
    reason: z.enum(interruptionReasons, { error: fault('not_one_of') }).nullish(),
    words: optionalText(1000).nullish(),
  })
  .meta({ id: 'AgreementAnswerInput' });
export type AnswerInput = z.output<typeof answerInput>;

const signing = {
  version: z.number().int(),
  name: text(120),
  signedOn: day,
  how: z.enum(['paper', 'electronic'], { error: fault('not_one_of') }),
  /** Asked of whoever signs for the organiser. */
  rightToSign: z.boolean().optional(),
};
export const ownSignatureInput = z.object(signing).meta({ id: 'OwnSignatureInput' });
export const signatureInput = z
  .object({ ...signing, party: z.enum(parties, { error: fault('not_one_of') }) })
  .meta({ id: 'SignatureInput' });
export type SignatureInput = z.output<typeof signatureInput>;

export const feedbackQuestions = ['came_as_agreed', 'learned_new', 'would_go_on'] as const;
const feedbackAnswer = z.enum(['yes', 'partly', 'no'], { error: fault('not_one_of') });
export const feedbackAnswers = z.object({
  came_as_agreed: feedbackAnswer,
  learned_new: feedbackAnswer,
  would_go_on: feedbackAnswer,
});
export type FeedbackAnswers = z.output<typeof feedbackAnswers>;
export const feedbackInput = z
  .object({
    answers: feedbackAnswers,
    wentWell: text(2000),
    learned: text(2000),
    words: optionalText(2000).nullish(),
  })
  .meta({ id: 'AgreementFeedbackInput' });
export type FeedbackInput = z.output<typeof feedbackInput>;

export const documentQuery = z.object({ language, version: z.coerce.number().int().min(1).optional() });

export const ruleBreak = z
  .object({
    rule: z.string(),
    field: z.string(),
    law: z.string(),
    section: z.string(),
    source: z.string(),
    explanation: localised,
  })
  .meta({ id: 'AgreementBreak' });
export type RuleBreak = z.output<typeof ruleBreak>;

const signatureView = z.object({
  id,
  version: z.number().int(),
  party: z.enum(parties),
  name: z.string(),
  signedOn: z.string(),
  how: z.enum(['paper', 'electronic']),
  recordedAt: instant,
  /** Whoever asks recorded it within the hour, and nothing has begun. */
  mayTakeBack: z.boolean(),
});
const answerView = z.object({
  id,
  version: z.number().int(),
  party: z.enum(sides),
  answer: z.enum(answerKinds),
  reason: z.enum(interruptionReasons).nullable(),
  words: z.string().nullable(),
  saidAt: instant,
});
const feedbackView = feedbackInput.extend({
  party: z.enum(sides),
  words: z.string().nullable(),
  saidAt: instant,
});

export const agreementView = z
  .object({
    placement: z.object({
      id,
      title: z.string(),
      kind: z.string(),
      status: z.enum(placementStatuses),
      personId: id,
      firstName: z.string(),
      employer: z.object({ id, name: z.string() }).nullable(),
      endsOn: z.string().nullable(),
      timeZone: z.string(),
    }),
    /** The rule that asks for an agreement; null: the law asks for none in this kind, and none is made here. */
    askedBy: clause.nullable(),
    /** Null: not begun. */
    agreement: z
      .object({
        id,
        shortId: z.string(),
        status: z.enum(agreementStatuses),
        version: z.number().int(),
        /** The newest version that all three have signed: it holds. */
        signedVersion: z.number().int().nullable(),
        asked: z.boolean(),
        versions: z.array(
          z.object({
            version: z.number().int(),
            madeAt: instant,
            madeBy: z.enum(['staff', 'recruiter']),
            contentHash: z.string(),
          }),
        ),
        signatures: z.array(signatureView),
        answers: z.array(answerView),
        feedback: z.array(feedbackView),
      })
      .nullable(),
    /** The newest version's; before it is begun what is known already. */
    terms,
    clauses: z.array(clause),
    /** Which fields are still empty and needed. */
    missing: z.array(z.string()),
    breaks: z.array(ruleBreak),
  })
  .meta({ id: 'AgreementView' });
export type AgreementView = z.output<typeof agreementView>;
