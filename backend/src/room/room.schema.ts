import { z } from 'zod';
import { roundTime, tableMode } from '../events/events.schema.js';
import { id, language } from '../platform/http/fields.js';
import { rotationChangeCode } from '../rotation/rotation.schema.js';
import {
  journey,
  atTable,
  roomLine,
  roomTurn,
  ticketLine,
  doneDeed,
  onEvent,
  roundsNow,
} from './room.parts.schema.js';

export const roomTicket = z
  .object({
    id,
    number: z.number().int(),
    /** As it stands on shared screens: first name and initial, or the number. */
    shown: z.string(),
    /** For staff; null: they gave none, or are under non-disclosure. */
    firstName: z.string().nullable(),
    registrationId: id.nullable(),
    code: z.string().nullable(),
    personId: id.nullable(),
    language,
    /** Whether a text message reaches them. */
    reachable: z.boolean(),
    journey,
    /** Since when they do that. */
    since: z.string(),
    cameAt: z.string(),
    lines: z.array(ticketLine),
  })
  .meta({ id: 'RoomTicket' });

export const expectedPerson = z
  .object({
    registrationId: id,
    firstName: z.string(),
    code: z.string(),
    language,
    /** The earliest of their times that is not over; null: they booked a seat only. */
    meeting: z
      .object({
        id,
        tableId: id,
        startsAt: z.string(),
        endsAt: z.string(),
        status: z.enum(['booked', 'no_show', 'done']),
      })
      .nullable(),
    answer: z.enum(['coming']).nullable(),
  })
  .meta({ id: 'ExpectedPerson' });

export const roomTable = z
  .object({
    id,
    ...atTable,
    mode: tableMode,
    isOpen: z.boolean(),
    turn: roomTurn.nullable(),
    /** Who can be called here, in order; the first is who the next call means, unless the table is kept. */
    next: z.array(id),
    /** The table is kept for this booked person, who is not here yet. */
    keptFor: z.object({ meetingId: id, registrationId: id, startsAt: z.string() }).nullable(),
    /** Nobody sits here since. */
    emptySince: z.string().nullable(),
    met: z.number().int(),
  })
  .meta({ id: 'RoomTable' });

export const roomFigures = z
  .object({
    /** Of the quarters that tables were open until now: how many there were, and in how many somebody met. */
    quartersOffered: z.number(),
    quartersUsed: z.number(),
    people: z.number().int(),
    walkIns: z.number().int(),
    noShows: z.number().int(),
    /** Quarters that somebody else got because the one who had booked did not come. */
    filled: z.number().int(),
    meetings: z.number().int(),
    /** Who came, wished for somebody, and went or is still waiting without a meeting. */
    metNobody: z.number().int(),
    medianWaitMinutes: z.number().nullable(),
    /** Of the promised waits: how many were kept (not longer than promised), of how many; and how far off in the middle. */
    promised: z.object({
      kept: z.number().int(),
      of: z.number().int(),
      medianErrorMinutes: z.number().nullable(),
    }),
  })
  .meta({ id: 'RoomFigures' });

export const roomSettings = z
  .object({
    graceMinutes: z.number().int().min(1).max(30),
    keepFreeMinutes: z.number().int().min(0).max(30),
    meetingMinutes: z.number().int().min(3).max(120),
    placesBack: z.number().int().min(0).max(20),
    fillAfterSeconds: z.number().int().min(10).max(600).nullable(),
    textAtPlace: z.number().int().min(0).max(20),
    sharedBy: z.enum(['table', 'sector', 'language', 'any']),
  })
  .meta({ id: 'RoomSettings' });

/** The rounds for those who run them: who sits where in each, and what the last planning changed. */
export const roomRounds = roundsNow
  .extend({
    /** All of them, with the times that are expected now. */
    list: z.array(roundTime),
    seats: z.array(
      z.object({
        meetingId: id,
        round: z.number().int(),
        tableId: id,
        /** null: they have not come in yet. */
        ticketId: id.nullable(),
        registrationId: id.nullable(),
        shown: z.string(),
        state: z.enum(['to_come', 'now', 'held', 'missed']),
      }),
    ),
    awayRounds: z.array(z.object({ tableId: id, rounds: z.array(z.number().int()) })),
    changes: z.array(
      z.object({
        code: rotationChangeCode,
        shown: z.string(),
        ticketId: id.nullable(),
        tableId: id,
        round: z.number().int(),
        toRound: z.number().int().nullable(),
        at: z.string(),
      }),
    ),
  })
  .meta({ id: 'RoomRounds' });

/** The whole room, for those who run it. */
export const roomView = z
  .object({
    event: onEvent.meta({ id: 'RoomEvent' }),
    /** Grows with every deed; 0: nothing has been done yet. */
    revision: z.number().int(),
    /** Deeds are taken: from two hours before the event until an hour after it. */
    isOn: z.boolean(),
    settings: roomSettings,
    speaks: z.boolean(),
    tables: z.array(roomTable),
    /** Everybody with a ticket, who left as well, in the order of their numbers. */
    tickets: z.array(roomTicket),
    lines: z.array(roomLine),
    /** Booked, and not here yet. */
    expected: z.array(expectedPerson),
    deeds: z.array(doneDeed),
    unmatched: z.array(z.object({ id, said: z.string(), at: z.string() })),
    figures: roomFigures,
    /** What the QR on the wall leads to, below the language: whoever reads it there is in the building. */
    wall: z.string(),
    /** Slots parts whose times are opened in the room. */
    onTheSpot: z.array(z.object({ partId: id, opened: z.boolean() })),
    /** null: the event has no rotation. */
    rounds: roomRounds.nullable(),
    madeAt: z.string(),
  })
  .meta({ id: 'Room' });
export type RoomView = z.output<typeof roomView>;
