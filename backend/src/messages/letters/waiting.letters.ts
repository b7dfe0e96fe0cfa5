import { Temporal } from 'temporal-polyfill';
import type { WaitingFacts } from '../facts/facts.js';
import { blank, type Context, homeOf, placeOf, said, senderOf, timesIn } from './context.js';
import { type Composed, drop, type Letter } from './letter.js';
import { hostOf, isOver, shorten, tableOf, titleInText } from './young.words.js';

function wordsOf(context: Context, waiting: WaitingFacts, entryId: string) {
  const { event, ohjaamo } = waiting;
  const { t } = context;
  const write = timesIn(context, ohjaamo.zone);
  const place = placeOf(event, ohjaamo);
  const title = said(context, event.title) ?? '';
  const link = context.links.own('waiting', entryId);
  const values = { name: waiting.firstName, event: title, day: write.day(event.startsAt) };
  const forText = {
    ...values,
    event: titleInText(title),
    home: homeOf(ohjaamo),
    place: [place.name, place.street.split(',')[0]].join(', '),
  };
  const base: Omit<Letter, 'subject' | 'preheader' | 'heading'> = {
    ...blank(context, senderOf(ohjaamo)),
    greeting: t('common.hello', { name: waiting.firstName }),
    why: t('common.why_young'),
  };
  return { write, place, title, link, values, forText, base };
}

export async function waitingJoined(context: Context, entryId: string): Promise<Composed> {
  const waiting = await context.facts.waiting(entryId);
  if (!waiting) return drop('the entry is gone');
  if (waiting.status !== 'waiting') return drop(`no longer waiting: ${waiting.status}`);
  if (waiting.event.status !== 'published' || isOver(waiting.event, context.now))
    return drop('the event is not on');
  const { t } = context;
  const { write, place, title, link, values, forText, base } = wordsOf(context, waiting, entryId);
  const { table } = waiting;
  const host = table ? hostOf(context, table) : null;
  const tableText = table
    ? [host && shorten(host), t('common.table', { number: table.number })].filter(Boolean).join(', ')
    : t('waiting_joined.any_table');
  return {
    letter: {
      ...base,
      subject: t('waiting_joined.subject', values),
      preheader: t('waiting_joined.preheader'),
      heading: t('waiting_joined.heading'),
      ticket: [
        { text: title, strong: true },
        { text: write.stretch(waiting.event) },
        ...(table ? [{ text: tableText }] : []),
        { text: `${place.name}, ${place.street}` },
      ],
      paragraphs: [t('waiting_joined.body')],
      buttons: [{ label: t('waiting_joined.button'), href: link }],
    },
    sms: t('waiting_joined.sms', { ...forText, table: tableText, link }),
    calendarFor: null,
  };
}

export async function placeOffered(context: Context, offerId: string): Promise<Composed> {
  const offer = await context.facts.offer(offerId);
  if (!offer) return drop('the offer is gone');
  if (offer.offerStatus !== 'held') return drop(`the offer is ${offer.offerStatus}`);
  if (Temporal.Instant.compare(Temporal.Instant.from(offer.heldUntil), context.now) <= 0)
    return drop('the offer has run out');
  const { t } = context;
  const { write, place, title, link, forText, base } = wordsOf(context, offer, offer.entryId);
  const values = { when: write.stretch(offer.time), until: write.moment(offer.heldUntil) };
  const table = tableOf(context, offer.time) || title;
  return {
    letter: {
      ...base,
      tone: 'sun',
      subject: t('place_offered.subject', values),
      preheader: t('place_offered.preheader', values),
      heading: t('place_offered.heading'),
      ticket: [
        { text: values.when, strong: true },
        { text: table },
        { text: `${place.name}, ${place.street}` },
      ],
      paragraphs: [t('place_offered.body', values)],
      buttons: [{ label: t('place_offered.button'), href: link }],
    },
    sms: t('place_offered.sms', {
      ...forText,
      ...values,
      slot: `${values.when}, ${titleInText(table)}`,
      link,
    }),
    calendarFor: null,
  };
}

export async function offerOver(context: Context, entryId: string): Promise<Composed> {
  const waiting = await context.facts.waiting(entryId);
  if (!waiting) return drop('the entry is gone');
  if (waiting.status === 'taken' || waiting.status === 'offered') return drop(`it is ${waiting.status}`);
  if (waiting.event.status !== 'published' || isOver(waiting.event, context.now))
    return drop('the event is not on');
  const { t, links } = context;
  const { values, forText, base } = wordsOf(context, waiting, entryId);
  const elsewhere = links.to(`events/${waiting.event.id}`);
  return {
    letter: {
      ...base,
      subject: t('offer_over.subject', values),
      preheader: t('offer_over.preheader'),
      heading: t('offer_over.heading'),
      paragraphs: [t('offer_over.body')],
      buttons: [{ label: t('common.see_other_times'), href: elsewhere }],
    },
    sms: t('offer_over.sms', { ...forText, link: elsewhere }),
    calendarFor: null,
  };
}

export async function waitingCancelled(context: Context, entryId: string): Promise<Composed> {
  const waiting = await context.facts.waiting(entryId);
  if (!waiting) return drop('the entry is gone');
  if (waiting.event.status !== 'cancelled') return drop('the event is on');
  const { t, links } = context;
  const { values, forText, base } = wordsOf(context, waiting, entryId);
  const reason = said(context, waiting.event.cancelReason);
  return {
    letter: {
      ...base,
      tone: 'coral',
      subject: t('waiting_cancelled.subject', values),
      preheader: t('waiting_cancelled.preheader'),
      heading: t('waiting_cancelled.heading'),
      paragraphs: [t('waiting_cancelled.body', values)],
      quote: reason ? { label: t('common.from_reason'), text: reason } : null,
      buttons: [{ label: t('common.see_what_is_on'), href: links.to('') }],
    },
    sms: t('waiting_cancelled.sms', { ...forText, link: links.to('') }),
    calendarFor: null,
  };
}
