import { z } from 'zod';
import { partKind, recipePart } from '../catalogue/catalogue.schema.js';
import { ohjaamoOnCard } from '../network/network.schema.js';
import { openingCard } from '../openings/openings.schema.js';
import {
  day,
  fault,
  id,
  localised,
  localisedInput,
  optionalText,
  text,
  wallTime,
} from '../platform/http/fields.js';

export const eventStatus = z.enum(['draft', 'published', 'cancelled']).meta({ id: 'EventStatus' });

export const placeView = z
  .object({ name: z.string(), street: z.string(), city: z.string(), arrival: localised.nullable() })
  .meta({ id: 'Place' });

export const eventCard = z
  .object({
    id,
    status: eventStatus,
    format: z.object({ code: z.string(), name: z.string() }),
    title: localised,
    sectorCode: z.string().nullable(),
    startsAt: z.string(),
    endsAt: z.string(),
    timeZone: z.string(),
    ohjaamo: ohjaamoOnCard,
    place: placeView,
    elsewhere: z.boolean(),
    languages: z.array(z.string()),
    minorsWelcome: z.boolean(),
    partKinds: z.array(partKind),
    employerCount: z.number().int(),
    /** Free seats and slots that can be booked beforehand; null when the event has neither. */
    freePlaces: z.number().int().nullable(),
    totalPlaces: z.number().int().nullable(),
  })
  .meta({ id: 'EventCard' });
export type EventCard = z.infer<typeof eventCard>;

export const slotState = z.enum(['free', 'held', 'taken']).meta({ id: 'SlotState' });

export const slotView = z
  .object({ id, partId: id, startsAt: z.string(), endsAt: z.string(), state: slotState })
  .meta({ id: 'Slot' });

export const tableMode = z.enum(['room', 'phone', 'video']).meta({ id: 'TableMode' });

export const tableView = z
  .object({
    id,
    number: z.number().int(),
    mode: tableMode,
    employer: z
      .object({ id, name: z.string(), staffingFirm: z.boolean(), logo: z.string().nullable() })
      .nullable(),
    topic: localised.nullable(),
    openings: z.array(openingCard),
    slots: z.array(slotView),
  })
  .meta({ id: 'Table' });

export const roundTime = z
  .object({ round: z.number().int(), startsAt: z.string(), endsAt: z.string() })
  .meta({ id: 'RoundTime' });

export const partView = z
  .object({
    id,
    kind: partKind,
    position: z.number().int(),
    startsAt: z.string(),
    endsAt: z.string(),
    capacity: z.number().int().nullable(),
    /** Seats nobody has taken and nobody is being offered. */
    freeSeats: z.number().int().nullable(),
    settings: recipePart.shape.settings,
    /** Of a rotation, counted from 1; other parts have none. */
    rounds: z.array(roundTime),
    /** How many wait for a place in this part. */
    waiting: z.number().int(),
  })
  .meta({ id: 'Part' });

export const eventView = eventCard
  .extend({
    description: localised.nullable(),
    cancelReason: localised.nullable(),
    stepFree: z.boolean(),
    formatBlurb: localised,
    steps: z.array(localised),
    parts: z.array(partView),
    tables: z.array(tableView),
    contact: z.object({ email: z.string(), phone: z.string() }),
    /** When this answer was made: pages that come from a cache say so. */
    madeAt: z.string(),
  })
  .meta({ id: 'Event' });
export type EventView = z.infer<typeof eventView>;

export const eventsQuery = z.object({
  region: z.string().max(60).optional(),
  ohjaamo: z.string().max(60).optional(),
  municipality: z.string().max(3).optional(),
  sector: z.string().max(60).optional(),
  format: z.string().max(60).optional(),
  language: z.string().max(3).optional(),
  minors: z.enum(['yes']).optional(),
  /** How far to look, in days from now. */
  days: z.coerce.number().int().min(1).max(366).default(60),
});

export const eventsView = z.object({ events: z.array(eventCard), madeAt: z.string() }).meta({ id: 'Events' });

// staff ------------------------------------------------------------------------------------------------------------------

export const placeInput = z.object({
  name: text(120),
  street: text(120),
  city: text(80),
  arrival: localisedInput(500).nullish(),
});

/** Four fields are enough: format, day, time, place (null: at the Ohjaamo). Everything else comes from the format. */
export const newEventInput = z
  .object({
    formatCode: text(60),
    ohjaamoId: id,
    day,
    time: wallTime,
    place: placeInput.nullish(),
    title: localisedInput(120).optional(),
    sectorCode: text(40).nullish(),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/))
      .min(1)
      .max(20)
      .optional(),
    tableCount: z.number().int().min(0).max(200).optional(),
  })
  .meta({ id: 'NewEventInput' });
export type NewEventInput = z.output<typeof newEventInput>;

