import { z } from 'zod';
import { openingField } from '../catalogue/catalogue.schema.js';
import { day, fault, id, localised, optionalText, text, wallTime } from '../platform/http/fields.js';
import { ohjaamoOnCard } from '../network/network.schema.js';
import { licences } from '../people/card.schema.js';

export const openingStatus = z
  .enum(['draft', 'waiting', 'published', 'paused', 'filled', 'closed', 'run_out'])
  .meta({ id: 'OpeningStatus' });
export type OpeningStatus = z.infer<typeof openingStatus>;

/** What depends on the kind; which of these are asked stands in the kind's own row. */
export const openingDetails = z.object({
  pay: z.string().optional(),
  weeklyHours: z.number().optional(),
  dayStarts: z.string().optional(),
  dayEnds: z.string().optional(),
  whatYouLearn: z.string().optional(),
  supervisor: z.string().optional(),
  skills: z.string().optional(),
  hazards: z.string().optional(),
  educationProvider: z.string().optional(),
  criminalRecordExtract: z.boolean().optional(),
  country: z.string().optional(),
});
export type OpeningDetails = z.infer<typeof openingDetails>;

export const openingCard = z
  .object({
    id,
    kind: z.string(),
    title: z.string(),
    employer: z.object({ id, name: z.string(), staffingFirm: z.boolean() }),
    sectorCode: z.string().nullable(),
    occupationCode: z.string().nullable(),
    municipalityCode: z.string().nullable(),
    noExperience: z.boolean(),
    languages: z.array(z.string()),
    places: z.number().int(),
    minorsWelcome: z.boolean(),
    startsOn: z.string().nullable(),
    closesOn: z.string().nullable(),
    pay: z.string().nullable(),
    weeklyHours: z.number().nullable(),
  })
  .meta({ id: 'OpeningCard' });

export const openingView = openingCard
  .extend({
    status: openingStatus,
    hidden: z.boolean(),
    /** Without these one cannot do it. */
    licences: z.array(z.enum(licences)),
    description: z.string(),
    details: openingDetails,
    endsOn: z.string().nullable(),
    publishedAt: z.string().nullable(),
    ohjaamo: ohjaamoOnCard,
    employerLogo: z.string().nullable(),
    /** Coming published events where the employer brings this opening. */
    events: z.array(
      z.object({
        id,
        title: localised,
        startsAt: z.string(),
        endsAt: z.string(),
        timeZone: z.string(),
        city: z.string(),
      }),
    ),
  })
  .meta({ id: 'Opening' });

/** What one can narrow the list by; a saved search keeps these. */
export const openingFilters = z.object({
  region: z.string().max(60).optional(),
  municipality: z.string().max(3).optional(),
  /** Kilometres around the municipality; without it, that municipality alone. */
  within: z.coerce.number().int().min(1).max(500).optional(),
  sector: z.string().max(60).optional(),
  /** The first digits of ISCO-08; the more, the narrower. */
  occupation: z
    .string()
    .regex(/^\d{1,4}$/, { error: fault('malformed') })
    .optional(),
  kind: z.string().max(60).optional(),
  language: z.string().max(3).optional(),
  minors: z.enum(['yes']).optional(),
  /** Only where none is needed. */
  experience: z.enum(['none']).optional(),
  /** Begins at the latest in …; what names no day may begin at any time. */
  starts: z.enum(['week', 'month', 'season']).optional(),
  /** The firm meets people without a booking at this moment. */
  queue: z.enum(['now']).optional(),
  search: text(100).optional(),
});

export const openingsQuery = openingFilters.extend({
  /** The best first when words are looked for, unless `newest`. */
  order: z.enum(['newest']).optional(),
  page: z.coerce.number().int().min(1).max(500).default(1),
});

export const openingsView = z
  .object({
    openings: z.array(openingCard),
    total: z.number().int(),
    /** There are more than `total`; nobody reads that far, so they are not counted. */
    more: z.boolean(),
    page: z.number().int(),
    pageSize: z.number().int(),
  })
  .meta({ id: 'Openings' });

