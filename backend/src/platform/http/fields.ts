import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import phoneMetadata from 'libphonenumber-js/min/metadata';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** What can be wrong with a field; the portal has a sentence for each. */
export const fieldCodes = [
  'required',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'not_one_of',
  'not_an_email',
  'not_a_phone',
  'not_a_business_id',
  'not_a_date',
  'not_a_time',
  'not_a_web_address',
  'ends_before_start',
  'in_the_past',
  'malformed',
] as const;
export type FieldCode = (typeof fieldCodes)[number];

/** Use as a zod `error` so that the fault travels as a code: `z.string({ error: fault('required') })`. */
export const fault = (code: FieldCode) => code;

// NUL cannot be stored, lone surrogates cannot be encoded, bidi overrides disguise what is read.
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/u;

/** Text as people write it: trimmed, composed (NFC), of limited length, nothing that cannot be stored or shown. */
export function text(max: number, min = 1) {
  return z
    .string()
    .max(max * 4, { error: fault('too_long') })
    .refine((value) => value.isWellFormed() && !UNPRINTABLE.test(value), {
      error: fault('malformed'),
      abort: true,
    })
    .transform((value) => value.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(min, { error: fault(min === 1 ? 'required' : 'too_short') })
        .max(max, { error: fault('too_long') }),
    );
}

/** Text that may be left empty. */
export const optionalText = (max: number) => text(max, 0);

export const id = z.uuid({ error: fault('malformed') });
export const language = z.enum(['fi', 'sv', 'en'], { error: fault('not_one_of') });
export type Language = z.infer<typeof language>;

/** Something that people read in three languages; Swedish and English fall back to Finnish in the portal when absent. */
export const localised = z
  .object({ fi: z.string(), sv: z.string().optional(), en: z.string().optional() })
  .meta({ id: 'Localised' });
export type Localised = z.infer<typeof localised>;
export const localisedInput = (max: number) =>
  z.object({ fi: text(max), sv: optionalText(max).optional(), en: optionalText(max).optional() });

export const email = z
  .string()
  .trim()
  // Before anything is made small: the Kelvin sign becomes a plain k, and the address somebody else's.
  .regex(/^[\x21-\x7e]*$/, { error: fault('not_an_email') })
  .toLowerCase()
  .max(254, { error: fault('too_long') })
  .pipe(z.email({ error: fault('not_an_email') }));

/** A phone number as typed, Finnish when it has no country code → E.164 (`+358401234567`). */
export const phone = z
  .string()
  .max(40, { error: fault('too_long') })
  .transform((value, context) => {
    const parsed = parsePhoneNumberFromString(value, 'FI', phoneMetadata);
    if (parsed?.isPossible()) return parsed.number as string;
    context.addIssue({ code: 'custom', message: fault('not_a_phone') });
    return z.NEVER;
  });

/** Where a link of ours may lead: http or https, with nothing that looks like a name and password before the host. */
export const webAddress = (max: number) =>
  z
    .url({ protocol: /^https?$/, error: fault('not_a_web_address') })
    .max(max, { error: fault('too_long') })
    .refine((value) => !/^https?:\/\/[^/?#]*@/i.test(value) && !UNPRINTABLE.test(value), {
      error: fault('not_a_web_address'),
    });

/** One field for both: what has an @ is an e-mail address, everything else a phone number. */
export const contact = z
  .string()
  .trim()
  .min(1, { error: fault('required') })
  .max(254, { error: fault('too_long') })
  .transform((value, context) => {
    const parsed = value.includes('@') ? email.safeParse(value) : phone.safeParse(value);
    if (parsed.success)
      return value.includes('@') ? { email: parsed.data, phone: null } : { email: null, phone: parsed.data };
    context.addIssue({
      code: 'custom',
      message: fault(value.includes('@') ? 'not_an_email' : 'not_a_phone'),
    });
    return z.NEVER;
  });
export type Contact = z.output<typeof contact>;

/** A day on the calendar, `2026-12-02`, between 2000 and 2100. */
export const day = z
  .string()
  .refine((value) => /^20\d\d-\d\d-\d\d$/.test(value) && isDay(value), { error: fault('not_a_date') })
  .meta({ format: 'date' });

/** A time on the wall, `14:15`. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: fault('not_a_time') });

/** An instant in UTC, `2026-12-02T12:15:00Z`. */
export const instant = z.iso.datetime({ error: fault('malformed') });

function isDay(value: string): boolean {
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** An unguessable link: whoever holds it may see and change this one registration or waiting-list place. */
export const linkParam = z.string().regex(/^[A-Za-z0-9_-]{30,60}$/, { error: fault('malformed') });

/** "We have it", and nothing more: the same answer whatever we know. */
export const noted = z.object({ accepted: z.literal(true) }).meta({ id: 'Noted' });
