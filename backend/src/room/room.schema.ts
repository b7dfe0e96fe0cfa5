import { z } from 'zod';
import { eventCard, tableMode } from '../events/events.schema.js';
import { contact, fault, id, language, localised, optionalText, text } from '../platform/http/fields.js';

// What one line, table, ticket or turn looks like to those who may see it. Instants are UTC; waits are whole minutes.

/** A line as a key: `table:<id>`, `sector:<code>`, `language:<code>` or `any`. */
export const line = z
  .string()
  .max(80, { error: fault('too_long') })
  .regex(/^(any|(table|sector|language):[a-z0-9-]{1,60})$/, { error: fault('malformed') });
const lines = z.array(line).max(30, { error: fault('too_big') });

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
const atTable = { number: z.number().int(), name: localised };
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

const onEvent = eventCard.pick({
  id: true,
  status: true,
  format: true,
  title: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  place: true,
});

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
    madeAt: z.string(),
  })
  .meta({ id: 'Room' });
export type RoomView = z.output<typeof roomView>;

// deeds ------------------------------------------------------------------------------------------------------------------

/** How long ago it was tapped, when the network was away meanwhile. */
const agoSeconds = z
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
const newcomer = {
  firstName: optionalText(60).optional(),
  initial,
  lines,
  language,
  shownAs: shownAs.optional(),
  /** For a text message when it is soon their turn. */
  contact: z.union([z.literal(''), contact]).nullish(),
};

const ofTicket = { ticketId: id, agoSeconds };
const ofTurn = { turnId: id, agoSeconds };
const ofTable = { tableId: id, agoSeconds };
const deedOf = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ do: z.literal(name), ...shape });

const atOneTable = [
  /** The next by the rule; `ticketId`: this one instead. */
  deedOf('call', { ...ofTable, ticketId: id.optional() }),
  deedOf('recall', ofTurn),
  deedOf('start', ofTurn),
  deedOf('extend', ofTurn),
  deedOf('finish', ofTurn),
  deedOf('miss', ofTurn),
  deedOf('hand_over', { ...ofTicket, tableId: id }),
  deedOf('open_table', ofTable),
  deedOf('close_table', ofTable),
] as const;

export const staffDeed = z
  .discriminatedUnion('do', [
    ...atOneTable,
    deedOf('check_in', { registrationId: id, agoSeconds }),
    deedOf('add', { ...newcomer, agoSeconds }),
    deedOf('join', { ...ofTicket, line }),
    deedOf('drop', { ...ofTicket, line }),
    deedOf('step_out', ofTicket),
    deedOf('come_back', ofTicket),
    deedOf('hold', ofTicket),
    deedOf('release', ofTicket),
    deedOf('leave', ofTicket),
    deedOf('no_show', { meetingId: id, agoSeconds }),
    deedOf('set', { settings: roomSettings.partial() }),
  ])
  .meta({ id: 'StaffDeed' });
export type StaffDeed = z.output<typeof staffDeed>;

export const tableDeed = z.discriminatedUnion('do', atOneTable).meta({ id: 'TableDeed' });
export type TableDeed = z.output<typeof tableDeed>;

export const speaksInput = z.object({ speaks: z.boolean() }).meta({ id: 'SpeaksInput' });
export const deskInput = z.object({ name: text(60) }).meta({ id: 'DeskInput' });
export const openTimesInput = z.object({ partId: id }).meta({ id: 'OpenTimesInput' });

// the table --------------------------------------------------------------------------------------------------------------

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

// the door ---------------------------------------------------------------------------------------------------------------

/** What one can walk into: shown by the kiosk, by the QR on the wall, and on the event's page. */
export const openRoom = z
  .object({
    event: onEvent.meta({ id: 'RoomEvent' }),
    isOn: z.boolean(),
    lines: z.array(roomLine),
    /** Times are being booked in the room: the event's page has them. */
    times: z.boolean(),
    madeAt: z.string(),
  })
  .meta({ id: 'OpenRoom' });
