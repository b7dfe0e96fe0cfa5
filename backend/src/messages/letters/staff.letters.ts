import type { OhjaamoFacts } from '../facts/facts.js';
import { blank, type Context, senderOf } from './context.js';
import { eventWords } from './table.letters.js';
import { type Composed, drop, type Letter } from './letter.js';

type Drawn = Pick<Letter, 'subject' | 'preheader' | 'heading' | 'paragraphs' | 'facts'> & Partial<Letter>;

/** By e-mail only; it leads to what waits for a yes or a no, unless it says another way. */
export function toStaff(context: Context, ohjaamo: OhjaamoFacts, drawn: Drawn): Composed {
  const letter: Letter = {
    ...blank(context, senderOf(ohjaamo)),
    tone: 'sun',
    why: context.t('common.why_staff'),
    buttons: [{ label: context.t('common.open_approvals'), href: context.links.to('staff/approvals') }],
    ...drawn,
  };
  return { letter, sms: null, calendarFor: null };
}

export async function employerAsks(context: Context, employerId: string): Promise<Composed> {
  const employer = await context.facts.employer(employerId);
  if (!employer) return drop('the employer is gone');
  if (employer.status !== 'waiting') return drop(`it is ${employer.status} already`);
  const { t } = context;
  const person = employer.contact?.name ?? '';
  return toStaff(context, employer.ohjaamo, {
    subject: t('employer_asks.subject', { employer: employer.name }),
    preheader: t('employer_asks.preheader', { person, businessId: employer.businessId }),
    heading: t('employer_asks.heading'),
    paragraphs: [t('employer_asks.body', { employer: employer.name })],
    facts: [
      { label: t('common.employer'), value: employer.name },
      { label: t('common.business_id'), value: employer.businessId },
      ...(employer.contact
        ? [
            { label: t('common.who'), value: employer.contact.name },
            { label: t('common.email'), value: employer.contact.email },
          ]
        : []),
    ],
  });
}

export async function openingWaits(context: Context, openingId: string): Promise<Composed> {
  const opening = await context.facts.opening(openingId);
  if (!opening) return drop('the opening is gone');
  if (opening.status !== 'waiting') return drop(`it is ${opening.status} already`);
  const { t } = context;
  const values = { title: opening.title, employer: opening.employer };
  return toStaff(context, opening.ohjaamo, {
    subject: t('opening_waits.subject', values),
    preheader: t('opening_waits.preheader', values),
    heading: t('opening_waits.heading'),
    paragraphs: [t('opening_waits.body', values)],
    facts: [
      { label: t('common.opening'), value: opening.title },
      { label: t('common.employer'), value: opening.employer },
    ],
  });
}

export async function tableAsked(context: Context, tableId: string): Promise<Composed> {
  const table = await context.facts.table(tableId);
  if (!table) return drop('the table is gone');
  if (table.status !== 'asked' || !table.employer) return drop(`it is ${table.status} already`);
  const { t } = context;
  const { values } = eventWords(context, table);
  const more = { ...values, employer: table.employer, number: table.number };
  return toStaff(context, table.ohjaamo, {
    subject: t('table_asked.subject', more),
    preheader: t('table_asked.preheader', more),
    heading: t('table_asked.heading'),
    paragraphs: [t('table_asked.body', more)],
    facts: [
      { label: t('common.employer'), value: table.employer },
      { label: t('common.event'), value: values.event },
      { label: t('common.when'), value: values.when },
    ],
  });
}
