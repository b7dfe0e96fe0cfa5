import { z } from 'zod';
import { id, language, localised, text } from '../platform/http/fields.js';
import { cardContent } from './card.schema.js';
import { staffNote } from './notes.schema.js';

/** The beginning of a first name, or the last digits of a phone number: one looks for somebody, never at everybody. */
export const peopleQuery = z.object({ ohjaamo: id, q: text(60, 2) });

export const foundPeople = z
  .object({
    people: z.array(
      z.object({
        id,
        firstName: z.string(),
        /** For recognition only: `…4321`, `a…@example.fi`. */
        contactHint: z.string().nullable(),
        /** The last event here that they registered for. */
        lastEvent: z.object({ title: localised, startsAt: z.string(), timeZone: z.string() }).nullable(),
      }),
    ),
    /** True when there are more than are shown: ask for more letters. */
    more: z.boolean(),
  })
  .meta({ id: 'FoundPeople' });
export type FoundPeople = z.infer<typeof foundPeople>;

export const personPage = z
  .object({
    id,
    firstName: z.string(),
    language,
    contact: z.string().nullable(),
    nonDisclosure: z.boolean(),
    /** Staff saw at the desk that the address is theirs. */
    confirmed: z.object({ at: z.string(), by: z.string() }).nullable(),
    /** Those of my Ohjaamos that know this person: a note is written as one of them. */
    ohjaamos: z.array(z.object({ id, name: z.string() })),
    registrations: z.array(
      z.object({
        id,
        eventId: id,
        title: localised,
        ohjaamoName: z.string(),
        startsAt: z.string(),
        endsAt: z.string(),
        timeZone: z.string(),
        status: z.enum(['active', 'cancelled']),
        meetings: z.array(
          z.object({
            employerName: z.string().nullable(),
            topic: localised.nullable(),
            status: z.enum(['booked', 'done', 'no_show', 'cancelled']),
          }),
        ),
      }),
    ),
    /** The card as it was shared with us; null: it was not. */
    card: z.object({ content: cardContent, until: z.string(), ohjaamoName: z.string() }).nullable(),
    notes: z.array(staffNote),
  })
  .meta({ id: 'PersonPage' });
export type PersonPage = z.infer<typeof personPage>;
