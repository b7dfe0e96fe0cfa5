import { z } from 'zod';
import { fault, id, text } from '../platform/http/fields.js';
import { openingCard } from '../openings/openings.schema.js';
import { mustHaveCodes, pointCodes } from './engine/engine.types.js';

/** What a sentence is about: codes of kinds, sectors, occupations, licences and languages, words of the card, numbers. */
const facts = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

export const mustHave = z
  .object({ code: z.enum(mustHaveCodes), holds: z.enum(['yes', 'no', 'unknown']), facts })
  .meta({ id: 'MustHave' });
export const reason = z
  .object({ code: z.enum(pointCodes), points: z.number().int(), facts })
  .meta({ id: 'MatchReason' });

/** Why, in codes with facts; the portal has a sentence for each. */
export const judgementView = z
  .object({
    score: z.number().int(),
    /** What speaks for it, the heaviest first. */
    reasons: z.array(reason),
    /** What must hold and does, or is not known: unknown neither helps nor harms. */
    mustHaves: z.array(mustHave),
  })
  .meta({ id: 'Judgement' });

/** How many do not fit, by what is missing; somebody may be counted under more than one. */
const whyNots = z.array(z.object({ code: z.enum(mustHaveCodes), count: z.number().int() }));

const name = z.object({ fi: z.string(), sv: z.string().optional(), en: z.string().optional() });
const named = z.object({ code: z.string(), name });
/** Names of the codes that facts speak of. */
export const matchNames = z
  .object({
    kinds: z.array(named),
    sectors: z.array(named),
    occupations: z.array(named),
    municipalities: z.array(named),
  })
  .meta({ id: 'MatchNames' });

export const peopleForOpening = z
  .object({
    opening: z.object({ id, title: z.string(), employerName: z.string(), hidden: z.boolean() }),
    people: z.array(
      z.object({ personId: id, firstName: z.string(), ohjaamoName: z.string(), judgement: judgementView }),
    ),
    /** How many agreed that we look for openings for them; nobody else is looked at. */
    agreed: z.number().int(),
    fitting: z.number().int(),
    whyNot: whyNots,
    names: matchNames,
  })
  .meta({ id: 'PeopleForOpening' });
export type PeopleForOpening = z.infer<typeof peopleForOpening>;

const matchedOpening = z.object({ opening: openingCard, hidden: z.boolean(), judgement: judgementView });
const list = {
  openings: z.array(matchedOpening),
  /** False: there were more openings than are looked at one by one, and one of those left out could belong here. */
  exact: z.boolean(),
  names: matchNames,
};

export const recommendationView = z
  .object({
    id,
    sectorCode: z.string().nullable(),
    occupationCode: z.string().nullable(),
    opening: z.object({ id, title: z.string() }).nullable(),
    words: z.string(),
    by: z.string(),
  })
  .meta({ id: 'Recommendation' });

export const openingsForPerson = z
  .object({
    person: z.object({ id, firstName: z.string() }),
    /** Whether they agreed that we look for openings for them; if not, there is no list. */
    agreed: z.boolean(),
    recommendations: z.array(recommendationView),
    ...list,
  })
  .meta({ id: 'OpeningsForPerson' });
export type OpeningsForPerson = z.infer<typeof openingsForPerson>;

export const myOpenings = z
  .object({
    /** False: make a card first, and the list knows what to go by. */
    hasCard: z.boolean(),
    recommendations: z.array(recommendationView),
    ...list,
  })
  .meta({ id: 'MyOpenings' });
export type MyOpenings = z.infer<typeof myOpenings>;

/** Exactly one of the three. */
export const recommendationInput = z
  .object({
    ohjaamoId: id,
    sectorCode: text(40).nullish(),
    occupationCode: z
      .string()
      .regex(/^\d{4}$/, { error: fault('malformed') })
      .nullish(),
    openingId: id.nullish(),
    words: text(300),
  })
  .refine(
    ({ sectorCode, occupationCode, openingId }) =>
      [sectorCode, occupationCode, openingId].filter(Boolean).length === 1,
    { error: fault('malformed'), path: ['sectorCode'] },
  )
  .meta({ id: 'RecommendationInput' });
export type RecommendationInput = z.output<typeof recommendationInput>;

/** What was ruled out, so that it can be undone. */
export const ruledOutView = z
  .object({ what: z.enum(['occupation', 'sector', 'kind']), code: z.string(), name })
  .meta({ id: 'RuledOut' });
export type RuledOut = z.infer<typeof ruledOutView>;
