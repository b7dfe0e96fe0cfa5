'use server';

import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import { wishesIn } from '@/features/rotation/wishes-input';
import type { Locale } from '@/i18n/locales';
import type { FormState } from '@/ui/form-state';
import { text } from '@/ui/form';
import { notBooked } from './not-booked';
import { whom, type Target } from './target';

/** A time or a seat, in a rotation with wishes. What was chosen instead of a time that had gone wins over the one the page was made for. */
export async function book(locale: Locale, target: Target, before: FormState, form: FormData) {
  if (text(form, 'wait')) return wait(locale, target, before, form);
  const slotId = text(form, 'instead') || target.slotId;
  const wishes = target.wishable && wishesIn(form, target.wishable);
  const { data, problem } = await ask(
    (await api()).PUT('/api/registrations/{id}', {
      params: { path: { id: text(form, 'id') } },
      body: { ...whom(locale, form), ...(slotId ? { slotId } : { partId: target.partId, wishes }) },
    }),
  );
  if (problem) return notBooked(locale, target, before, form, problem);
  return redirect(`/${locale}/my/${data.link}`);
}

/** A place in line: at the table that was asked for, or at any. */
export async function wait(locale: Locale, target: Target, before: FormState, form: FormData) {
  const tableId = text(form, 'tableId') || target.tableId || anyTable;
  const { data, problem } = await ask(
    (await api()).PUT('/api/waiting-list/{id}', {
      params: { path: { id: text(form, 'id') } },
      body: {
        ...whom(locale, form),
        partId: target.partId,
        tableId: tableId === anyTable ? null : tableId,
      },
    }),
  );
  if (problem) return notBooked(locale, target, before, form, problem);
  return redirect(`/${locale}/my/${data.link}`);
}

const anyTable = 'any';
