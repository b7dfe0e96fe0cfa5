import type { OhjaamoFacts } from '../facts/facts.js';
import { blank, type Context, senderOf, timesIn, VARTTI } from './context.js';
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

export const paragraphs = (text: string) => text.split('\n');

export const reasonOf = ({ t }: Context, reason: string | null) =>
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
  if (!employer.invitedUntil) return drop('it was accepted already');
  const { t, links } = context;
  const values = { employer: employer.name };
  const until = timesIn(context, employer.ohjaamo.zone).day(employer.invitedUntil);
  return toEmployer(context, employer.ohjaamo, {
    tone: 'mint',
    subject: t('recruiter_invited.subject', values),
    preheader: t('recruiter_invited.preheader'),
    heading: t('recruiter_invited.heading'),
    paragraphs: paragraphs(t('recruiter_invited.body', values)),
    notes: [t('recruiter_invited.note', { until })],
    buttons: [{ label: t('common.open_vartti'), href: links.to('employer') }],
  });
}

/** To somebody who asked for access to a firm that is here already; knows no Ohjaamo. */
export async function employerKnown(context: Context, employerName: string): Promise<Composed> {
  const { t } = context;
  const values = { employer: employerName };
  const letter: Letter = {
    ...blank(context, VARTTI),
    subject: t('employer_known.subject', values),
    preheader: t('employer_known.preheader'),
    heading: t('employer_known.heading'),
    paragraphs: [t('employer_known.body', values)],
  };
  return { letter, sms: null, calendarFor: null };
}
