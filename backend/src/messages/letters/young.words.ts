import { Temporal } from 'temporal-polyfill';
import type { EventFacts, RegistrationFacts, TimeFacts } from '../facts/facts.js';
import { type Context, said, timesIn } from './context.js';

/** Beyond these a name is cut in a text message, so that what matters fits into two of them. */
const NAME_IN_TEXT = 34;
const TITLE_IN_TEXT = 48;

export const shorten = (text: string, length = NAME_IN_TEXT) =>
  [...text].length <= length
    ? text
    : `${[...text]
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;

export const titleInText = (text: string) => shorten(text, TITLE_IN_TEXT);

/** Who sits at the table: a firm, or what one can ask about there. */
export const hostOf = (context: Context, time: Pick<TimeFacts, 'employer' | 'topic'> | undefined) =>
  time ? (time.employer ?? said(context, time.topic)) : null;

/** `Kahvila Aalto, pöytä 1` */
export function tableOf(context: Context, time: TimeFacts): string {
  const table = time.tableNumber ? context.t('common.table', { number: time.tableNumber }) : null;
  return [hostOf(context, time), table].filter(Boolean).join(', ');
}

/** All times of a registration in one line: the first with its day, those after it by their hour. */
export function slotInWords(context: Context, { times, event, ohjaamo }: RegistrationFacts): string {
  const write = timesIn(context, ohjaamo.zone);
  const [first, ...rest] = times;
  if (!first) return `${write.stretch(event)}, ${titleInText(said(context, event.title) ?? '')}`;
  const who = (time: TimeFacts) => {
    const host = hostOf(context, time) ?? (time === first ? said(context, event.title) : null);
    const table = time.tableNumber ? context.t('common.table', { number: time.tableNumber }) : null;
    return [host && shorten(host), table].filter(Boolean);
  };
  return [
    [write.stretch(first), ...who(first)].join(', '),
    ...rest.slice(0, 2).map((time) => [write.timeOnly(time.startsAt), ...who(time)].join(', ')),
  ].join('; ');
}

export const isOver = (event: EventFacts, now: Temporal.Instant) =>
  Temporal.Instant.compare(Temporal.Instant.from(event.endsAt), now) <= 0;
