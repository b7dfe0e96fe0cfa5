import { z } from 'zod';
import { eventCard, slotView } from '../events/events.schema.js';
import { wishesInput } from '../rotation/wishes.schema.js';
import { contact, fault, id, language, localised, optionalText, text } from '../platform/http/fields.js';

/** A slot at a table, or a seat in a presentation or a rotation: exactly one of the two. */
const target = {
  slotId: id.nullish(),
  partId: id.nullish(),
  /** With a seat in a rotation: whom they wish to meet there. */
  wishes: wishesInput.nullish(),
};
const exactlyOne = (input: {
  slotId?: string | null | undefined;
  partId?: string | null | undefined;
  wishes?: unknown;
}) => !input.slotId !== !input.partId && (!input.wishes || Boolean(input.partId));

const firstName = text(60);

export const bookingInput = z
  .object({ ...target, firstName, contact, language })
  .refine(exactlyOne, { error: fault('malformed'), path: ['slotId'] })
  .meta({ id: 'BookingInput' });
export type BookingInput = z.output<typeof bookingInput>;

/** At the desk a first name is enough. */
export const deskBookingInput = z
  .object({ ...target, firstName, contact: contact.nullish(), language })
  .refine(exactlyOne, { error: fault('malformed'), path: ['slotId'] })
  .meta({ id: 'DeskBookingInput' });
export type DeskBookingInput = z.output<typeof deskBookingInput>;

export const waitingInput = z
  .object({
    partId: id,
    /** null: any table of this part. */
    tableId: id.nullish(),
    firstName,
    contact,
    language,
  })
  .meta({ id: 'WaitingInput' });
export type WaitingInput = z.output<typeof waitingInput>;

export const bookedView = z
  .object({ registrationId: id, link: z.string(), code: z.string() })
  .meta({ id: 'Booked' });

export const waitingView = z.object({ entryId: id, link: z.string() }).meta({ id: 'Waiting' });

/** A free time to take instead: travels with slot_taken, busy_then and move refusals as `next`. */
export const freeTime = slotView
  .extend({
    tableId: id,
    tableNumber: z.number().int(),
    employerName: z.string().nullable(),
    topic: localised.nullable(),
  })
  .meta({ id: 'FreeTime' });
export const freeTimes = z.object({ times: z.array(freeTime) }).meta({ id: 'FreeTimes' });

export const meetingView = z
  .object({
    id,
    slotId: id.nullable(),
    tableNumber: z.number().int(),
    mode: z.enum(['room', 'phone', 'video']),
    employerName: z.string().nullable(),
    topic: localised.nullable(),
    startsAt: z.string(),
    endsAt: z.string(),
    status: z.enum(['booked', 'done', 'no_show', 'cancelled']),
    /** Of the rotation; null: a time that was booked. */
    round: z.number().int().nullable(),
  })
  .meta({ id: 'Meeting' });

export const offerView = z
  .object({
    id,
    status: z.enum(['held', 'accepted', 'declined', 'expired', 'withdrawn']),
    heldUntil: z.string(),
    /** The time that is offered; a seat's is its part's. */
    startsAt: z.string(),
    endsAt: z.string(),
    tableNumber: z.number().int().nullable(),
    employerName: z.string().nullable(),
    topic: localised.nullable(),
  })
  .meta({ id: 'Offer' });

const common = {
  link: z.string(),
  event: eventCard,
  firstName: z.string(),
  language,
  /** Where messages go, for recognition only: `…4321` or `a…@example.fi`; null when there is no address. */
  contactHint: z.string().nullable(),
  /** True when this link came by message, and so proves the address: it may open the whole of /my. */
  provesAddress: z.boolean(),
};

export const registrationView = z
  .object({
    kind: z.literal('registration'),
    ...common,
    status: z.enum(['active', 'cancelled']),
    code: z.string(),
    answer: z.enum(['coming']).nullable(),
    meetings: z.array(meetingView),
    seats: z.array(
      z.object({
        partId: id,
        kind: z.enum(['presentation', 'rotation']),
        startsAt: z.string(),
        endsAt: z.string(),
        status: z.enum(['booked', 'cancelled']),
      }),
    ),
    /** False once it has begun: then nothing can be changed here any more. */
    changeable: z.boolean(),
    /** Leads to "my turn" once they are in the building; null before. */
    turnLink: z.string().nullable(),
  })
  .meta({ id: 'RegistrationView' });

export const waitingEntryView = z
  .object({
    kind: z.literal('waiting'),
    ...common,
    status: z.enum(['waiting', 'offered', 'taken', 'left']),
    /** How many are before this one; 0 is first in line. */
    ahead: z.number().int(),
    table: z
      .object({
        id,
        number: z.number().int(),
        employerName: z.string().nullable(),
        topic: localised.nullable(),
      })
      .nullable(),
    offer: offerView.nullable(),
    /** The registration's link, once a place was taken. */
    registrationLink: z.string().nullable(),
  })
  .meta({ id: 'WaitingEntryView' });

export const linkView = z
  .discriminatedUnion('kind', [registrationView, waitingEntryView])
  .meta({ id: 'LinkView' });

export const moveInput = z.object({ slotId: id }).meta({ id: 'MoveInput' });
export const cancelInput = z.object({ reason: optionalText(300).optional() }).meta({ id: 'CancelInput' });

export const myView = z
  .object({
    firstName: z.string(),
    coming: z.array(registrationView),
    waiting: z.array(waitingEntryView),
    past: z.array(registrationView),
    /** Address of the calendar feed; null until it is asked for. */
    feedPath: z.string().nullable(),
  })
  .meta({ id: 'My' });

export const feedView = z.object({ feedPath: z.string() }).meta({ id: 'Feed' });

// staff and employers --------------------------------------------------------------------------------------------------------

export const dayListRow = z
  .object({
    registrationId: id,
    /** Leads to the person's page. */
    personId: id,
    code: z.string(),
    firstName: z.string(),
    language,
    contact: z.string().nullable(),
    channel: z.enum(['web', 'desk', 'sample']),
    answer: z.enum(['coming']).nullable(),
    meetings: z.array(meetingView),
    seats: z.number().int(),
  })
  .meta({ id: 'DayListRow' });

export const dayList = z
  .object({
    event: eventCard,
    rows: z.array(dayListRow),
    waiting: z.array(
      z.object({
        entryId: id,
        firstName: z.string(),
        language,
        contact: z.string().nullable(),
        tableNumber: z.number().int().nullable(),
        status: z.enum(['waiting', 'offered']),
      }),
    ),
  })
  .meta({ id: 'DayList' });

/** In which language the first line of the file is. */
export const dayListQuery = z.object({ language: language.default('fi') });

/** What an employer sees of the day: the time and a first name, and the way to a card when one was shared. */
export const employerDayList = z
  .object({
    event: eventCard,
    tableNumber: z.number().int(),
    people: z.array(
      z.object({
        startsAt: z.string(),
        endsAt: z.string(),
        firstName: z.string(),
        card: z.object({ consentId: id }).nullable(),
      }),
    ),
  })
  .meta({ id: 'EmployerDayList' });
