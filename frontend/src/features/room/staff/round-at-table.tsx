'use client';

import type { Room, RoomTable } from '../room.types';
import { mayBeEmpty } from '../rounds/may-be-empty';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { comesTo, isHere, nextRound, seatAt, seatNowAt } from './rounds';
import styles from './table-card.module.css';

/** What the rounds say of one table: who is planned and does not sit there, that it comes late, and that nobody came. */
export function RoundAtTable(props: { table: RoomTable; words: RoomWords; tabIndex?: number }) {
  const { table, words, tabIndex } = props;
  const { room, now, tap } = useInRoom();
  const { rounds } = room;
  const { t } = words;
  if (!rounds) return null;
  const { turn } = table;
  const seat = seatNowAt(rounds, table.id);
  // Who has not come in at all is said to be missing as soon as the round is on.
  const isMissed =
    seat && !turn && seat.state !== 'held' && (rounds.phase === 'calling' || seat.ticketId !== null);
  const comes = comesTo(rounds, table.id);
  return (
    <>
      {isMissed && (
        <p className={styles.missing}>
          {t('rounds.planned', { who: seat.shown })}
          {!isHere(room, seat) && ` · ${t('rounds.notHere')}`}
        </p>
      )}
      {comes !== undefined && (
        <p className={styles.note}>
          {comes === null ? t('rounds.gone') : t('rounds.late', { round: comes })}
        </p>
      )}
      {turn && room.isOn && mayBeEmpty(room.rounds, turn, now) && (
        <button
          type="button"
          className={styles.nobody}
          tabIndex={tabIndex}
          onClick={() => tap({ do: 'absent', turnId: turn.id })}
        >
          {t('rounds.nobody')}
        </button>
      )}
    </>
  );
}

/** Who sits here in the next round, and when that is. */
export function nextRoundAt(table: RoomTable, { t, time }: RoomWords, { rounds }: Room): string | undefined {
  const next = rounds && nextRound(rounds);
  if (!next) return undefined;
  const at = time(next.startsAt);
  const seat = seatAt(rounds, next.round, table.id);
  return seat ? t('rounds.nextAt', { who: seat.shown, time: at }) : t('rounds.nobodyAt', { time: at });
}
