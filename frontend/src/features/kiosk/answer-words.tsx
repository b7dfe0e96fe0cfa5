'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/ui/icons';
import styles from './kiosk.module.css';

/** An answer that is words only. */
export function AnswerWords({ kind }: { kind: 'noted' | 'staff' | 'counted' | 'undone' }) {
  const t = useTranslations('kiosk.answer');
  return (
    <section className={`${styles.answer} ${kind === 'undone' ? styles.lilac : styles.mint}`}>
      <svg className={styles.corner} viewBox="0 0 100 100" aria-hidden="true">
        <path className={styles.outer} d="M100 100H0A100 100 0 0 1 100 0Z" />
        <path className={styles.inner} d="M100 100H48A52 52 0 0 1 100 48Z" />
      </svg>
      <h1 tabIndex={-1}>
        <Icon name="check" /> {t(kind)}
      </h1>
      {kind !== 'undone' && <p className={styles.lead}>{t(`${kind}Text`)}</p>}
    </section>
  );
}
