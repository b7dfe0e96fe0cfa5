'use client';

import { useTranslations } from 'next-intl';
import { useFormStatus } from 'react-dom';
import type { Locale } from '@/i18n/locales';
import styles from './kiosk.module.css';

type Step = 'code' | 'name' | 'walkIn';

/** One of the large choices. Leads to its screen without leaving the page; without JavaScript as a page. */
export function ChoiceLink(props: {
  locale: Locale;
  step: Step;
  tone: 'sun' | 'lilac' | 'mint';
  onGo: () => void;
}) {
  const { locale, step, tone, onGo } = props;
  return (
    <a
      className={`${styles.choice} ${styles[tone]}`}
      href={`/${locale}/kiosk?step=${step}`}
      onClick={(event) => {
        event.preventDefault();
        onGo();
      }}
    >
      <Words of={step} />
    </a>
  );
}

/** The fourth is a deed of its own: somebody only came by. */
export function ChoiceButton() {
  const { pending } = useFormStatus();
  return (
    <button type="submit" className={`${styles.choice} ${styles.surface}`} disabled={pending}>
      <Words of="visit" />
    </button>
  );
}

function Words({ of }: { of: Step | 'visit' }) {
  const t = useTranslations('kiosk.choice');
  return (
    <>
      <svg className={styles.corner} viewBox="0 0 100 100" aria-hidden="true">
        <path className={styles.outer} d="M100 100H0A100 100 0 0 1 100 0Z" />
        <path className={styles.inner} d="M100 100H48A52 52 0 0 1 100 48Z" />
      </svg>
      <span className={styles.name}>{t(of)}</span>
      <span className={styles.about}>{t(`${of}Text`)}</span>
    </>
  );
}
