import { z } from 'zod';
import { id, text } from '../platform/http/fields.js';
import { ownOpening } from '../openings/openings.schema.js';

export const keyInput = z.object({ name: text(80) }).meta({ id: 'EmployerKeyInput' });

export const keysView = z
  .object({
    keys: z.array(
      z.object({
        id,
        name: z.string(),
        /** The end of it, by which one knows it again. */
        lastFour: z.string(),
        madeBy: z.string().nullable(),
        createdAt: z.string(),
        /** When something was last written with it. */
        lastUsedAt: z.string().nullable(),
        revokedAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'EmployerKeys' });
export type KeysView = z.output<typeof keysView>;

/** The key itself, in the one answer that has it. */
export const newKey = keysView
  .extend({
    /** null: this id has made its key already, and it was shown then. */
    key: z.string().nullable(),
  })
  .meta({ id: 'NewEmployerKey' });

/** The firm's own name for an opening. */
export const reference = text(80);
export const programOpening = z
  .object({ reference: z.string(), opening: ownOpening })
  .meta({ id: 'ProgramOpening' });
export type ProgramOpening = z.output<typeof programOpening>;
export const programOpenings = z
  .object({ openings: z.array(programOpening) })
  .meta({ id: 'ProgramOpenings' });
