import { z } from 'zod';
import { day, fault, id, optionalText, wallTime } from '../platform/http/fields.js';
import { interestReplies, interestStatuses } from './interest.states.js';

/** Why not now; the portal has words for each. */
export const notNowReasons = [
  'many_others',
  'experience',
  'language',
  'times',
  'licence',
  'later',
  'other',
] as const;

const line = optionalText(200).nullish();

/** With exactly this card: the version that the preview showed. */
export const interestInput = z
  .object({ openingId: id, cardVersion: z.number().int().min(1).max(100_000), words: line })
  .meta({ id: 'OpeningInterestInput' });
export type InterestInput = z.output<typeof interestInput>;

export const interestReplyInput = z
  .object({ reply: z.enum(interestReplies, { error: fault('not_one_of') }), words: line })
  .meta({ id: 'InterestReplyInput' });
export type InterestReplyInput = z.output<typeof interestReplyInput>;

/** A yes tells when and where to come, or what happens next; a no tells why. */
export const interestAnswerInput = z
  .discriminatedUnion('answer', [
    z.object({
      answer: z.literal('yes'),
      meetOn: day.nullish(),
      meetAt: wallTime.nullish(),
      meetPlace: optionalText(120).nullish(),
      words: optionalText(500).nullish(),
    }),
    z.object({
      answer: z.literal('not_now'),
      reasons: z
        .array(z.enum(notNowReasons, { error: fault('not_one_of') }))
        .min(1, { error: fault('required') })
        .max(notNowReasons.length),
      words: optionalText(500).nullish(),
    }),
    z.object({ answer: z.literal('taken'), words: optionalText(500).nullish() }),
  ])
  .meta({ id: 'InterestAnswerInput' });
export type InterestAnswerInput = z.output<typeof interestAnswerInput>;

const named = { title: z.string(), id };
const meeting = {
  meetOn: z.string().nullable(),
  meetAt: z.string().nullable(),
  meetPlace: z.string().nullable(),
  answerWords: z.string().nullable(),
  reply: z.enum(interestReplies).nullable(),
  replyWords: z.string().nullable(),
  repliedAt: z.string().nullable(),
};

/** One's own interest, and how it stands. */
export const myInterest = z
  .object({
    id,
    opening: z.object(named),
    employer: z.object({ id, name: z.string() }),
    status: z.enum(interestStatuses),
    words: z.string().nullable(),
    sentAt: z.string(),
    answeredAt: z.string().nullable(),
    reasons: z.array(z.enum(notNowReasons)),
    ...meeting,
    timeZone: z.string(),
  })
  .meta({ id: 'MyInterest' });

export const myInterests = z.object({ interests: z.array(myInterest) }).meta({ id: 'MyInterests' });
export type MyInterests = z.infer<typeof myInterests>;

/** What interests somebody, for staff to whom they show their card: how it stands, and nothing of what was written. */
export const interestOfPerson = z
  .object({
    id,
    opening: z.object(named),
    employer: z.object({ id, name: z.string() }),
    status: z.enum(interestStatuses),
    waitsForFirm: z.boolean(),
    /** The firm has kept silent for longer than anybody should wait. */
    overdue: z.boolean(),
    reply: z.enum(interestReplies).nullable(),
    meetOn: z.string().nullable(),
    meetAt: z.string().nullable(),
    sentAt: z.string(),
    answeredAt: z.string().nullable(),
    timeZone: z.string(),
  })
  .meta({ id: 'InterestOfPerson' });
export type InterestOfPerson = z.infer<typeof interestOfPerson>;

export const interestsOfPerson = z
  .object({
    /** False: they do not show us their card, and so not this either. */
    isCardShown: z.boolean(),
    interests: z.array(interestOfPerson),
  })
  .meta({ id: 'InterestsOfPerson' });
export type InterestsOfPerson = z.infer<typeof interestsOfPerson>;

/** Somebody who shares a card with us because of an opening of ours. */
export const employerInterest = z
  .object({
    id,
    /** Opens the card. */
    consentId: id,
    firstName: z.string(),
    opening: z.object(named),
    words: z.string().nullable(),
    status: z.enum(['sent', 'answered_yes']),
    /** It is the firm's turn. */
    waits: z.boolean(),
    /** Waits for longer than anybody should. */
    overdue: z.boolean(),
    sentAt: z.string(),
    answeredAt: z.string().nullable(),
    ...meeting,
    /** From this instant on the card can no longer be seen. */
    until: z.string(),
    timeZone: z.string(),
  })
  .meta({ id: 'EmployerInterest' });
export type EmployerInterest = z.infer<typeof employerInterest>;

/** How a firm answers, in numbers; for itself and for staff, never for everybody. */
export const answering = z
  .object({
    /** Everybody who was interested, but for those who took it back before there was an answer. */
    asked: z.number().int(),
    answered: z.number().int(),
    waiting: z.number().int(),
    /** Among those who wait: for longer than anybody should. */
    overdue: z.number().int(),
    /** Half of the answers came within so many days. */
    medianDays: z.number().nullable(),
  })
  .meta({ id: 'Answering' });
export type Answering = z.infer<typeof answering>;

export const employerInterests = z
  .object({ interests: z.array(employerInterest), answering, asOf: z.string() })
  .meta({ id: 'EmployerInterests' });

export const answeringOfFirms = z
  .object({ firms: z.array(z.object({ employerId: id, answering })) })
  .meta({ id: 'AnsweringOfFirms' });
