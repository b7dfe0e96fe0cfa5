'use client';

import { useTranslations } from 'next-intl';
import { eveningOf } from '../rotation/evening';
import { BreakRow, EveningList, MeetingRow } from '../rotation/evening-list';
import { clock } from '../room/clock';
import { inLocale } from '../walk-in/words';
import { useTurn } from './turn-context';
import type { MyRounds as Rounds, RoundMeeting } from './turn.types';
import styles from './turn.module.css';

/** My evening in the rounds, as it is expected now, and the wishes that did not fit. */
export function MyRounds({ rounds, next }: { rounds: Rounds; next?: RoundMeeting }) {
  const { where, zone } = useTurn();
  const t = useTranslations('rounds');
  const range = (one: { startsAt: string; endsAt: string }) =>
    `${clock(one.startsAt, zone)}–${clock(one.endsAt, zone)}`;
  return (
    <>
      {rounds.evening.length > 0 && (
        <section className={styles.stack}>
          <h2>{t('evening.title')}</h2>
          <EveningList>
            {eveningOf(rounds.evening).map((row) => {
              if (row.kind === 'break')
                return <BreakRow key={row.startsAt} time={range(row)} text={t('evening.break')} />;
              const { meeting } = row;
              const { meetingId, table } = meeting;
              const state = meetingId === next?.meetingId ? 'next' : meeting.state;
              return (
                <MeetingRow
                  key={meetingId}
                  time={range(meeting)}
                  number={table.number}
                  tableWord={t('evening.tableWord')}
                  who={inLocale(table.name, where.locale)}
                  about={t('evening.table', { number: table.number })}
                  state={state}
                  stands={state === 'to_come' ? undefined : t(`evening.state.${state}`)}
                />
              );
            })}
          </EveningList>
        </section>
      )}
      {rounds.unmet.length > 0 && (
        <details className={styles.more}>
          <summary>{t('unmet.title')}</summary>
          <ul className={styles.lines}>
            {rounds.unmet.map(({ table, why }) => (
              <li key={table.id}>
                <div className={styles.who}>
                  <strong>{inLocale(table.name, where.locale)}</strong>
                  <span>{t(`unmet.why.${why}`)}</span>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