/** A draft may be half-written; what the kind requires is judged when it is sent for approval. */
export const openingInput = z
  .object({
    kind: text(40),
    title: optionalText(120),
    description: optionalText(4000),
    sectorCode: text(40).nullish(),
    occupationCode: z
      .string()
      .regex(/^\d{4}$/, { error: fault('malformed') })
      .nullish(),
    municipalityCode: z
      .string()
      .regex(/^\d{3}$/, { error: fault('malformed') })
      .nullish(),
    noExperience: z.boolean().default(false),
    licences: z
      .array(z.enum(licences, { error: fault('not_one_of') }))
      .max(20)
      .default([]),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/, { error: fault('malformed') }))
      .max(20)
      .default([]),
    places: z
      .number()
      .int()
      .min(1, { error: fault('too_small') })
      .max(999, { error: fault('too_big') })
      .default(1),
    minorsWelcome: z.boolean().default(false),
    startsOn: day.nullish(),
    endsOn: day.nullish(),
    closesOn: day.nullish(),
    details: z
      .object({
        pay: optionalText(200),
        weeklyHours: z
          .number()
          .min(1, { error: fault('too_small') })
          .max(60, { error: fault('too_big') }),
        dayStarts: wallTime,
        dayEnds: wallTime,
        whatYouLearn: optionalText(2000),
        supervisor: optionalText(120),
        skills: optionalText(1000),
        hazards: optionalText(1000),
        educationProvider: optionalText(200),
        criminalRecordExtract: z.boolean(),
        country: optionalText(80),
      })
      .partial()
      .default({}),
  })
  .meta({ id: 'OpeningInput' });
export type OpeningInput = z.output<typeof openingInput>;

/** Something the writer should know before sending; never a refusal by itself. */
export const openingWarning = z
  .object({
    /** Which rule, for example `minors_hours_a_day`; the portal shows the regulation's own explanation. */
    regulation: z.string(),
    field: openingField.nullable(),
    explanation: localised,
    law: z.string(),
    section: z.string(),
    source: z.string(),
  })
  .meta({ id: 'OpeningWarning' });

/** An opening as its own employer and staff see it. */
export const ownOpening = openingView
  .extend({
    placesFilled: z.number().int(),
    updatedAt: z.string(),
    /** Since when the firm is asked whether it is still open; null: it is not asked. */
    askedAt: z.string().nullable(),
    /** The day on which it closes by itself, unless somebody says that it is still open. */
    endsUnlessConfirmedOn: z.string().nullable(),
    /** How many wait for the firm's answer. */
    interestsWaiting: z.number().int(),
    /** Why staff sent it back, when they did. */
    returnedBecause: z.string().nullable(),
    warnings: z.array(openingWarning),
    /** Required fields that are still empty: `opening_incomplete` when sent like this. */
    missing: z.array(z.string()),
  })
  .meta({ id: 'OwnOpening' });

export const ownOpenings = z.object({ openings: z.array(ownOpening) }).meta({ id: 'OwnOpenings' });

export const openingCopyInput = z.object({ from: id }).meta({ id: 'OpeningCopyInput' });
export const closureInput = z
  .object({
    filled: z.boolean().default(false),
    /** Whoever waits for an answer is told that it is taken; else only that nobody answered. */
    tellWaiting: z.boolean().default(true),
  })
  .meta({ id: 'ClosureInput' });
export type ClosureInput = z.output<typeof closureInput>;

/** Whether it is still open: what whoever was asked reads before they answer. */
export const stillOpen = z
  .object({
    title: z.string(),
    employer: z.string(),
    status: openingStatus,
    /** Since when it is asked; null when that was answered, or nobody asks. */
    askedAt: z.string().nullable(),
    /** The day on which it closes by itself. */
    endsOn: z.string().nullable(),
    waiting: z.number().int(),
    timeZone: z.string(),
  })
  .meta({ id: 'StillOpen' });

/** Staff's yes or no to anything that waits for them. */
export const approvalInput = z
  .object({ approved: z.boolean(), reason: optionalText(500).optional() })
  .meta({ id: 'ApprovalInput' });

export const staffOpeningInput = z
  .object({ employerId: id, ohjaamoId: id, hidden: z.boolean(), opening: openingInput })
  .meta({ id: 'StaffOpeningInput' });
export type StaffOpeningInput = z.output<typeof staffOpeningInput>;

/** With which other Ohjaamos of the region: all of them, as it shall be from now on. */
export const openingSharesInput = z
  .object({ ohjaamoIds: z.array(id).max(50) })
  .meta({ id: 'OpeningSharesInput' });
export const openingShares = z
  .object({
    openingId: id,
    /** Whose it is. */
    from: z.object({ id, name: z.string() }),
    /** The other Ohjaamos of its region, and whether they see it. */
    others: z.array(z.object({ id, name: z.string(), sees: z.boolean() })),
  })
  .meta({ id: 'OpeningShares' });
