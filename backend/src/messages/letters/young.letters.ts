import type { RegistrationFacts, TimeFacts } from '../facts/facts.js';
import { nearness } from '../when.js';
import { Temporal } from 'temporal-polyfill';
import { blank, type Context, homeOf, phoneInWords, placeOf, said, senderOf, timesIn } from './context.js';
import { type Composed, drop, type Letter, type TicketLine } from './letter.js';
import { hostOf, isOver, slotInWords, tableOf } from './young.words.js';

/** What every message about a registration is made of. */
export function wordsOf(context: Context, registration: RegistrationFacts, registrationId: string) {
  const { event, ohjaamo, times, code } = registration;
  const { t } = context;
  const write = timesIn(context, ohjaamo.zone);
  const place = placeOf(event, ohjaamo);
  const first: TimeFacts | undefined = times[0];
  const title = said(context, event.title) ?? '';
  const link = context.links.own('registration', registrationId);
  const values = {
    name: registration.firstName,
    kind: kindOf(registration),
    when: write.stretch(first ?? event),
    time: write.timeOnly((first ?? event).startsAt),
    day: write.day(event.startsAt),
    event: title,
    host: hostOf(context, first) ?? title,
    place: place.name,
    ohjaamo: ohjaamo.name,
    phone: phoneInWords(ohjaamo.phone),
    home: homeOf(ohjaamo),
    code,
  };
  const where = modeOf(context, first) ?? place;
  const forText = {
    ...values,
    slot: slotInWords(context, registration),
    place: [where.name, where.street.split(',')[0]].filter(Boolean).join(', '),
    link,
  };
  const ticket: TicketLine[] = [
    ...(times.length ? times : [event]).flatMap((time) => [
      { text: write.stretch(time), strong: true },
      ...('tableNumber' in time && time.tableNumber ? [{ text: tableOf(context, time) }] : []),
    ]),
    { text: [where.name, where.street].filter(Boolean).join(', ') },
  ];
  const base: Omit<Letter, 'subject' | 'preheader' | 'heading'> = {
    ...blank(context, senderOf(ohjaamo)),
    tone: 'mint',
    greeting: t('common.hello', { name: registration.firstName }),
    ticket,
    code: { label: t('common.door'), value: code },
    buttons: [{ label: t('common.see_change_cancel'), href: link }],
    why: t('common.why_young'),
  };
  return { values, forText, base, title };
}

/** Somebody who comes to a rotation has no times of their own before it is planned. */
const kindOf = ({ times, rotation }: RegistrationFacts) =>
  times[0]?.tableNumber ? 'meeting' : rotation ? 'rotation' : 'seat';

/** Whom they wish to meet, as they told it. */
function wishesIn(context: Context, { rotation }: RegistrationFacts): string[] {
  if (!rotation) return [];
  const { t } = context;
  const hosts = rotation.wishes.map(
    (table) => hostOf(context, table) ?? t('common.table', { number: table.number }),
  );
  return [t('booking_confirmed.wishes', { count: hosts.length, list: hosts.join(', ') })];
}

/** By phone or video there is nowhere to go. */
function modeOf({ t }: Context, time: TimeFacts | undefined): { name: string; street: string } | null {
  if (time?.mode === 'phone') return { name: t('common.by_phone'), street: '' };
  if (time?.mode === 'video') return { name: t('common.by_video'), street: '' };
  return null;
}

const wishesButton = (
  { t, links }: Context,
  { rotation }: RegistrationFacts,
  registrationId: string,
): Letter['buttons'] => (rotation ? [{ label: t('common.wishes'), href: links.wishes(registrationId) }] : []);

type Simple = 'booking_confirmed' | 'booking_moved' | 'event_changed' | 'already_booked';

/** Tells how a booking stands now. */
export async function standing(
  template: Simple,
  context: Context,
  registrationId: string,
): Promise<Composed> {
  const registration = await context.facts.registration(registrationId);
  if (!registration) return drop('the registration is gone');
  if (registration.status === 'cancelled') return drop('cancelled since');
  if (registration.event.status === 'cancelled') return drop('the event is cancelled');
  if (isOver(registration.event, context.now)) return drop('the event is over');
  const { t } = context;
  const { values, forText, base } = wordsOf(context, registration, registrationId);
  return {
    letter: {
      ...base,
      tone: template === 'event_changed' ? 'sun' : 'mint',
      subject: t(`${template}.subject`, values),
      preheader: t(`${template}.preheader`, values),
      heading: t(`${template}.heading`, values),
      paragraphs: [
        t(`${template}.body`, values),
        ...(template === 'booking_confirmed' ? wishesIn(context, registration) : []),
      ],
      buttons: [...base.buttons, ...wishesButton(context, registration, registrationId)],
      notes: template === 'already_booked' ? [] : [t(`${template}.note`)],
    },
    sms: t(`${template}.sms`, forText),
    calendarFor: template === 'already_booked' ? null : registrationId,
  };
}

