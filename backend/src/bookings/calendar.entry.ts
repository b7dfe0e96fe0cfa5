import { ICalCalendar, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { EventCard } from '../events/events.schema.js';
import { type Translate, translator } from '../messages/texts/translator.js';
import type { Language, Localised } from '../platform/http/fields.js';
import type { RegistrationRow } from './registration.views.js';

const PRODUCT = '//Vartti//Vartti//FI';
/** How often calendar programs are asked to look again. */
const LOOK_AGAIN_SECONDS = 15 * 60;

export interface Entry {
  registration: RegistrationRow;
  event: EventCard;
  /** Where the person sees, changes or cancels it. */
  url: string;
}

/**
 * A calendar of registrations, one entry each. The same registration keeps its UID and its SEQUENCE grows with every change,
 * so that a calendar program moves the entry it has instead of adding another (RFC 5545, 3.8.7.4).
 */
export function calendarOf(entries: Entry[], language: Language, now: Date): string {
  const calendar = new ICalCalendar({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    name: translator(language)('calendar.name'),
    ttl: LOOK_AGAIN_SECONDS,
    events: entries.map((entry) => eventOf(entry, now)),
  });
  return calendar.toString();
}

function eventOf({ registration, event, url }: Entry, now: Date): ICalEventData {
  const t = translator(registration.language);
  const isCancelled = registration.status === 'cancelled' || event.status === 'cancelled';
  const stretches = [...meetingsOf(registration), ...seatsOf(registration)];
  const starts = stretches.map(({ startsAt }) => Date.parse(startsAt));
  const ends = stretches.map(({ endsAt }) => Date.parse(endsAt));
  return {
    id: `${registration.id}@vartti`,
    sequence: registration.revision,
    stamp: now,
    start: new Date(starts.length ? Math.min(...starts) : event.startsAt),
    end: new Date(ends.length ? Math.max(...ends) : event.endsAt),
    summary: titleOf(registration, event, t),
    location: locationOf(registration, event, t),
    description: descriptionOf(registration, url, isCancelled, t),
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

function titleOf(
  { meetings, language, nonDisclosure }: RegistrationRow,
  event: EventCard,
  t: Translate,
): string {
  // A calendar is seen by whoever glances at the phone, and may be shared.
  if (nonDisclosure) return t('calendar.discreet');
  const title = said(event.title, language);
  // Whoever goes from table to table comes to the event, not to one of them.
  const own = meetings.filter(({ round }) => round === null);
  const meeting = own.find(({ status }) => status !== 'cancelled') ?? own[0];
  const who = meeting?.employerName ?? (meeting?.topic && said(meeting.topic, language));
  return who ? t('calendar.with', { event: title, who }) : title;
}

function locationOf(registration: RegistrationRow, { place }: EventCard, t: Translate): string {
  if (registration.nonDisclosure) return '';
  const [meeting] = meetingsOf(registration);
  const inRoom = [place.name, place.street, place.city].filter(Boolean).join(', ');
  if (!meeting || registration.seats.length > 0) return inRoom;
  if (meeting.mode === 'phone') return t('common.by_phone');
  if (meeting.mode === 'video') return t('common.by_video');
  return `${inRoom}, ${t('common.table', { number: String(meeting.tableNumber) })}`;
}

function descriptionOf({ code }: RegistrationRow, link: string, isCancelled: boolean, t: Translate): string {
  const lines = isCancelled
    ? [t('calendar.cancelled')]
    : [t('calendar.code', { code }), t('calendar.change', { link })];
  return lines.join('\n');
}

/** What is still to be; of a cancelled registration, what was. */
function meetingsOf({ meetings }: RegistrationRow) {
  const booked = meetings.filter(({ status }) => status !== 'cancelled');
  return booked.length ? booked : meetings;
}

function seatsOf({ seats }: RegistrationRow) {
  const booked = seats.filter(({ status }) => status !== 'cancelled');
  return booked.length ? booked : seats;
}

const said = (text: Localised, language: Language) => text[language] || text.fi;
