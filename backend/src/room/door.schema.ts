import { z } from 'zod';
import { fault, id, localised, text } from '../platform/http/fields.js';
import {
  line,
  waitRange,
  roomTableName,
  roomLine,
  onEvent,
  agoSeconds,
  newcomer,
} from './room.parts.schema.js';

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
