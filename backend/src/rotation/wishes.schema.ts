import { z } from 'zod';
import { fault, id } from '../platform/http/fields.js';
import { isLanguageCode } from '../people/language-codes.js';

/** So many employers can be wished for, in order. */
export const MOST_WISHES = 5;

/** What a table can offer, and the planner looks after. */
export const tableOffer = z
  .enum(['step_free', 'calm'], { error: fault('not_one_of') })
  .meta({ id: 'TableOffer' });
/** What helps somebody at a meeting; the last two are for staff to arrange, no table has them. */
export const meetingNeed = z
  .enum(['step_free', 'calm', 'interpreter', 'plain_language'], { error: fault('not_one_of') })
  .meta({ id: 'MeetingNeed' });
export type MeetingNeed = z.output<typeof meetingNeed>;

const unique = (ids: string[]) => new Set(ids.map((one) => one.toLowerCase())).size === ids.length;
const round = z
  .number()
  .int()
  .min(1, { error: fault('too_small') })
  .max(200, { error: fault('too_big') });
const count = z
  .number()
  .int()
  .min(1, { error: fault('too_small') })
  .max(100, { error: fault('too_big') });

/** Whom somebody wishes to meet at a rotation, and what they need there. No wish at all is neutral: glad of every table. */
export const wishesInput = z
  .object({
    /** Tables in order: the first is wished for most. */
    wishes: z
      .array(id)
      .max(MOST_WISHES, { error: fault('too_long') })
      .default([]),
    /** Tables that they do not want to meet. */
    never: z
      .array(id)
      .max(200, { error: fault('too_long') })
      .default([]),
    /** Languages one can talk, ISO 639; none: whichever is spoken there. */
    languages: z
      .array(z.string().refine(isLanguageCode, { error: fault('not_one_of') }))
      .max(10, { error: fault('too_long') })
      .default([]),
    needs: z
      .array(meetingNeed)
      .max(4, { error: fault('too_long') })
      .default([]),
    mostMeetings: count.nullish(),
    /** After so many meetings in a row a round without. */
    breakAfter: count.nullish(),
    /** The first and the last round they are there; null: from the beginning, to the end. */
    fromRound: round.nullish(),
    untilRound: round.nullish(),
  })
  .refine(({ wishes, never }) => unique([...wishes, ...never]), {
    error: fault('malformed'),
    path: ['wishes'],
  })
  .refine(({ fromRound, untilRound }) => !fromRound || !untilRound || fromRound <= untilRound, {
    error: fault('ends_before_start'),
    path: ['untilRound'],
  })
  .meta({ id: 'WishesInput' });
export type WishesInput = z.output<typeof wishesInput>;
