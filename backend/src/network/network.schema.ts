import { z } from 'zod';
import { id, localised } from '../platform/http/fields.js';

export const municipalityView = z.object({ code: z.string(), name: localised }).meta({ id: 'Municipality' });

export const openingHours = z.object({
  /** ISO weekdays, Monday is 1. */
  days: z.array(z.number().int().min(1).max(7)),
  from: z.string(),
  to: z.string(),
});

export const ohjaamoView = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    regionId: id,
    street: z.string(),
    postalCode: z.string(),
    city: z.string(),
    arrival: localised.nullable(),
    stepFree: z.boolean(),
    languages: z.array(z.string()),
    timeZone: z.string(),
    openingHours: z.array(openingHours),
    email: z.string(),
    phone: z.string(),
    municipalityCodes: z.array(z.string()),
  })
  .meta({ id: 'Ohjaamo' });

export const regionView = z
  .object({ id, slug: z.string(), name: z.string(), ohjaamos: z.array(ohjaamoView) })
  .meta({ id: 'Region' });

export const networkView = z
  .object({ regions: z.array(regionView), municipalities: z.array(municipalityView) })
  .meta({ id: 'Network' });

/** The Ohjaamo as it stands on a card. */
export const ohjaamoOnCard = z
  .object({ id, slug: z.string(), name: z.string(), city: z.string(), regionSlug: z.string() })
  .meta({ id: 'OhjaamoOnCard' });
