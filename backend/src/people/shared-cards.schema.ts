import { z } from 'zod';
import { id, localised } from '../platform/http/fields.js';
import { cardContent } from './card.schema.js';

/** That somebody shared a card with us, for what and until when; not what stands on it. */
export const sharedCardLine = z
  .object({
    consentId: id,
    firstName: z.string(),
    event: z.object({ id, title: localised, startsAt: z.string(), endsAt: z.string() }).nullable(),
    opening: z.object({ id, title: z.string() }).nullable(),
    givenAt: z.string(),
    /** From this instant on it can no longer be seen. */
    until: z.string(),
    timeZone: z.string(),
  })
  .meta({ id: 'SharedCardLine' });
export type SharedCardLine = z.infer<typeof sharedCardLine>;

export const sharedCards = z
  .object({ cards: z.array(sharedCardLine), asOf: z.string() })
  .meta({ id: 'SharedCards' });

/** Exactly the version that was shared. */
export const sharedCard = sharedCardLine
  .extend({ content: cardContent, asOf: z.string() })
  .meta({ id: 'SharedCard' });
