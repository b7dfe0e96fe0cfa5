'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Locale } from '@/i18n/locales';
import { text } from '@/ui/form';
import { ohjaamoCookie } from './ohjaamo';

const days = 400;

export async function chooseOhjaamo(locale: Locale, form: FormData) {
  const chosen = text(form, 'ohjaamo');
  (await cookies()).set(ohjaamoCookie, chosen, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: days * 86_400,
  });
  redirect(`/${locale}/staff`);
}
