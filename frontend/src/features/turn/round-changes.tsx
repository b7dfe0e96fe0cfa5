'use client';

import { useTranslations } from 'next-intl';
import { changeWords, toldOf } from '../rotation/change-words';
import { clock } from '../room/clock';
import { inLocale } from '../walk-in/words';
import { useTurn } from './turn-context';
import type { MyRounds } from './turn.types';
import styles from './turn.module.css';

/** What changed and why; read out when one comes. */
export function RoundChanges({ rounds }: { rounds: MyRounds }) {
  const { where, zone } = useTurn();
  const t = useTranslations('rounds');
  const timeOf = (round: number) => {
    const known = rounds.evening.find((one) => one.round === round);
    return known && clock(known.startsAt, zone);
  };
  const { each, joined } = toldOf(rounds.changes);
  return (
    <div role="status" className={styles.away}>
      {rounds.changes.length > 0 && (
        <div className={styles.changes}>
          <strong>{t('changes.title')}</strong>
          {joined > 0 && <p>{t('changes.joined', { count: joined })}</p>}
          {each.map((change) => (
            <p key={`${change.at} ${change.code} ${change.round} ${change.table.id}`}>
              {changeWords(t, change, inLocale(change.table.name, where.locale), timeOf)}{' '}
              <span className={styles.soft}>{t('changes.when', { time: clock(change.at, zone) })}</span>
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
