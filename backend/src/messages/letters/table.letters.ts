import type { EventAtFacts } from '../facts/facts.js';
import { type Context, placeOf, said, timesIn } from './context.js';
import { toEmployer } from './employer.letters.js';
import { type Composed, drop } from './letter.js';
import { isOver } from './young.words.js';

/** When and where an event is, in words and as lines of the card. */
export function eventWords(context: Context, { event, ohjaamo }: EventAtFacts) {
  const write = timesIn(context, ohjaamo.zone);
  const place = placeOf(event, ohjaamo);
  const values = {
    event: said(context, event.title) ?? '',
    when: write.stretch(event),
    day: write.day(event.startsAt),
    place: place.name,
    ohjaamo: ohjaamo.name,
  };
  const ticket = [
    { text: values.when, strong: true },
    { text: values.event },
    { text: `${place.name}, ${place.street}` },
  ];
  return { values, ticket };
}

export async function tableApproved(context: Context, tableId: string): Promise<Composed> {
  const table = await context.facts.table(tableId);
  if (!table) return drop('the table is gone');
  if (table.status !== 'taken') return drop(`it is ${table.status}`);
  if (table.event.status === 'cancelled' || isOver(table.event, context.now))
    return drop('the event is not on');
  const { t, links } = context;
  const { values, ticket } = eventWords(context, table);
  const more = { ...values, number: table.number };
  return toEmployer(context, table.ohjaamo, {
    tone: 'mint',
    subject: t('table_approved.subject', more),
    preheader: t('table_approved.preheader', more),
    heading: t('table_approved.heading', more),
    ticket,
    paragraphs: [t('table_approved.body')],
    buttons: [{ label: t('common.see_event'), href: links.to(`employer/events/${table.event.id}`) }],
  });
}

export async function tableRefused(
  context: Context,
  { eventId, reason }: { eventId: string; reason: string | null },
): Promise<Composed> {
  const at = await context.facts.event(eventId);
  if (!at) return drop('the event is gone');
  if (at.event.status === 'cancelled' || isOver(at.event, context.now)) return drop('the event is not on');
  const { t, links } = context;
  const { values } = eventWords(context, at);
  return toEmployer(context, at.ohjaamo, {
    subject: t('table_refused.subject', values),
    preheader: t('table_refused.preheader'),
    heading: t('table_refused.heading'),
    paragraphs: [t('table_refused.body')],
    facts: [
      { label: t('common.event'), value: values.event },
      { label: t('common.when'), value: values.when },
    ],
    quote: reason ? { label: t('common.reason'), text: reason } : null,
    buttons: [{ label: t('common.open_vartti'), href: links.to('employer') }],
  });
}

export async function tableEventChanged(context: Context, eventId: string): Promise<Composed> {
  const at = await context.facts.event(eventId);
  if (!at) return drop('the event is gone');
  if (at.event.status === 'cancelled' || isOver(at.event, context.now)) return drop('the event is not on');
  const { t, links } = context;
  const { values, ticket } = eventWords(context, at);
  return toEmployer(context, at.ohjaamo, {
    tone: 'sun',
    subject: t('table_event_changed.subject', values),
    preheader: t('table_event_changed.preheader'),
    heading: t('table_event_changed.heading'),
    ticket,
    paragraphs: [t('table_event_changed.body')],
    buttons: [{ label: t('common.see_event'), href: links.to(`employer/events/${eventId}`) }],
  });
}

export async function tableEventCancelled(context: Context, eventId: string): Promise<Composed> {
  const at = await context.facts.event(eventId);
  if (!at) return drop('the event is gone');
  if (at.event.status !== 'cancelled') return drop('the event is on');
  const { t, links } = context;
  const { values } = eventWords(context, at);
  const reason = said(context, at.event.cancelReason);
  return toEmployer(context, at.ohjaamo, {
    tone: 'coral',
    subject: t('table_event_cancelled.subject', values),
    preheader: t('table_event_cancelled.preheader'),
    heading: t('table_event_cancelled.heading'),
    paragraphs: [t('table_event_cancelled.body', values)],
    quote: reason ? { label: t('common.from_reason'), text: reason } : null,
    buttons: [{ label: t('common.open_vartti'), href: links.to('employer') }],
  });
}
