import { z } from 'zod';
import { day, id, localised } from '../platform/http/fields.js';

/** What recruiters' screens listen to, by the firm's id. */
export const SHARED_CARDS = 'shared-cards';

export const consentKinds = [
  'employer_card',
  'ohjaamo_card',
  'notes_to_ohjaamo',
  /** An Ohjaamo may look for openings that fit. */
  'ohjaamo_matching',
  /** A firm may see the placement that is being prepared with it. */
  'employer_placement',
  /** A service may be told who comes, and why. */
  'service_referral',
] as const;
export type ConsentKind = (typeof consentKinds)[number];

const named = z.object({ id, name: z.string() });
const until = {
  /** The last day on which they see it; when left out, two weeks after the event, or a month from now. */
  until: day.nullish(),
};

const cardTo = { cardVersion: z.number().int().min(1).max(100_000), ...until };

/** Exactly one card version, for one purpose. The version is what the preview showed: another one is not shared by mistake. */
export const consentInput = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('employer_at_event'), employerId: id, eventId: id, ...cardTo }),
    z.object({ kind: z.literal('employer_of_opening'), openingId: id, ...cardTo }),
    z.object({ kind: z.literal('ohjaamo_card'), ohjaamoId: id, ...cardTo }),
    z.object({ kind: z.literal('ohjaamo_matching'), ohjaamoId: id, ...cardTo }),
  ])
  .meta({ id: 'ConsentInput' });
export type ConsentInput = z.output<typeof consentInput>;

export const notesConsentInput = z
  .object({
    /** Whose staff may read. */
    ohjaamoId: id,
    /** Whose notes. */
    notesOfOhjaamoId: id,
    ...until,
  })
  .meta({ id: 'NotesConsentInput' });
export type NotesConsentInput = z.output<typeof notesConsentInput>;

export const consentView = z
  .object({
    id,
    kind: z.enum(consentKinds),
    /** Whether it holds now; else why not. */
    state: z.enum(['holds', 'taken_back', 'replaced', 'over']),
    employer: named.nullable(),
    event: z.object({ id, title: localised, startsAt: z.string(), endsAt: z.string() }).nullable(),
    opening: z.object({ id, title: z.string() }).nullable(),
    ohjaamo: named.nullable(),
    notesOf: named.nullable(),
    placement: z.object({ id, title: z.string() }).nullable(),
    service: z.object({ id, name: localised }).nullable(),
    cardVersion: z.number().int().nullable(),
    /** True when there is a newer card than the one they see. */
    newerCard: z.boolean(),
    until: z.string(),
    givenAt: z.string(),
    endedAt: z.string().nullable(),
    timeZone: z.string(),
  })
  .meta({ id: 'Consent' });

/** Where sharing is natural: an employer whom I meet, an Ohjaamo where I am known. */
export const mayShareWith = z
  .object({
    employers: z.array(
      z.object({
        employer: named,
        event: z.object({ id, title: localised, startsAt: z.string(), endsAt: z.string() }),
        timeZone: z.string(),
        /** What is chosen when nothing is chosen. */
        until: day,
        latest: day,
      }),
    ),
    ohjaamos: z.array(named),
  })
  .meta({ id: 'MayShareWith' });

export const myConsents = z
  .object({
    /** Newest first; those that hold before those that do not. */
    consents: z.array(consentView),
    cardVersion: z.number().int().nullable(),
    mayShareWith,
  })
  .meta({ id: 'MyConsents' });
export type MyConsents = z.infer<typeof myConsents>;
