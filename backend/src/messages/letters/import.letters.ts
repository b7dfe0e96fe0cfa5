import type { Context } from './context.js';
import { reasonOf, toEmployer } from './employer.letters.js';
import { type Composed, drop } from './letter.js';
import { toStaff } from './staff.letters.js';

export async function importWaits(context: Context, importId: string): Promise<Composed> {
  const file = await context.facts.path.import(importId);
  if (!file) return drop('the file is gone');
  if (file.status !== 'imported') return drop(`it is ${file.status} already`);
  const { t, links } = context;
  const values = { employer: file.employer, count: file.count };
  return toStaff(context, file.ohjaamo, {
    subject: t('import_waits.subject', values),
    preheader: t('import_waits.preheader'),
    heading: t('import_waits.heading'),
    paragraphs: [t('import_waits.body', values)],
    facts: [{ label: t('common.employer'), value: file.employer }],
    buttons: [{ label: t('import_waits.button'), href: links.to(`staff/imports/${importId}`) }],
  });
}

export async function importApproved(context: Context, importId: string): Promise<Composed> {
  const file = await context.facts.path.import(importId);
  if (!file) return drop('the file is gone');
  if (file.status !== 'approved') return drop(`it is ${file.status}`);
  const { t, links } = context;
  const values = { file: file.fileName, ohjaamo: file.ohjaamo.name, count: file.count };
  return toEmployer(context, file.ohjaamo, {
    tone: 'mint',
    subject: t('import_approved.subject', values),
    preheader: t('import_approved.preheader', values),
    heading: t('import_approved.heading'),
    paragraphs: [t('import_approved.body', values)],
    buttons: [{ label: t('import_approved.button'), href: links.to('employer/openings') }],
  });
}

export async function importReturned(
  context: Context,
  { importId, reason }: { importId: string; reason: string },
): Promise<Composed> {
  const file = await context.facts.path.import(importId);
  if (!file) return drop('the file is gone');
  if (file.status !== 'returned') return drop(`it is ${file.status}`);
  const { t, links } = context;
  const values = { file: file.fileName, ohjaamo: file.ohjaamo.name };
  return toEmployer(context, file.ohjaamo, {
    tone: 'sun',
    subject: t('import_returned.subject', values),
    preheader: t('import_returned.preheader'),
    heading: t('import_returned.heading'),
    paragraphs: [t('import_returned.body', values)],
    quote: reasonOf(context, reason),
    buttons: [{ label: t('import_returned.button'), href: links.to(`employer/openings/import/${importId}`) }],
  });
}
