'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { Icon } from '@/ui/icons';
import { Countdown } from './countdown';
import styles from './kiosk.module.css';

/** A form that nobody has touched for a while belongs to somebody who has left. */
const IDLE_SECONDS = 90;

/** One question on the screen: its heading, the way back, and the clock that clears what somebody left half done. */
export function KioskFrame(props: {
  locale: Locale;
  title: string;
  onBack: () => void;
  children: ReactNode;
}) {
  const { locale, title, onBack, children } = props;
  const t = useTranslations('kiosk');
  return (
    <div className={styles.frame}>
      <a
        className={styles.backLink}
        href={`/${locale}/kiosk`}
        onClick={(event) => {
          event.preventDefault();
          onBack();
        }}
      >
        <Icon name="back" /> {t('back')}
      </a>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
      <Countdown seconds={IDLE_SECONDS} shownFrom={20} restartsOnTouch onEnd={onBack} />
    </div>
  );
}
