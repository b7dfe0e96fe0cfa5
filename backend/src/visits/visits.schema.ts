import { z } from 'zod';
import { fault, id } from '../platform/http/fields.js';

/** Made of chance alone: other kinds of id carry the time of day, and that is not kept. */
export const visitId = z.uuid({ version: 'v4', error: fault('malformed') });

export const visitInput = z.object({ ohjaamoId: id }).meta({ id: 'VisitInput' });

export const visitCounted = z
  .object({
    id,
    /** Takes this visit back, until then. */
    undo: z.string(),
    undoUntil: z.string(),
  })
  .meta({ id: 'VisitCounted' });

export const undoQuery = z.object({ undo: z.string().max(60, { error: fault('malformed') }) });

export const visitsQuery = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: fault('not_a_date') })
    .optional(),
});

export const visitsView = z
  .object({
    month: z.string(),
    ohjaamos: z.array(
      z.object({
        id,
        name: z.string(),
        /** By the Ohjaamo's own calendar. */
        today: z.number().int(),
        /** Days of the month on which somebody came. */
        days: z.array(z.object({ day: z.string(), visits: z.number().int() })),
        /** The twelve months up to this one, the oldest first; a month without visits counts, too. */
        months: z.array(z.object({ month: z.string(), visits: z.number().int() })),
      }),
    ),
  })
  .meta({ id: 'Visits' });