/** What staff may change afterwards; only what is named changes. */
export const eventChangeInput = z
  .object({
    title: localisedInput(120),
    description: localisedInput(4000).nullable(),
    sectorCode: text(40).nullable(),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/))
      .min(1)
      .max(20),
    minorsWelcome: z.boolean(),
    day,
    time: wallTime,
    place: placeInput.nullable(),
    parts: z
      .array(
        z.object({
          id,
          capacity: z
            .number()
            .int()
            .min(1, { error: fault('too_small') })
            .max(10_000, { error: fault('too_big') })
            .nullable()
            .optional(),
          /** Slots only: booked in the room, once the presentation is over. */
          opensOnTheSpot: z.boolean().optional(),
        }),
      )
      .max(10),
    tableCount: z.number().int().min(0).max(200),
  })
  .partial()
  .meta({ id: 'EventChangeInput' });
export type EventChangeInput = z.output<typeof eventChangeInput>;

export const cancellationInput = z
  .object({ reason: localisedInput(500) })
  .meta({ id: 'EventCancellationInput' });

export const seriesRule = z
  .object({
    /** `monthly` with `week`: the first (1) … fourth (4) or last (-1) such weekday of the month. */
    every: z.enum(['week', 'other_week', 'month']),
    weekday: z.number().int().min(1).max(7),
    week: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]).optional(),
  })
  .meta({ id: 'SeriesRule' });

export const seriesInput = newEventInput
  .omit({ day: true, sectorCode: true })
  .extend({
    rule: seriesRule,
    startsOn: day,
    until: day,
    /** By turns: the first event gets the first, the second the second, and so on round. */
    sectorCodes: z.array(text(40)).max(20).default([]),
  })
  .meta({ id: 'SeriesInput' });
export type SeriesInput = z.output<typeof seriesInput>;

export const seriesPreviewInput = z
  .object({ rule: seriesRule, startsOn: day, until: day, time: wallTime, ohjaamoId: id })
  .meta({ id: 'SeriesPreviewInput' });
export const seriesPreview = z.object({ startsAt: z.array(z.string()) }).meta({ id: 'SeriesPreview' });

export const staffEventCard = eventCard
  .extend({
    seriesId: id.nullable(),
    registrations: z.number().int(),
    tablesAsked: z.number().int(),
    tablesFree: z.number().int(),
  })
  .meta({ id: 'StaffEventCard' });

export const seriesView = z.object({ id, events: z.array(staffEventCard) }).meta({ id: 'Series' });

export const staffTable = tableView
  .extend({
    status: z.enum(['free', 'asked', 'taken']),
    recruiters: z.array(z.object({ id, name: z.string() })),
  })
  .meta({ id: 'StaffTable' });

export const staffEvent = eventView
  .extend({
    seriesId: id.nullable(),
    tablesFor: z.enum(['employers', 'topics', 'none']),
    tables: z.array(staffTable),
    registrations: z.number().int(),
    waitingTotal: z.number().int(),
  })
  .meta({ id: 'StaffEvent' });

export const monthQuery = z.object({
  ohjaamo: id,
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: fault('not_a_date') }),
});
export const monthView = z
  .object({ month: z.string(), timeZone: z.string(), events: z.array(staffEventCard) })
  .meta({ id: 'Month' });

/** Staff give a table to an employer or a topic, or free it (both null). */
export const staffTableInput = z
  .object({
    employerId: id.nullable(),
    topic: localisedInput(120).nullable(),
    mode: tableMode.default('room'),
    openingIds: z.array(id).max(50).default([]),
  })
  .refine((table) => !(table.employerId && table.topic), { error: fault('malformed') })
  .meta({ id: 'StaffTableInput' });

export const newTableInput = z.object({ mode: tableMode.default('room') });

// employers at events ------------------------------------------------------------------------------------------------------

export const employerTableInput = z
  .object({
    recruiterIds: z
      .array(id)
      .min(1, { error: fault('required') })
      .max(20),
    openingIds: z.array(id).max(50),
    mode: tableMode.default('room'),
    message: optionalText(500).optional(),
  })
  .meta({ id: 'EmployerTableInput' });

export const employerTable = z
  .object({
    tableId: id,
    number: z.number().int(),
    status: z.enum(['asked', 'taken']),
    mode: tableMode,
    recruiters: z.array(z.object({ id, name: z.string() })),
    openingIds: z.array(id),
    slotsTotal: z.number().int(),
    slotsTaken: z.number().int(),
  })
  .meta({ id: 'EmployerTable' });

export const employerEvent = z
  .object({
    event: eventCard,
    freeTables: z.number().int(),
    registrations: z.number().int(),
    mine: employerTable.nullable(),
  })
  .meta({ id: 'EmployerEvent' });

export const employerEvents = z.object({ events: z.array(employerEvent) }).meta({ id: 'EmployerEvents' });
