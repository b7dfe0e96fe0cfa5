import { calendarDay } from '../when.js';
import type { Context } from './context.js';
import { type Composed, drop } from './letter.js';
import { toStaff } from './staff.letters.js';

/** To whoever of staff sees to it: what was promised for today, by us and by firms. */
export async function promisesDue(
  context: Context,
  { staffId, on }: { staffId: string; on: string },
): Promise<Composed> {
  const due = await context.facts.path.promises(staffId, on);
  if (!due) return drop('nothing is promised for that day any more');
  const { t, links, language } = context;
  const values = { count: due.promises.length, day: calendarDay(on, language) };
  return toStaff(context, due.ohjaamo, {
    subject: t('promises_due.subject', values),
    preheader: due.promises.map(({ employer }) => employer).join(', '),
    heading: t('promises_due.heading', values),
    paragraphs: [t('promises_due.body', values)],
    facts: due.promises.map(({ employer, what, promisedBy }) => ({
      label: t(`promises_due.${promisedBy}`, { employer }),
      value: what,
    })),
    buttons: [{ label: t('common.open_vartti'), href: links.to('staff#firms') }],
  });
}
