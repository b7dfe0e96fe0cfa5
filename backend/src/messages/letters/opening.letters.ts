import { calendarDay } from '../when.js';
import type { Context } from './context.js';
import { paragraphs, reasonOf, toEmployer } from './employer.letters.js';
import { type Composed, drop } from './letter.js';

const OPEN = ['published', 'paused'];

export async function openingApproved(context: Context, openingId: string): Promise<Composed> {
  const opening = await context.facts.opening(openingId);
  if (!opening) return drop('the opening is gone');
  if (!OPEN.includes(opening.status)) return drop(`it is ${opening.status}`);
  const { t, links } = context;
  const values = {
    title: opening.title,
    ohjaamo: opening.ohjaamo.name,
    hidden: opening.hidden ? 'yes' : 'no',
  };
  return toEmployer(context, opening.ohjaamo, {
    tone: 'mint',
    subject: t('opening_approved.subject', values),
    preheader: t('opening_approved.preheader', values),
    heading: t('opening_approved.heading', values),
    paragraphs: paragraphs(t('opening_approved.body', values)),
    facts: [{ label: t('common.opening'), value: opening.title }],
    buttons: [{ label: t('common.open_opening'), href: links.to(`employer/openings/${openingId}`) }],
  });
}

export async function openingReturned(
  context: Context,
  { openingId, reason }: { openingId: string; reason: string | null },
): Promise<Composed> {
  const opening = await context.facts.opening(openingId);
  if (!opening) return drop('the opening is gone');
  if (opening.status !== 'draft') return drop(`it is ${opening.status}`);
  const { t, links } = context;
  const values = { title: opening.title, ohjaamo: opening.ohjaamo.name };
  return toEmployer(context, opening.ohjaamo, {
    tone: 'sun',
    subject: t('opening_returned.subject', values),
    preheader: t('opening_returned.preheader'),
    heading: t('opening_returned.heading'),
    paragraphs: paragraphs(t('opening_returned.body', values)),
    quote: reasonOf(context, reason),
    facts: [{ label: t('common.opening'), value: opening.title }],
    buttons: [{ label: t('common.open_opening'), href: links.to(`employer/openings/${openingId}`) }],
  });
}

export async function openingRunningOut(context: Context, openingId: string): Promise<Composed> {
  const opening = await context.facts.opening(openingId);
  if (!opening) return drop('the opening is gone');
  if (!OPEN.includes(opening.status)) return drop(`it is ${opening.status}`);
  const { t, links, language } = context;
  const closes = opening.closesOn
    ? [{ label: t('common.closes_on'), value: calendarDay(opening.closesOn, language) }]
    : [];
  return toEmployer(context, opening.ohjaamo, {
    tone: 'sun',
    subject: t('opening_running_out.subject', { title: opening.title }),
    preheader: t('opening_running_out.preheader'),
    heading: t('opening_running_out.heading'),
    paragraphs: [t('opening_running_out.body')],
    facts: [{ label: t('common.opening'), value: opening.title }, ...closes],
    buttons: [{ label: t('common.open_opening'), href: links.to(`employer/openings/${openingId}`) }],
  });
}
