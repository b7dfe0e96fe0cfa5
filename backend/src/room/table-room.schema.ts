import { z } from 'zod';
import { tableMode } from '../events/events.schema.js';
import { id, language, optionalText } from '../platform/http/fields.js';
import {
  waitRange,
  impression,
  atTable,
  roomTableName,
  roomTurn,
  doneDeed,
  onEvent,
  roundsNow,
} from './room.parts.schema.js';

/** What a recruiter sees: their own table, one person at a time. */
export const tableRoom = z
  .object({
    event: onEvent.meta({ id: 'RoomEvent' }),
    revision: z.number().int(),
    isOn: z.boolean(),
    table: z.object({ id, ...atTable, isOpen: z.boolean(), mode: tableMode }),
    turn: roomTurn
      .extend({
        shown: z.string(),
        language,
        /** The card that they shared with us; null: they did not. */
        consentId: id.nullable(),
      })
      .nullable(),
    /** How many wait for us, and how long the newest of them will. */
    waiting: z.number().int(),
    wait: waitRange.nullable(),
    nextShown: z.string().nullable(),
    keptUntil: z.string().nullable(),
    /** The rounds, and who comes to this table in those to come; null: the event has no rotation. */
    rounds: roundsNow
      .extend({
        coming: z.array(
          z.object({
            round: z.number().int(),
            startsAt: z.string(),
            shown: z.string(),
            /** They are in the building. */
            here: z.boolean(),
            consentId: id.nullable(),
          }),
        ),
      })
      .meta({ id: 'TableRounds' })
      .nullable(),
    /** The last one, while it was not said how it went. */
    toSay: z.object({ turnId: id, shown: z.string() }).nullable(),
    /** Whom we met, the newest first. */
    met: z.array(
      z.object({
        turnId: id,
        shown: z.string(),
        endedAt: z.string(),
        impression: impression.nullable(),
        words: z.string().nullable(),
        /** Both said yes. */
        both: z.boolean(),
        consentId: id.nullable(),
      }),
    ),
    /** Where somebody can be sent. */
    others: z.array(roomTableName),
    lastDeed: doneDeed.nullable(),
    madeAt: z.string(),
  })
  .meta({ id: 'TableRoom' });
export type TableRoom = z.output<typeof tableRoom>;

export const impressionInput = z
  .object({
    impression,
    words: optionalText(500).optional(),
    /** `someone_else`: to which table, with priority there. */
    tableId: id.nullish(),
  })
  .meta({ id: 'ImpressionInput' });

/** Evenings at which we have a table and which have come: on now, or over not long ago; the newest first. */
export const employerRooms = z
  .object({
    rooms: z.array(
      z.object({
        event: onEvent.meta({ id: 'RoomEvent' }),
        isOn: z.boolean(),
        tableNumber: z.number().int(),
        /** How many we met, and how many of them and we both want to go on. */
        met: z.number().int(),
        both: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'EmployerRooms' });
export type EmployerRooms = z.output<typeof employerRooms>;
