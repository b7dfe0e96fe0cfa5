import { z } from 'zod';
import { localised } from '../platform/http/fields.js';

export const sectorView = z.object({ code: z.string(), name: localised }).meta({ id: 'Sector' });

export const partKind = z.enum(['presentation', 'slots', 'rotation', 'queue']);
export type PartKind = z.infer<typeof partKind>;

/** One part of a format's recipe. Lengths in minutes. */
export const recipePart = z.object({
  kind: partKind,
  startsAfterMinutes: z.number().int().min(0),
  lengthMinutes: z.number().int().min(5),
  capacity: z.number().int().min(1).nullable(),
  settings: z.object({
    slotMinutes: z.number().int().min(5).max(240).optional(),
    breakMinutes: z.number().int().min(0).max(60).optional(),
    offerMinutes: z.number().int().min(5).max(1440).optional(),
    /** Slots that are booked in the room only, once the presentation is over. */
    opensOnTheSpot: z.boolean().optional(),
  }),
});
export type RecipePart = z.infer<typeof recipePart>;

export const formatView = z
  .object({
    code: z.string(),
    name: z.string(),
    blurb: localised,
    /** What happens there, step by step, for the young person. */
    steps: z.array(localised),
    recipe: z.array(recipePart),
    tableCount: z.number().int(),
    tablesFor: z.enum(['employers', 'topics', 'none']),
    elsewhere: z.boolean(),
  })
  .meta({ id: 'Format' });

/** What an opening of some kind may tell; `details.*` are kept together in one column. */
export const openingFields = [
  'sectorCode',
  'occupationCode',
  'municipalityCode',
  'noExperience',
  'licences',
  'languages',
  'places',
  'startsOn',
  'endsOn',
  'closesOn',
  'pay',
  'weeklyHours',
  'dayStarts',
  'dayEnds',
  'whatYouLearn',
  'supervisor',
  'skills',
  'minorsWelcome',
  'hazards',
  'educationProvider',
  'criminalRecordExtract',
  'country',
] as const;
export const openingField = z.enum(openingFields).meta({ id: 'OpeningField' });
export type OpeningField = z.infer<typeof openingField>;

export const openingKindView = z
  .object({
    code: z.string(),
    name: localised,
    blurb: localised,
    fields: z.partialRecord(openingField, z.enum(['required', 'optional'])),
  })
  .meta({ id: 'OpeningKind' });

export const regulationView = z
  .object({
    code: z.string(),
    value: z.unknown(),
    validFrom: z.string(),
    law: z.string(),
    section: z.string(),
    source: z.string(),
    certainty: z.enum(['A', 'B', 'C']),
    explanation: localised,
  })
  .meta({ id: 'Regulation' });

/** A unit group of ISCO-08. */
export const occupationView = z.object({ code: z.string(), name: localised }).meta({ id: 'Occupation' });
export const occupationsView = z.object({ occupations: z.array(occupationView) }).meta({ id: 'Occupations' });

export const catalogueView = z
  .object({
    sectors: z.array(sectorView),
    formats: z.array(formatView),
    openingKinds: z.array(openingKindView),
    regulations: z.array(regulationView),
  })
  .meta({ id: 'Catalogue' });
