import { z } from 'zod';
import { language, localised } from '../platform/http/fields.js';
import { purposeNames } from './declaration.js';
import { readReasons, readThings } from './reading.js';

const purpose = z.enum(purposeNames);
const words = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

const holding = z.object({ purpose, rows: z.number().int() });

const whoDidIt = {
  /** staff, recruiter, young_person, system … */
  kind: z.string(),
  /** Null when they are gone, or when it was no person. */
  who: z.string().nullable(),
};

/** Somebody looked: who, for whom, at what, why, when, and how many times within that hour. */
const readingView = z
  .object({
    id: z.string(),
    ...whoDidIt,
    /** The Ohjaamo or firm they looked for. */
    place: z.string().nullable(),
    what: z.enum(readThings),
    why: z.enum(readReasons),
    event: localised.nullable(),
    firstAt: z.string(),
    lastAt: z.string(),
    times: z.number().int(),
  })
  .meta({ id: 'ReadingOfMe' });

const changeView = z
  .object({
    id: z.string(),
    ...whoDidIt,
    deed: z.string(),
    purpose,
    columns: z.array(z.string()),
    at: z.string(),
  })
  .meta({ id: 'ChangeOfMe' });

export const myDataView = z
  .object({
    firstName: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    language,
    nonDisclosure: z.boolean(),
    since: z.string(),
    holdings: z.array(holding),
    /** The newest two hundred; all of them are in the download. */
    readings: z.array(readingView),
    changes: z.array(changeView),
  })
  .meta({ id: 'MyData' });

/** What deleting would do; reading it does nothing. */
export const deletionView = z
  .object({
    going: z.array(holding),
    /** Coming bookings and places in line that are cancelled first. */
    cancelled: z.number().int(),
    /** What stays, as numbers in which nobody can be recognised. */
    staying: z.array(
      z.object({
        what: z.enum(['registrations', 'meetings', 'seats', 'wishes', 'tickets', 'turns']),
        count: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'Deletion' });

export const nonDisclosureView = z.object({ nonDisclosure: z.boolean() }).meta({ id: 'NonDisclosure' });

export const noticeView = z
  .object({
    purposes: z.array(
      z.object({
        name: purpose,
        title: words,
        what: words,
        why: words,
        who: words,
        basis: words,
        kept: z.array(z.object({ howLong: words, because: words })),
      }),
    ),
  })
  .meta({ id: 'PrivacyNotice' });
