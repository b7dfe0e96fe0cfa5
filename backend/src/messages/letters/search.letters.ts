import { Temporal } from 'temporal-polyfill';
import type { SearchFacts } from '../facts/path.facts.js';
import type { Messages } from '../outbox.js';
import { calendarDay } from '../when.js';
import { blank, type Context, said, VARTTI } from './context.js';
import { type Composed, drop } from './letter.js';

const ZONE = 'Europe/Helsinki';
/** From here on a letter says that the search is about to end. */
const ENDS_SOON_DAYS = 7;

/** Nobody is told of a search that they ended. */
const isRunning = ({ endsAt }: SearchFacts, now: Temporal.Instant) =>
  Temporal.Instant.compare(Temporal.Instant.from(endsAt), now) > 0;

const endDay = ({ language }: Context, { endsAt }: SearchFacts) =>
  calendarDay(Temporal.Instant.from(endsAt).toZonedDateTimeISO(ZONE).toPlainDate().toString(), language);

const frameOf = (context: Context, searchId: string) => ({
  ...blank(context, VARTTI),
  why: context.t('search_found.why'),
  unsubscribe: context.links.stopSearch(searchId),
});

/** Nothing else is sent before the address says yes. */
export async function searchConfirm(context: Context, searchId: string): Promise<Composed> {
  const search = await context.facts.path.search(searchId);
  if (!search || search.isConfirmed || search.isStopped || !isRunning(search, context.now))
    return drop('there is nothing to confirm');
  const { t, links } = context;
  const link = links.search(searchId);
  return {
    letter: {
      ...blank(context, VARTTI),
      subject: t('search_confirm.subject'),
      preheader: t('search_confirm.preheader'),
      heading: t('search_confirm.heading'),
      paragraphs: [t('search_confirm.body', { words: search.words ?? '', has: search.words ? 'yes' : 'no' })],
      buttons: [{ label: t('search_confirm.button'), href: link }],
      notes: [t('search_confirm.note')],
      why: t('search_confirm.why'),
    },
    sms: t('search_confirm.sms', { link }),
    calendarFor: null,
  };
}

export async function searchFound(
  context: Context,
  { searchId, openingIds, more }: Messages['search_found'],
): Promise<Composed> {
  const search = await context.facts.path.search(searchId);
  if (!search || search.isStopped || !isRunning(search, context.now)) return drop('the search has ended');
  const openings = await context.facts.path.publicOpenings(openingIds);
  if (openings.length === 0) return drop('what was new is no longer public');
  const { t, links } = context;
  const link = links.search(searchId);
  const ends = endDay(context, search);
  const soon = context.now.add({ hours: ENDS_SOON_DAYS * 24 });
  const endsSoon = !isRunning(search, soon);
  const values = { count: openings.length, title: openings[0]?.title ?? '', more: more ? 'yes' : 'no' };
  return {
    letter: {
      ...frameOf(context, searchId),
      tone: 'mint',
      subject: t('search_found.subject', values),
      preheader: t('search_found.preheader'),
      heading: t('search_found.heading', values),
      paragraphs: endsSoon ? [t('search_found.ends', { day: ends })] : [],
      facts: openings.map(({ title, employer, municipality }) => ({
        label: [employer, said(context, municipality)].filter(Boolean).join(', '),
        value: title,
      })),
      buttons: [
        ...openings.map(({ id, title }) => ({ label: title, href: links.to(`openings/${id}`) })),
        { label: t('search_found.stop'), href: link },
      ],
      notes: more ? [t('search_found.more')] : [],
    },
    sms: t('search_found.sms', { ...values, link }),
    calendarFor: null,
  };
}

export async function searchEnding(context: Context, searchId: string): Promise<Composed> {
  const search = await context.facts.path.search(searchId);
  if (!search || search.isStopped || !isRunning(search, context.now)) return drop('the search has ended');
  const { t, links } = context;
  const values = { day: endDay(context, search), link: links.search(searchId) };
  return {
    letter: {
      ...frameOf(context, searchId),
      tone: 'sun',
      subject: t('search_ending.subject'),
      preheader: t('search_ending.preheader', values),
      heading: t('search_ending.heading'),
      paragraphs: [t('search_ending.body', values)],
      buttons: [{ label: t('search_ending.button'), href: values.link }],
    },
    sms: t('search_ending.sms', values),
    calendarFor: null,
  };
}
