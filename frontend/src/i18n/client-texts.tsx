import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import type { Locale } from './locales';
import { messages, type Messages } from './messages';

/**
 * Gives a leaf that changes by itself, as a live view does, the texts that it needs and no others: with them it says
 * `useTranslations('turn')`, on the server and in the browser alike.
 */
export function ClientTexts(props: { locale: Locale; of: (keyof Messages)[]; children: ReactNode }) {
  const { locale, of, children } = props;
  const texts = Object.fromEntries(of.map((name) => [name, messages[locale][name]]));
  return (
    <NextIntlClientProvider locale={locale} messages={texts} timeZone="Europe/Helsinki">
      {children}
    </NextIntlClientProvider>
  );
}
