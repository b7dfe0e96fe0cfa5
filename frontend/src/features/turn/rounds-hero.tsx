'use client';

import { useTranslations } from 'next-intl';
import { clock } from '../room/clock';
import { RoundTimer } from '../room/rounds/round-timer';
import { inLocale } from '../walk-in/words';
import type { RoundsStanding } from './rounds-standing';
import { useTurn } from './turn-context';
import type { MyRounds, MyTurn, RoundMeeting } from './turn.types';
import styles from './turn.module.css';

/** In the rounds: the timer, where I am, and where I go next. */
export function RoundsHero(props: {
  view: MyTurn;
  rounds: MyRounds;
  standing: RoundsStanding & { says: NonNullable<RoundsStanding['says']> };
}) {
  const { view, rounds, standing } = props;
  const { where, zone } = useTurn();
  const t = useTranslations('rounds.hero');
  const number = useTranslations('turn')('number');
  const { says, now, next } = standing;
  const told = ({ startsAt, table }: RoundMeeting) => ({
    time: clock(startsAt, zone),
    number: table.number,
    name: inLocale(table.name, where.locale),
  });
  return (
    <section className={`${styles.hero} ${says === 'sit' ? '' : styles.calm}`}>
      <RoundTimer rounds={rounds} madeAt={view.madeAt} size="large" />
      <div aria-live="polite" className={styles.standing}>
        <h1>{says === 'sit' && now ? t('sit', { number: now.table.number }) : t(says as 'free')}</h1>
        {now ? <p>{inLocale(now.table.name, where.locale)}</p> : <p>{t(`${says as 'free'}Text`)}</p>}
        {next ? (
          <p className={styles.wait}>{t(says === 'before' ? 'first' : 'next', told(next))}</p>
        ) : (
          now && <p>{t('last')}</p>
        )}
      </div>
      <p className={styles.small}>
        {number} {view.number}
      </p>
    </section>
  );
}
