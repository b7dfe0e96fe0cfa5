'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { languageName } from '../work/say';
import { useAround } from './table-context';
import styles from './table.module.css';

/** In which language they want to speak. */
export function Spoken({ code }: { code: string }) {
  const t = useTranslations('table');
  const { locale } = useAround();
  return <span className={styles.spoken}>{t('language', { language: languageName(code, locale) })}</span>;
}

const marks = {
  meeting: styles.markMeeting,
  called: styles.markCalled,
  free: styles.markFree,
  still: styles.markStill,
};

/** What stands on the stage: how things are in a word, who it is about, and what can be done. */
export function Scene(props: {
  tone: keyof typeof marks;
  word: string;
  title: string;
  facts?: ReactNode;
  text?: string;
  picture?: ReactNode;
  children?: ReactNode;
}) {
  const { tone, word, title, facts, text, picture, children } = props;
  return (
    <section className={`${styles.stage} ${styles[tone]}`} data-stage>
      <div className={styles.scene}>
        <div className={styles.words}>
          <p className={styles.word}>
            <span className={`${styles.mark} ${marks[tone]}`} aria-hidden="true" />
            {word}
          </p>
          <h1 className={styles.who}>{title}</h1>
          {facts && <p className={styles.facts}>{facts}</p>}
          {text && <p className={styles.text}>{text}</p>}
        </div>
        {picture}
      </div>
      <div className={styles.deeds}>{children}</div>
    </section>
  );
}
