'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';

export async function openFeed(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const { problem } = await ask((await api()).PUT('/api/my/feed'));
  if (problem) return refused(locale, form, problem);
  refresh();
  return redirect(`/${locale}/my#calendar`);
}

export async function closeFeed(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const { problem } = await ask((await api()).DELETE('/api/my/feed'));
  if (problem) return refused(locale, form, problem);
  refresh();
  return redirect(`/${locale}/my#calendar`);
}
