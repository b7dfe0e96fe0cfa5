import { z } from 'zod';
import { eventCard } from '../events/events.schema.js';
import { contact, fault, id, language, localised, optionalText } from '../platform/http/fields.js';

// What one line, table, ticket or turn looks like to those who may see it. Instants are UTC; waits are whole minutes.

/** A line as a key: `table:<id>`, `sector:<code>`, `language:<code>` or `any`. */
export const line = z
  .string()
  .max(80, { error: fault('too_long') })
  .regex(/^(any|(table|sector|language):[a-z0-9-]{1,60})$/, { error: fault('malformed') });
export const lines = z.array(line).max(30, { error: fault('too_big') });

/** An honest range that errs long; `to` 0: at once. null where nobody could say. */
export const waitRange = z.object({ from: z.number().int(), to: z.number().int() }).meta({ id: 'WaitRange' });

export const presence = z.enum(['here', 'coming', 'out']).meta({ id: 'Presence' });
export const shownAs = z.enum(['name', 'number']).meta({ id: 'ShownAs' });
export const journey = z
  .enum(['coming', 'waiting', 'out', 'on_hold', 'called', 'recalled', 'meeting', 'done', 'left'])
  .meta({ id: 'Journey' });
export const turnState = z
  .enum(['called', 'recalled', 'meeting', 'done', 'missed'])
  .meta({ id: 'TurnState' });
export const impression = z
  .enum(['go_on', 'work_trial', 'not_now', 'someone_else'])
  .meta({ id: 'Impression' });
export const meetingAnswer = z.enum(['yes', 'maybe', 'no']).meta({ id: 'MeetingAnswer' });

/** Who sits at a table: a firm's name, or a topic. */
export const atTable = { number: z.number().int(), name: localised };
export const roomTableName = z.object({ id, ...atTable }).meta({ id: 'RoomTableName' });

export const roomLine = z
  .object({
    line,
    /** What the line is called where it is not a table's: the sector's or the language's code is in `line`. */
    tables: z.array(roomTableName),
    waiting: z.number().int(),
    /** For somebody who comes now; null: no table is open. */
    wait: waitRange.nullable(),
  })
  .meta({ id: 'RoomLine' });

export const roomTurn = z
  .object({
    id,
    ticketId: id,
    state: turnState,
    calledAt: z.string(),
    /** Until when somebody who was called is waited for; null once they sit. */
    waitedForUntil: z.string().nullable(),
    startedAt: z.string().nullable(),
    /** When the meeting is planned to end, with what was added. */
    endsAt: z.string().nullable(),
    meetingId: id.nullable(),
  })
  .meta({ id: 'RoomTurn' });

export const ticketLine = z
  .object({
    line,
    state: z.enum(['open', 'met', 'dropped']),
    /** From 1; null while it is not open. */
    place: z.number().int().nullable(),
    wait: waitRange.nullable(),
    bookedFor: z.string().nullable(),
    handedOver: z.boolean(),
  })
  .meta({ id: 'TicketLine' });

export const doneDeed = z
  .object({
    id,
    deed: z.string(),
    at: z.string(),
    /** null: time did it, or a screen. */
    by: z.string().nullable(),
    ticketId: id.nullable(),
    tableId: id.nullable(),
    /** Nothing that it changed has been changed since. */
    undoable: z.boolean(),
  })
  .meta({ id: 'DoneDeed' });

/** How far the rotation of the evening is; the same timer on every screen. */
export const roundsNow = z
  .object({
    /** 0: none has been called yet. */
    round: z.number().int(),
    of: z.number().int(),
    /** `calling`: people go to their tables; `running`: they sit; `over`: the last one has ended. */
    phase: z.enum(['before', 'calling', 'running', 'over']),
    /** When this round begins (calling, planned) or began (running). */
    startsAt: z.string().nullable(),
    /** When its gong rings. */
    endsAt: z.string().nullable(),
    /** Behind the programme, by added minutes and late beginnings. */
    lateMinutes: z.number().int(),
  })
  .meta({ id: 'RoundsNow' });

export const onEvent = eventCard.pick({
  id: true,
  status: true,
  format: true,
  title: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  place: true,
});

/** How long ago it was tapped, when the network was away meanwhile. */
export const agoSeconds = z
  .number()
  .int()
  .min(0, { error: fault('too_small') })
  .max(4 * 3600, { error: fault('too_big') })
  .optional();

const initial = z
  .string()
  .regex(/^\p{L}$/u, { error: fault('malformed') })
  .nullish();

/** Somebody without a booking: a first name is enough, or nothing at all. */
export const newcomer = {
  firstName: optionalText(60).optional(),
  initial,
  lines,
  language,
  shownAs: shownAs.optional(),
  /** For a text message when it is soon their turn. */
  contact: z.union([z.literal(''), contact]).nullish(),
};
