import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { problemText } from '@/i18n/problems';
import type { ProblemCode } from '@/api/problem-codes';
import type { Locale } from '@/i18n/locales';
import { LanguageMenu } from '@/ui/language-menu';
import { Logo } from '@/ui/logo';
import { Notice } from '@/ui/notice';
import { say } from '../work/say';
import { tablePath } from './table-path';
import type { TableRoom } from './table.types';
import styles from './table.module.css';

/** The whole screen is the table: one way back, and the language. */
export async function TableFrame(props: {
  locale: Locale;
  room: TableRoom;
  /** Why a tap without scripts did not go through. */
  refused: string | undefined;
  children: ReactNode;
}) {
  const { locale, room, refused, children } = props;
  const t = await getTranslations({ locale, namespace: 'table' });
  const common = await getTranslations({ locale, namespace: 'common' });
  const { event, table } = room;
  return (
    <>
      <header className={styles.head}>
        <a
          className={styles.back}
          href={`/${locale}/employer`}
          aria-label={`${common('brand')}: ${common('home')}`}
        >
          <Logo />
        </a>
        <p className={styles.names}>
          <b>
            {t('tableNth', { number: table.number })} · {say(table.name, locale)}
          </b>
          <span className={styles.soft}>{say(event.title, locale)}</span>
        </p>
        <noscript>
          <a className={styles.refresh} href={tablePath(locale, event.id)}>
            {t('refresh')}
          </a>
        </noscript>
        <LanguageMenu locale={locale} label={common('language')} />
      </header>
      {refused && (
        <div className={styles.refusedPage}>
          <Notice
            tone="warn"
            live
            title={await problemText(locale, { code: refused as ProblemCode, status: 409 })}
          />
        </div>
      )}
      {children}
    </>
  );
}
