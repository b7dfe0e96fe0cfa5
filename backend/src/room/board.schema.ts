import { z } from 'zod';
import { id } from '../platform/http/fields.js';
import { waitRange, atTable, onEvent, roundsNow } from './room.parts.schema.js';

export const boardRoom = z
  .object({
    event: onEvent.meta({ id: 'RoomEvent' }),
    isOn: z.boolean(),
    /** Who goes where now, the newest call first. */
    calls: z.array(
      z.object({ turnId: id, shown: z.string(), ...atTable, again: z.boolean(), at: z.string() }),
    ),
    /** Who is next, per table: only people who are here. */
    soon: z.array(z.object({ shown: z.string(), number: z.number().int(), at: z.string().nullable() })),
    tables: z.array(
      z.object({
        ...atTable,
        isOpen: z.boolean(),
        state: z.enum(['free', 'called', 'meeting', 'closed']),
        waiting: z.number().int(),
        wait: waitRange.nullable(),
        endsAt: z.string().nullable(),
      }),
    ),
    /** The quarter that empties: of the meeting that ends first. */
    quarter: z.object({ startedAt: z.string(), endsAt: z.string(), number: z.number().int() }).nullable(),
    waiting: z.number().int(),
    rounds: roundsNow.nullable(),
    speaks: z.boolean(),
    madeAt: z.string(),
  })
  .meta({ id: 'BoardRoom' });
export type BoardRoom = z.output<typeof boardRoom>;
