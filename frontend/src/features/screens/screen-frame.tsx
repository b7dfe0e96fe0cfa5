import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { LanguageMenu } from '@/ui/language-menu';
import { Logo } from '@/ui/logo';
import { Again } from './again';
import styles from './screens.module.css';

/** What tells whether anybody answers, before a screen gives up what it shows. */
const asksFirst = { kiosk: '/api/kiosk/today', board: '/api/board/event' };

/** A screen that hangs somewhere: no way to anywhere else, and new every minute. */
export async function ScreenFrame(props: { locale: Locale; kind: 'kiosk' | 'board'; children: ReactNode }) {
  const { locale, kind, children } = props;
  return (
    <div className={styles[kind]}>
      {kind === 'kiosk' && <ScreenHead locale={locale} />}
      {children}
      <Again path={`/${locale}/${kind}`} asksFirst={asksFirst[kind]} />
    </div>
  );
}

/** The brand and the language; the board that runs has a head of its own. */
export async function ScreenHead({ locale }: { locale: Locale }) {
  const t = await getTranslations('common');
  return (
    <header className={styles.head}>
      <Logo name={t('brand')} />
      <LanguageMenu locale={locale} label={t('language')} />
    </header>
  );
}
