'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import { keepCookies } from '@/api/keep-cookies';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';

export type ScreenKind = 'kiosk' | 'board';

export async function pairScreen(locale: Locale, kind: ScreenKind, _: FormState, form: FormData) {
  const body = { kind, code: text(form, 'code') };
  const { problem, response } = await ask((await api()).POST('/api/pairings', { body }));
  if (problem) return refused(locale, form, problem, { code: await codeLabel(locale) });
  await keepCookies(response);
  return redirect(`/${locale}/${kind}`);
}

async function codeLabel(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'screens.pair' });
  return t('code');
}