/** From the person's own Ohjaamo, warm, with one tap for each answer. */
export async function reminder(
  template: 'reminder_day' | 'reminder_soon',
  context: Context,
  registrationId: string,
): Promise<Composed> {
  const registration = await context.facts.registration(registrationId);
  if (!registration) return drop('the registration is gone');
  if (registration.status === 'cancelled') return drop('cancelled since');
  if (registration.event.status !== 'published') return drop('the event is not on');
  const first = registration.times[0];
  if (!first) return drop('nothing is booked');
  const startsAt = Temporal.Instant.from(first.startsAt);
  if (!context.onceKey.endsWith(startsAt.toString())) return drop('moved since');
  if (Temporal.Instant.compare(startsAt, context.now) <= 0) return drop('it has begun');
  const { t, links } = context;
  const { values, forText, base } = wordsOf(context, registration, registrationId);
  const answered = registration.answer === 'coming';
  const own = (answer: 'coming' | 'cancel' | 'move') => links.own('registration', registrationId, answer);
  const more = {
    day: nearness(startsAt, context.now, registration.ohjaamo.zone),
    answered: answered ? 'yes' : 'no',
  };
  return {
    letter: {
      ...base,
      tone: template === 'reminder_day' ? 'sun' : 'mint',
      subject: t(`${template}.subject`, { ...values, ...more }),
      preheader: t(`${template}.preheader`, values),
      heading: t(`${template}.heading`, more),
      paragraphs: [
        t(`${template}.body`, values),
        template === 'reminder_day'
          ? t(`reminder_day.${answered ? 'answered' : 'ask'}`)
          : t('reminder_soon.ask'),
      ],
      buttons: [
        ...(answered ? [] : [{ label: t('common.coming'), href: own('coming') }]),
        { label: t('common.cannot'), href: own('cancel') },
        ...(registration.rotation
          ? wishesButton(context, registration, registrationId)
          : [{ label: t('common.another_time'), href: own('move') }]),
      ],
    },
    sms: t(`${template}.sms`, { ...forText, ...more }),
    calendarFor: null,
  };
}

export async function bookingCancelled(
  context: Context,
  { registrationId, by }: { registrationId: string; by: 'self' | 'staff' | 'table' },
): Promise<Composed> {
  const registration = await context.facts.registration(registrationId);
  if (!registration) return drop('the registration is gone');
  if (isOver(registration.event, context.now)) return drop('the event is over');
  const { t, links } = context;
  const { values, forText, base } = wordsOf(context, registration, registrationId);
  const elsewhere = links.to(`events/${registration.event.id}`);
  return {
    letter: {
      ...base,
      tone: 'lilac',
      ticket: [],
      code: null,
      subject: t('booking_cancelled.subject', values),
      preheader: t('booking_cancelled.preheader', values),
      heading: t('booking_cancelled.heading'),
      paragraphs: [t('booking_cancelled.body', { ...values, by })],
      buttons: [{ label: t('common.see_other_times'), href: elsewhere }],
    },
    sms: t('booking_cancelled.sms', { ...forText, by, link: elsewhere }),
    calendarFor: registrationId,
  };
}

export async function eventCancelled(context: Context, registrationId: string): Promise<Composed> {
  const registration = await context.facts.registration(registrationId);
  if (!registration) return drop('the registration is gone');
  if (registration.event.status !== 'cancelled') return drop('the event is on');
  const { t, links } = context;
  const { values, forText, base } = wordsOf(context, registration, registrationId);
  const reason = said(context, registration.event.cancelReason);
  return {
    letter: {
      ...base,
      tone: 'coral',
      ticket: [],
      code: null,
      subject: t('event_cancelled.subject', values),
      preheader: t('event_cancelled.preheader'),
      heading: t('event_cancelled.heading'),
      paragraphs: [t('event_cancelled.body', values)],
      quote: reason ? { label: t('common.from_reason'), text: reason } : null,
      buttons: [{ label: t('common.see_what_is_on'), href: links.to('') }],
    },
    sms: t('event_cancelled.sms', { ...forText, link: links.to('') }),
    calendarFor: registrationId,
  };
}
