'use client';

import { useTranslations } from 'next-intl';
import { inLocale, waitWords } from '../walk-in/words';
import { clock } from '../room/clock';
import { shortestWait } from './mood';
import { useTurn } from './turn-context';
import type { MyTurn, Mood } from './turn.types';
import styles from './turn.module.css';

const tones: Partial<Record<Mood, 'sun' | 'calm'>> = {
  soon: 'sun',
  out: 'calm',
  on_hold: 'calm',
  coming: 'calm',
  left: 'calm',
  over: 'calm',
};

/** The number, huge, and how things stand with it. */
export function Hero({ view, mood }: { view: MyTurn; mood: Mood }) {
  const { where, zone } = useTurn();
  const t = useTranslations('turn');
  const wait = useTranslations('wait');
  const { number, shown, turn } = view;
  const isWaiting = mood === 'waiting' || mood === 'soon' || mood === 'coming';
  const title = t(`title.${mood}`, { number: turn?.table.number ?? 0 });
  return (
    <section className={`${styles.hero} ${tones[mood] ? styles[tones[mood]] : ''}`} aria-live="polite">
      <svg className={styles.corner} viewBox="0 0 100 100" aria-hidden="true">
        <path className={styles.outer} d="M100 0V100A100 100 0 0 1 0 0Z" />
        <path className={styles.inner} d="M100 0V55A55 55 0 0 1 45 0Z" />
      </svg>
      <p className={styles.number}>
        <span>{t('number')}</span> <b>{number}</b>
      </p>
      <h1>{title}</h1>
      {isWaiting && <p className={styles.wait}>{wait(...waitWords(shortestWait(view.lines)))}</p>}
      {mood === 'meeting' && turn ? (
        <p>
          {inLocale(turn.table.name, where.locale)}
          {turn.endsAt && <> · {t('until', { time: clock(turn.endsAt, zone) })}</>}
        </p>
      ) : (
        <p>{t(`text.${mood as Exclude<Mood, 'meeting' | 'called' | 'recalled'>}`)}</p>
      )}
      {mood !== 'over' && shown !== String(number) && (
        <p className={styles.small}>{t('shownAs', { shown })}</p>
      )}
    </section>
  );
}
