'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import type { FormState } from '@/ui/form-state';
import { wishesIn } from './wishes-input';
import { notWished } from './not-wished';

/** The order of one's wishes and what one needs, by the link; the same again changes nothing. */
export async function changeWishes(
  locale: Locale,
  link: string,
  wishable: string[],
  _: FormState,
  form: FormData,
) {
  const call = { params: { path: { link } }, body: wishesIn(form, wishable) };
  const { problem } = await ask((await api()).PUT('/api/links/{link}/wishes', call));
  if (!problem) redirect(`/${locale}/my/${link}?done=wishes#wishes`);
  refresh(); // a table may have gone, or the rounds begun
  return notWished(locale, form, problem);
}
