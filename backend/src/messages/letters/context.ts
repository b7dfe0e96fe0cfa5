import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { Temporal } from 'temporal-polyfill';
import type { Language, Localised } from '../../platform/http/fields.js';
import { type EventFacts, inLanguage, type OhjaamoFacts } from '../facts/facts.js';
import type { Facts } from '../facts/facts.service.js';
import type { Translate } from '../texts/translator.js';
import { calendarDay, moment, stretch, timeOnly } from '../when.js';
import type { Letter, Sender } from './letter.js';
import type { Links } from './links.js';

/** What every template is given: whom it writes to, in which words, and where to read the facts. */
export interface Context {
  t: Translate;
  language: Language;
  facts: Facts;
  links: Links;
  now: Temporal.Instant;
  /** When the message was written into the outbox. */
  toldAt: Temporal.Instant;
  onceKey: string;
  /** Whom it is for; null for an address without a name. */
  recipientName: string | null;
  unseal(code: string): string;
}

const at = (iso: string) => Temporal.Instant.from(iso);

/** Times as this reader writes them, in the place's zone. */
export function timesIn({ language }: Pick<Context, 'language'>, zone: string) {
  return {
    stretch: (time: { startsAt: string; endsAt: string }) =>
      stretch(at(time.startsAt), at(time.endsAt), zone, language),
    moment: (iso: string) => moment(at(iso), zone, language),
    timeOnly: (iso: string) => timeOnly(at(iso), zone, language),
    day: (iso: string) => calendarDay(at(iso).toZonedDateTimeISO(zone).toPlainDate().toString(), language),
  };
}

/** Where it is, in two lines: the name, and the street with the town. */
export function placeOf(event: EventFacts, ohjaamo: OhjaamoFacts): { name: string; street: string } {
  const { name, street, city } = event.place ?? ohjaamo;
  return { name, street: [street, city].filter(Boolean).join(', ') };
}

/** Where one can always walk in, for a text message. */
export const homeOf = ({ name, street }: OhjaamoFacts) => `${name}, ${street}`;

/** `050 111 0000` rather than `+358501110000`; a number of elsewhere keeps its country code. */
export function phoneInWords(phone: string): string {
  const parsed = parsePhoneNumberFromString(phone, 'FI');
  if (!parsed) return phone;
  return parsed.country === 'FI' ? parsed.formatNational() : parsed.formatInternational();
}

export function senderOf(ohjaamo: OhjaamoFacts): Sender {
  return {
    name: ohjaamo.name,
    lines: [`${ohjaamo.street}, ${ohjaamo.postalCode} ${ohjaamo.city}`, phoneInWords(ohjaamo.phone)],
    email: ohjaamo.email,
  };
}

export const VARTTI: Sender = { name: 'Vartti', lines: [], email: null };

export const said = ({ language }: Context, text: Localised | string | null): string | null =>
  text ? inLanguage(text, language).trim() || null : null;

export const greet = ({ t, recipientName }: Context): string =>
  recipientName
    ? t('common.hello', { name: recipientName.split(' ')[0] as string })
    : t('common.hello_plain');

/** A letter with nothing in it yet but who writes to whom. */
export function blank(context: Context, sender: Sender): Omit<Letter, 'subject' | 'preheader' | 'heading'> {
  return {
    tone: 'lilac',
    ticket: [],
    greeting: greet(context),
    paragraphs: [],
    code: null,
    facts: [],
    quote: null,
    buttons: [],
    notes: [],
    sender,
    why: context.t('common.why_anyone'),
  };
}
