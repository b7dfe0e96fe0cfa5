import { z } from 'zod';
import { day, fault, id, optionalText, text, wallTime } from '../platform/http/fields.js';
import { ageGroups, placementOrigins, subsidies, subsidyKinds } from './placement.entity.js';

/** All that is under way; or only what is late, so that nobody else's start is looked at. */
export const placementsQuery = z.object({ overdue: z.enum(['yes']).optional() });

/** From a person and an opening; or from a kind and a title, where no opening stands behind it. */
export const placementInput = z
  .object({
    ohjaamoId: id,
    personId: id,
    openingId: id.nullish(),
    employerId: id.nullish(),
    kind: text(40).optional(),
    title: optionalText(120).optional(),
    origin: z.enum(placementOrigins).default('other'),
  })
  .meta({ id: 'PlacementInput' });
export type PlacementInput = z.output<typeof placementInput>;

const hours = (max: number) =>
  z
    .number()
    .min(0.5, { error: fault('too_small') })
    .max(max, { error: fault('too_big') });

export const placementTerms = z
  .object({
    title: text(120),
    startsOn: day.nullish(),
    endsOn: day.nullish(),
    dayHours: hours(24).nullish(),
    daysAWeek: z
      .number()
      .int()
      .min(1, { error: fault('too_small') })
      .max(7, { error: fault('too_big') })
      .nullish(),
    weekHours: hours(100).nullish(),
    dayStarts: wallTime.nullish(),
    dayEnds: wallTime.nullish(),
    supervisor: optionalText(120).nullish(),
    ageGroup: z.enum(ageGroups, { error: fault('not_one_of') }).nullish(),
    hazards: z.boolean().default(false),
    hazardNoticeOn: day.nullish(),
    notWorkingThere: z.boolean().default(false),
    beenThereBefore: z.boolean().default(false),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn, {
    path: ['endsOn'],
    error: fault('ends_before_start'),
  })
  .meta({ id: 'PlacementTerms' });
export type PlacementTerms = z.output<typeof placementTerms>;

export const subsidyInput = z
  .object({
    subsidy: z.enum(subsidies),
    /** Which; asked whenever there is one. */
    kind: z.enum(subsidyKinds).nullish(),
    /** Refused, and the employer goes on and pays all of it. */
    withoutSubsidy: z.boolean().default(false),
  })
  .refine(({ subsidy, kind }) => subsidy === 'none' || kind, { path: ['kind'], error: fault('required') })
  .meta({ id: 'SubsidyInput' });

/** The extract itself is never sent: its date, and the day on which it was shown. */
export const extractInput = z
  .object({ needed: z.boolean(), datedOn: day.nullish(), shownOn: day.nullish() })
  .refine(({ datedOn, shownOn }) => !datedOn === !shownOn, { path: ['shownOn'], error: fault('required') })
  .refine(({ datedOn, shownOn }) => !datedOn || !shownOn || shownOn >= datedOn, {
    path: ['shownOn'],
    error: fault('ends_before_start'),
  })
  .meta({ id: 'ExtractInput' });

export const supporterInput = z.object({ staffId: id.nullable() }).meta({ id: 'SupporterInput' });

export const stepCode = z.string().regex(/^[a-z_]{2,30}$/, { error: fault('malformed') });

/** For the authority's check: when, and who decided. */
export const stepInput = z
  .object({ on: day.nullish(), by: optionalText(120).nullish() })
  .meta({ id: 'StepInput' });
export type StepInput = z.output<typeof stepInput>;

export const stopInput = z.object({ reason: text(500) }).meta({ id: 'StopInput' });
