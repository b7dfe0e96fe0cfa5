import type { OhjaamoFacts } from '../facts/facts.js';
import { blank, type Context, senderOf } from './context.js';
import { type Composed, drop, type Letter } from './letter.js';

type Drawn = Pick<Letter, 'subject' | 'preheader' | 'heading'> & Partial<Letter>;

/** To somebody at a firm: by e-mail only. */
export function toEmployer(context: Context, ohjaamo: OhjaamoFacts, drawn: Drawn): Composed {
  const letter: Letter = {
    ...blank(context, senderOf(ohjaamo)),
    why: context.t('common.why_employer'),
    ...drawn,
  };
  return { letter, sms: null, calendarFor: null };
}

const paragraphs = (text: string) => text.split('\n');

const reasonOf = ({ t }: Context, reason: string | null) =>
  reason ? { label: t('common.reason'), text: reason } : null;

export async function employerReceived(context: Context, employerId: string): Promise<Composed> {
  const employer = await context.facts.employer(employerId);
  if (!employer) return drop('the employer is gone');
  if (employer.status !== 'waiting') return drop(`it is ${employer.status} already`);
  const { t } = context;
  const values = { employer: employer.name, ohjaamo: employer.ohjaamo.name };
  return toEmployer(context, employer.ohjaamo, {
    subject: t('employer_received.subject', values),
    preheader: t('employer_received.preheader', values),
    heading: t('employer_received.heading'),
    paragraphs: paragraphs(t('employer_received.body', values)),
    facts: [
      { label: t('common.employer'), value: employer.name },
      { label: t('common.business_id'), value: employer.businessId },
    ],
  });
}

export async function employerApproved(context: Context, employerId: string): Promise<Composed> {
  const employer = await context.facts.employer(employerId);
  if (!employer) return drop('the employer is gone');
  if (employer.status !== 'approved') return drop(`it is ${employer.status}`);
  const { t, links } = context;
  const values = { employer: employer.name, ohjaamo: employer.ohjaamo.name };
  return toEmployer(context, employer.ohjaamo, {
    tone: 'mint',
    subject: t('employer_approved.subject', values),
    preheader: t('employer_approved.preheader'),
    heading: t('employer_approved.heading'),
    paragraphs: paragraphs(t('employer_approved.body')),
    buttons: [{ label: t('common.open_vartti'), href: links.to('employer') }],
  });
}

export async function employerRefused(
  context: Context,
  { employerId, reason }: { employerId: string; reason: string | null },
): Promise<Composed> {
  const employer = await context.facts.employer(employerId);
  if (!employer) return drop('the employer is gone');
  if (employer.status !== 'refused') return drop(`it is ${employer.status}`);
  const { t } = context;
  const values = { employer: employer.name, ohjaamo: employer.ohjaamo.name };
  return toEmployer(context, employer.ohjaamo, {
    subject: t('employer_refused.subject', values),
    preheader: t('employer_refused.preheader'),
    heading: t('employer_refused.heading'),
    paragraphs: paragraphs(t('employer_refused.body', values)),
    quote: reasonOf(context, reason),
  });
}

export async function joinRequested(
  context: Context,
  { employerId, name, email }: { employerId: string; name: string; email: string },
): Promise<Composed> {
  const employer = await context.facts.employer(employerId);
  if (!employer) return drop('the employer is gone');
  const { t, links } = context;
  return toEmployer(context, employer.ohjaamo, {
    tone: 'sun',
    subject: t('join_requested.subject', { person: name, employer: employer.name }),
    preheader: t('join_requested.preheader'),
    heading: t('join_requested.heading'),
    paragraphs: paragraphs(t('join_requested.body')),
    facts: [
      { label: t('common.who'), value: name },
      { label: t('common.email'), value: email },
    ],
    buttons: [{ label: t('join_requested.button'), href: links.to('employer/team') }],
  });
}

export async function recruiterInvited(context: Context, recruiterId: string): Promise<Composed> {
  const employer = await context.facts.employerOf(recruiterId);
  if (!employer) return drop('the recruiter is gone');
  const { t, links } = context;
  const values = { employer: employer.name };
  return toEmployer(context, employer.ohjaamo, {
    tone: 'mint',
    subject: t('recruiter_invited.subject', values),
    preheader: t('recruiter_invited.preheader'),
    heading: t('recruiter_invited.heading'),
    paragraphs: paragraphs(t('recruiter_invited.body', values)),
    buttons: [{ label: t('common.open_vartti'), href: links.to('employer') }],
  });
}

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
