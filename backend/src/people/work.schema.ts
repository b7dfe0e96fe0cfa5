import { z } from 'zod';
import { day, fault, text } from '../platform/http/fields.js';

export const workTimes = ['day', 'evening', 'night', 'weekend'] as const;
export type WorkTime = (typeof workTimes)[number];

const MOST_OCCUPATIONS = 5;
const unique = (list: string[]) => [...new Set(list)];
const codes = (most: number) =>
  z
    .array(text(40))
    .max(most, { error: fault('too_long') })
    .transform(unique);
const occupationCode = z.string().regex(/^\d{4}$/, { error: fault('malformed') });
const occupations = (most: number) =>
  z
    .array(occupationCode)
    .max(most, { error: fault('too_long') })
    .transform(unique);
const number = (least: number, most: number) =>
  z
    .number()
    .int()
    .min(least, { error: fault('too_small') })
    .max(most, { error: fault('too_big') })
    .nullable()
    .default(null);

/** What kind of work, where and when: all of it optional. What is ruled out is never proposed. */
export const workInput = z
  .object({
    municipalityCode: z
      .string()
      .regex(/^\d{3}$/, { error: fault('malformed') })
      .nullable()
      .default(null),
    /** As the crow flies. */
    mostKm: number(1, 1500),
    kinds: codes(20).default([]),
    /** ISCO-08, those wished for most. */
    occupations: occupations(MOST_OCCUPATIONS).default([]),
    ruledOut: z
      .object({
        kinds: codes(20).default([]),
        sectors: codes(40).default([]),
        occupations: occupations(100).default([]),
      })
      .prefault({}),
    /** None: any. */
    times: z
      .array(z.enum(workTimes, { error: fault('not_one_of') }))
      .transform((list) => workTimes.filter((one) => list.includes(one)))
      .default([]),
    mostHours: number(1, 60),
    /** The first day on which they could start. */
    from: day.nullable().default(null),
  })
  .meta({ id: 'WorkInput' });
export type Work = z.output<typeof workInput>;

export const nothingSaid: Work = workInput.parse({});

/** The same on its way out. Cards that were saved before there was a question about it say nothing. */
export const work = z
  .object({
    municipalityCode: z.string().nullable(),
    mostKm: z.number().nullable(),
    kinds: z.array(z.string()),
    occupations: z.array(z.string()),
    ruledOut: z.object({
      kinds: z.array(z.string()),
      sectors: z.array(z.string()),
      occupations: z.array(z.string()),
    }),
    times: z.array(z.enum(workTimes)),
    mostHours: z.number().nullable(),
    from: z.string().nullable(),
  })
  .default(nothingSaid)
  .meta({ id: 'Work' });