export type OpenRoom = z.output<typeof openRoom>;
export const openRooms = z.object({ rooms: z.array(openRoom) }).meta({ id: 'OpenRooms' });

export const newcomerInput = z.object(newcomer).meta({ id: 'NewcomerInput' });
export type NewcomerInput = z.output<typeof newcomerInput>;

/** Who booked, at the door: the code that was sent, the link behind the QR, or first name and the last four digits of the phone. */
export const checkInInput = z
  .union([
    z.object({ code: text(40) }),
    z.object({ link: z.string().max(300, { error: fault('too_long') }) }),
    z.object({
      firstName: text(60),
      lastDigits: z.string().regex(/^\d{4}$/, { error: fault('malformed') }),
    }),
  ])
  .meta({ id: 'CheckInInput' });
export type CheckInInput = z.output<typeof checkInInput>;

const atKiosk = {
  agoSeconds,
  /** The kiosk kept it while the network was away: what fits nobody goes to staff instead of being refused. */
  kept: z.boolean().optional(),
};
export const kioskCheckInInput = z
  .object({ who: checkInInput, eventId: id.optional(), ...atKiosk })
  .meta({ id: 'KioskCheckInInput' });
export const kioskNewcomerInput = z
  .object({ ...newcomer, eventId: id, agoSeconds })
  .meta({ id: 'KioskNewcomerInput' });

/** What the door answers: where to go, and how long it takes. */
export const welcome = z
  .object({
    ticketId: id,
    number: z.number().int(),
    shown: z.string(),
    eventTitle: localised,
    /** Their time had passed: they are taken in all the same. */
    late: z.boolean(),
    lines: z.array(
      z.object({
        tables: z.array(roomTableName),
        line,
        bookedFor: z.string().nullable(),
        wait: waitRange.nullable(),
        place: z.number().int().nullable(),
      }),
    ),
    /** Leads to "my turn" on the phone. */
    link: z.string(),
  })
  .meta({ id: 'Welcome' });
export type Welcome = z.output<typeof welcome>;
/** A kiosk is told that staff will look after it, when nobody fits. */
export const kioskWelcome = z.object({ welcome: welcome.nullable() }).meta({ id: 'KioskWelcome' });

// my turn ----------------------------------------------------------------------------------------------------------------

export const myTurn = z
  .object({
    link: z.string(),
    event: onEvent.meta({ id: 'RoomEvent' }),
    isOn: z.boolean(),
    number: z.number().int(),
    shown: z.string(),
    firstName: z.string().nullable(),
    shownAs,
    journey,
    presence,
    lines: z.array(ticketLine.extend({ tables: z.array(roomTableName) })),
    /** Lines that one could also stand in. */
    more: z.array(roomLine),
    /** The table that calls, or where one sits. */
    turn: roomTurn.extend({ table: roomTableName }).nullable(),
    /** Whom one met, the newest first: how was it? */
    met: z.array(
      z.object({
        turnId: id,
        table: roomTableName,
        endedAt: z.string(),
        answer: meetingAnswer.nullable(),
        both: z.boolean(),
      }),
    ),
    /** Where a text message goes, in part; null: nowhere. */
    contactHint: z.string().nullable(),
    textAtPlace: z.number().int(),
    madeAt: z.string(),
  })
  .meta({ id: 'MyTurn' });
export type MyTurn = z.output<typeof myTurn>;

export const presenceInput = z.object({ presence: z.enum(['here', 'out']) }).meta({ id: 'PresenceInput' });
export const lineInput = z.object({ line }).meta({ id: 'LineInput' });
export const contactInput = z.object({ contact }).meta({ id: 'TurnContactInput' });
export const shownAsInput = z.object({ shownAs }).meta({ id: 'ShownAsInput' });
export const answerInput = z.object({ answer: meetingAnswer }).meta({ id: 'MeetingAnswerInput' });

// the big screen -----------------------------------------------------------------------------------------------------------

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
    speaks: z.boolean(),
    madeAt: z.string(),
  })
  .meta({ id: 'BoardRoom' });
export type BoardRoom = z.output<typeof boardRoom>;
