import { calendarDay } from '../when.js';
import type { Context } from './context.js';
import { paragraphs, toEmployer } from './employer.letters.js';
import { type Composed, drop } from './letter.js';

/** Is it still open? The link leads to a page with three buttons, and changes nothing by itself. */
export async function openingStillOpen(context: Context, openingId: string): Promise<Composed> {
  const opening = await context.facts.opening(openingId);
  if (!opening) return drop('the opening is gone');
  if (opening.status !== 'published') return drop(`it is ${opening.status}`);
  const asked = await context.facts.path.asked(openingId);
  if (!asked?.endsOn) return drop('it was answered');
  const { t, links, language } = context;
  const day = calendarDay(asked.endsOn, language);
  return toEmployer(context, opening.ohjaamo, {
    tone: 'sun',
    subject: t('opening_still_open.subject', { title: opening.title }),
    preheader: t('opening_still_open.preheader', { day }),
    heading: t('opening_still_open.heading'),
    paragraphs: paragraphs(t('opening_still_open.body', { day, waiting: asked.waiting })),
    facts: [
      { label: t('common.opening'), value: opening.title },
      { label: t('common.employer'), value: opening.employer },
    ],
    buttons: [{ label: t('opening_still_open.button'), href: links.stillOpen(openingId) }],
  });
}

export async function openingEnded(context: Context, openingId: string): Promise<Composed> {
  const opening = await context.facts.opening(openingId);
  if (!opening) return drop('the opening is gone');
  if (opening.status !== 'run_out') return drop(`it is ${opening.status}`);
  const { t, links } = context;
  return toEmployer(context, opening.ohjaamo, {
    subject: t('opening_ended.subject', { title: opening.title }),
    preheader: t('opening_ended.preheader'),
    heading: t('opening_ended.heading'),
    paragraphs: paragraphs(t('opening_ended.body')),
    facts: [
      { label: t('common.opening'), value: opening.title },
      { label: t('common.employer'), value: opening.employer },
    ],
    buttons: [
      {
        label: t('common.open_vartti'),
        href: links.to(opening.hidden ? 'staff/openings' : 'employer/openings'),
      },
    ],
  });
}
