import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { LanguageMenu } from '@/ui/language-menu';
import { Logo } from '@/ui/logo';
import { Again } from './again';
import styles from './screens.module.css';

/** A screen that hangs somewhere: no way to anywhere else, and new every minute. */
export async function ScreenFrame(props: { locale: Locale; kind: 'kiosk' | 'board'; children: ReactNode }) {
  const { locale, kind, children } = props;
  const t = await getTranslations('common');
  return (
    <div className={styles[kind]}>
      <header className={styles.head}>
        <Logo name={t('brand')} />
        <LanguageMenu locale={locale} label={t('language')} />
      </header>
      {children}
      <Again path={`/${locale}/${kind}`} />
    </div>
  );
}
