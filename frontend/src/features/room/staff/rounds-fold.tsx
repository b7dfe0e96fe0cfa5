'use client';

import { say } from '@/features/work/say';
import { Button } from '@/ui/button';
import type { RoomRounds, RoomTable } from '../room.types';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { awayAt, isHere, roundsToCome, seatAt } from './rounds';
import styles from './rounds-fold.module.css';

/** So many of the latest changes are shown. */
const LATEST = 30;

/** Folded, as nobody needs it to run a round: who sits where in the rounds to come, and what was planned differently, and why. */
export function RoundsFold({ words }: { words: RoomWords }) {
  const { room, tap } = useInRoom();
  const { rounds } = room;
  const { t } = words;
  if (!rounds || rounds.phase === 'over') return null;
  return (
    <div className={styles.folds}>
      <details className={styles.fold}>
        <summary>{t('rounds.grid')}</summary>
        <p className={styles.soft}>{t('rounds.gridHint')}</p>
        <Grid words={words} rounds={rounds} />
        {room.isOn && (
          <div className={styles.again}>
            <Button type="button" tone="ghost" onClick={() => tap({ do: 'plan_again' })}>
              {t('rounds.planAgain')}
            </Button>
            <p className={styles.soft}>{t('rounds.planAgainHint')}</p>
          </div>
        )}
      </details>
      {rounds.changes.length > 0 && (
        <details className={styles.fold}>
          <summary>{t('rounds.changes')}</summary>
          <Changes words={words} rounds={rounds} />
        </details>
      )}
    </div>
  );
}

interface Props {
  words: RoomWords;
  rounds: RoomRounds;
}

function Grid({ words: { t, time }, rounds }: Props) {
  const { room, locale } = useInRoom();
  const toCome = roundsToCome(rounds);
  if (toCome.length === 0) return <p>{t('rounds.gridNone')}</p>;
  return (
    <div className={styles.scroll} role="region" aria-label={t('rounds.grid')} tabIndex={0}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{t('rounds.gridTable')}</th>
            {toCome.map(({ round, startsAt }) => (
              <th key={round} scope="col">
                {t('rounds.gridRound', { round })}
                <small>{time(startsAt)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {room.tables.map((table) => (
            <tr key={table.id}>
              <th scope="row">
                <b>{table.number}</b> <span>{say(table.name, locale)}</span>
              </th>
              {toCome.map(({ round }) => (
                <Cell key={round} t={t} rounds={rounds} round={round} table={table} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: { t: RoomWords['t']; rounds: RoomRounds; round: number; table: RoomTable }) {
  const { t, rounds, round, table } = props;
  const { room } = useInRoom();
  const seat = seatAt(rounds, round, table.id);
  if (!seat)
    return (
      <td className={styles.empty}>
        {t(awayAt(rounds, table.id).includes(round) ? 'rounds.seat.away' : 'rounds.seat.free')}
      </td>
    );
  return (
    <td>
      {seat.shown}
      {!isHere(room, seat) && <small className={styles.missing}>{t('rounds.notHere')}</small>}
    </td>
  );
}

function Changes({ words, rounds }: Props) {
  return (
    <ol className={styles.changes}>
      {rounds.changes.slice(0, LATEST).map((change) => (
        <li key={`${change.at} ${change.code} ${change.shown} ${change.tableId} ${change.round}`}>
          <span className={styles.time}>{words.time(change.at)}</span>
          <span>{words.changed(change)}</span>
        </li>
      ))}
    </ol>
  );
}
