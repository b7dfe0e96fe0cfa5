import { Temporal } from 'temporal-polyfill';
import type { EventAtFacts } from '../facts/facts.js';
import { blank, type Context, placeOf, said, senderOf, timesIn } from './context.js';
import { type Composed, drop, type Letter } from './letter.js';
import { hostOf, isOver, shorten } from './young.words.js';

/** Whoever was called so long ago is no longer waited for. */
const CALL_HOLDS = { minutes: 10 };
/** Less of a quarter is not worth a walk. */
const LEAST_LEFT = { minutes: 5 };

const isPast = (at: Temporal.Instant, { now }: Context) => Temporal.Instant.compare(at, now) <= 0;

/** Somebody in the room, or near it: perhaps without a name, known by an address alone. */
function base(
  context: Context,
  { ohjaamo }: EventAtFacts,
  firstName: string | null,
): Omit<Letter, 'subject' | 'preheader' | 'heading'> {
  const { t } = context;
  return {
    ...blank(context, senderOf(ohjaamo)),
    tone: 'sun',
    greeting: firstName ? t('common.hello', { name: firstName }) : t('common.hello_plain'),
    why: t('common.why_turn'),
  };
}

const nameIn = (firstName: string | null) => ({
  named: firstName ? 'yes' : 'no',
  name: shorten(firstName ?? ''),
});

/** Called, or called once more: only while they are still waited for. */
export async function turnCalled(context: Context, turnId: string): Promise<Composed> {
  const turn = await context.facts.turn(turnId);
  if (!turn) return drop('the turn is gone');
  if (turn.state !== 'called' && turn.state !== 'recalled') return drop(`the turn is ${turn.state}`);
  const isAgain = turn.state === 'recalled';
  if (isAgain && context.onceKey.endsWith(':called')) return drop('called once more since');
  if (isPast(Temporal.Instant.from(turn.calledAt).add(CALL_HOLDS), context))
    return drop('called too long ago');
  const { t, links } = context;
  const place = placeOf(turn.event, turn.ohjaamo);
  const host = hostOf(context, turn.table) ?? said(context, turn.event.title) ?? '';
  const link = links.turn(turn.ticketId);
  const values = {
    ...nameIn(turn.firstName),
    again: isAgain ? 'yes' : 'no',
    table: turn.table.number,
    where: place.name,
  };
  return {
    letter: {
      ...base(context, turn, turn.firstName),
      subject: t('turn_called.subject', values),
      preheader: t('turn_called.preheader', values),
      heading: t('turn_called.heading', values),
      ticket: [
        { text: t('common.table', { number: turn.table.number }), strong: true },
        { text: host },
        { text: `${place.name}, ${place.street}` },
      ],
      paragraphs: [t('turn_called.body', values)],
      buttons: [{ label: t('turn_called.button'), href: link }],
    },
    sms: t('turn_called.sms', { ...values, host: shorten(host), link }),
    calendarFor: null,
  };
}

/** Near the front of one line: while they stand there and nobody has called them. */
export async function turnSoon(
  context: Context,
  { ticketId, line }: { ticketId: string; line: string },
): Promise<Composed> {
  const ticket = await context.facts.ticket(ticketId, line);
  if (!ticket) return drop('the ticket is gone');
  if (ticket.status !== 'in' || !ticket.waits) return drop('no longer waiting');
  if (ticket.isBusy) return drop('called, or at a table');
  if (ticket.event.status !== 'published' || isOver(ticket.event, context.now))
    return drop('the event is not on');
  if (isPast(context.toldAt.add(CALL_HOLDS), context)) return drop('told too long ago');
  const { t, links } = context;
  const host = (ticket.table && hostOf(context, ticket.table)) ?? said(context, ticket.event.title) ?? '';
  const link = links.turn(ticketId);
  const values = { ...nameIn(ticket.firstName), host, places: Math.max(1, ticket.textAtPlace) };
  return {
    letter: {
      ...base(context, ticket, ticket.firstName),
      subject: t('turn_soon.subject', values),
      preheader: t('turn_soon.preheader', values),
      heading: t('turn_soon.heading'),
      paragraphs: [t('turn_soon.body', values)],
      buttons: [{ label: t('turn_soon.button'), href: link }],
    },
    sms: t('turn_soon.sms', { ...values, host: shorten(host), link }),
    calendarFor: null,
  };
}

/** To somebody on the waiting list: a quarter that nobody in the building wants, while enough of it is left. */
export async function quarterFree(
  context: Context,
  { entryId, meetingId }: { entryId: string; meetingId: string },
): Promise<Composed> {
  const quarter = await context.facts.quarter(entryId, meetingId);
  if (!quarter) return drop('the entry or the meeting is gone');
  if (quarter.status !== 'waiting') return drop(`no longer waiting: ${quarter.status}`);
  if (quarter.event.status !== 'published') return drop('the event is not on');
  if (quarter.meetingStatus !== 'no_show' || quarter.isTaken) return drop('somebody sits there');
  const endsAt = Temporal.Instant.from(quarter.endsAt);
  if (isPast(endsAt.subtract(LEAST_LEFT), context)) return drop('too little of it is left');
  const { t, links } = context;
  const place = placeOf(quarter.event, quarter.ohjaamo);
  const host = hostOf(context, quarter.table) ?? said(context, quarter.event.title) ?? '';
  const until = timesIn(context, quarter.ohjaamo.zone).timeOnly(quarter.endsAt);
  const link = links.to(`events/${quarter.event.id}/number?line=table:${quarter.tableId}`);
  const values = { name: shorten(quarter.firstName), host, until, table: quarter.table.number };
  return {
    letter: {
      ...base(context, quarter, quarter.firstName),
      why: t('common.why_young'),
      subject: t('quarter_free.subject', values),
      preheader: t('quarter_free.preheader', values),
      heading: t('quarter_free.heading'),
      ticket: [
        { text: t('common.table', { number: quarter.table.number }), strong: true },
        { text: host },
        { text: `${place.name}, ${place.street}` },
      ],
      paragraphs: [t('quarter_free.body', values)],
      buttons: [{ label: t('quarter_free.button'), href: link }],
    },
    sms: t('quarter_free.sms', { ...values, host: shorten(host), link }),
    calendarFor: null,
  };
}
