import { z } from 'zod';
import { fault, localised, optionalText, text } from '../platform/http/fields.js';
import { isLanguageCode } from './language-codes.js';
import { nothingSaid, work, workInput, workTimes } from './work.schema.js';

export const licences = [
  'hygiene_passport',
  'occupational_safety_card',
  'hot_work_card',
  'alcohol_pass',
  'driving_am',
  'driving_a1',
  'driving_a2',
  'driving_a',
  'driving_b',
  'driving_be',
  'driving_c',
  'driving_ce',
  'driving_d',
  'driving_t',
] as const;

export const languageLevels = ['a_little', 'everyday', 'fluent', 'mother_tongue'] as const;

/** What helps this person, as one can say it with a tap; the rest in their own words. */
export const cardNeeds = [
  'interpreter',
  'plain_language',
  'calm',
  'step_free',
  'more_time',
  'someone_along',
] as const;

const MOST_WORDS = 8;
const oneOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: fault('not_one_of') });
const words = z
  .array(text(40))
  .max(MOST_WORDS, { error: fault('too_long') })
  .transform((list) => [...new Set(list)]);

export const cardLanguage = z
  .object({
    code: z.string().refine(isLanguageCode, { error: fault('not_one_of') }),
    level: oneOf(languageLevels),
  })
  .meta({ id: 'CardLanguage' });

const content = {
  strengths: words,
  interests: words,
  languages: z
    .array(cardLanguage)
    .max(12, { error: fault('too_long') })
    .refine((list) => new Set(list.map(({ code }) => code)).size === list.length, {
      error: fault('malformed'),
    }),
  licences: z.array(oneOf(licences)).transform((list) => licences.filter((one) => list.includes(one))),
  lookingFor: optionalText(300),
  needs: z.array(oneOf(cardNeeds)).transform((list) => cardNeeds.filter((one) => list.includes(one))),
  needsMore: optionalText(200),
  under18: z.boolean(),
  work: workInput.default(nothingSaid),
};

/** What a young person tells of themselves; no CV, no surname, no address. */
export const cardInput = z.object(content).meta({ id: 'CardInput' });
export type CardContent = z.output<typeof cardInput>;

/** The same on its way out; it was checked on its way in. */
export const cardContent = z
  .object({
    strengths: z.array(z.string()),
    interests: z.array(z.string()),
    languages: z.array(z.object({ code: z.string(), level: z.enum(languageLevels) })),
    licences: z.array(z.enum(licences)),
    lookingFor: z.string(),
    needs: z.array(z.enum(cardNeeds)),
    needsMore: z.string(),
    under18: z.boolean(),
    work,
  })
  .meta({ id: 'CardContent' });

const named = z.object({ code: z.string(), name: localised });

export const myCard = z
  .object({
    firstName: z.string(),
    /** What there is to choose from; of the languages first those that are asked for most. */
    choices: z.object({
      languages: z.object({ often: z.array(z.string()), others: z.array(z.string()) }),
      levels: z.array(z.enum(languageLevels)),
      licences: z.array(z.enum(licences)),
      needs: z.array(z.enum(cardNeeds)),
      work: z.object({
        municipalities: z.array(named),
        kinds: z.array(named),
        sectors: z.array(named),
        occupations: z.array(named),
        times: z.array(z.enum(workTimes)),
      }),
    }),
    /** null: no card yet. */
    card: z.object({ version: z.number().int(), savedAt: z.string(), content: cardContent }).nullable(),
  })
  .meta({ id: 'MyCard' });
export type MyCard = z.infer<typeof myCard>;
