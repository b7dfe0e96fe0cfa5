import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { messages } from '@/i18n/messages';
import type { Locale } from '@/i18n/locales';
import { LanguageMenu } from '@/ui/language-menu';
import { BoardLive } from './board.client';
import type { BoardRoom } from './board-state';

/** How often a screen that runs no scripts looks again. */
const SECONDS_WITHOUT_SCRIPTS = 15;

/** The big screen: who goes where. It changes by itself; without JavaScript it is loaded anew. */
export async function Board({ locale, room }: { locale: Locale; room: BoardRoom }) {
  const t = await getTranslations('common');
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={String(SECONDS_WITHOUT_SCRIPTS)} />
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ board: messages[locale].board }}>
        <BoardLive
          locale={locale}
          initial={room}
          menu={<LanguageMenu locale={locale} label={t('language')} />}
        />
      </NextIntlClientProvider>
    </>
  );
}
