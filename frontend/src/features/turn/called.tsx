'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Unseen } from '@/ui/unseen';
import { clock } from '../room/clock';
import { inLocale } from '../walk-in/words';
import { useTurn } from './turn-context';
import type { MyTurn, Mood } from './turn.types';
import styles from './turn.module.css';

/** Called: the whole screen is sun, and the table's number fills it. "Going" makes room again; a second call fills it anew. */
export function Called(props: {
  view: MyTurn;
  turn: NonNullable<MyTurn['turn']>;
  mood: Mood;
  seen?: string;
}) {
  const { view, turn, mood } = props;
  const { where, zone } = useTurn();
  const t = useTranslations('turn');
  const call = `${turn.id} ${turn.state}`;
  const [seen, setSeen] = useState(props.seen);
  const { number } = turn.table;
  const name = inLocale(turn.table.name, where.locale);
  return (
    <section className={`${styles.called} ${seen === call ? styles.seen : ''}`} aria-live="assertive">
      <h1>{t(`title.${mood as 'called' | 'recalled'}`)}</h1>
      <p className={styles.table} aria-hidden="true">
        <span>{t('table')}</span>
        <b>{number}</b>
      </p>
      <p className={styles.goTo}>{t('goTo', { number, name })}</p>
      {turn.waitedForUntil && <p>{t('waitedFor', { time: clock(turn.waitedForUntil, zone) })}</p>}
      <p>
        <Unseen>{t('number')} </Unseen>
        <span aria-hidden="true">{t('number')} </span>
        {view.number}
      </p>
      {seen !== call && (
        <a
          className={styles.going}
          href={`/${where.locale}/turn/${where.link}?${new URLSearchParams({ seen: call })}`}
          onClick={(event) => {
            event.preventDefault();
            setSeen(call);
          }}
        >
          {t('going')}
        </a>
      )}
    </section>
  );
}
