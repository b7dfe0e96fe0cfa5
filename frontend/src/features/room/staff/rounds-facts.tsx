'use client';

import type { RoomRounds } from '../room.types';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { nextRound, onTheWay, plannedAndHere, withoutSeat } from './rounds';
import styles from './rounds-bar.module.css';

/** What staff want to know at this point of the rounds: who is here, who is still on the way, who has no seat, what is next. */
export function RoundsFacts({ words, rounds }: { words: RoomWords; rounds: RoomRounds }) {
  const { t } = words;
  switch (rounds.phase) {
    case 'before':
      return <Before words={words} rounds={rounds} />;
    case 'calling':
      return <Calling words={words} rounds={rounds} />;
    case 'running':
      return <Running words={words} rounds={rounds} />;
    case 'over':
      return <p className={styles.lead}>{t('rounds.over')}</p>;
  }
}

interface Facts {
  words: RoomWords;
  rounds: RoomRounds;
}

function Before({ words: { t, time }, rounds }: Facts) {
  const { room } = useInRoom();
  const { planned, here } = plannedAndHere(room);
  const first = nextRound(rounds);
  return (
    <>
      <p className={styles.lead}>
        {planned > 0
          ? t.rich('rounds.here', {
              here,
              planned,
              b: (text) => <strong className={styles.count}>{text}</strong>,
            })
          : t('rounds.unplanned')}
      </p>
      {first && <p>{t('rounds.begins', { time: time(first.startsAt) })}</p>}
    </>
  );
}

function Calling({ words, rounds }: Facts) {
  const { room } = useInRoom();
  const { t, time, who } = words;
  const coming = onTheWay(room);
  const { round, startsAt } = rounds;
  return (
    <>
      {coming.length > 0 ? (
        <People
          words={words}
          title={t('rounds.onTheWay')}
          names={coming.map(({ ticket, table }) => t('rounds.atTable', { who: who(ticket), table }))}
        />
      ) : (
        <p className={styles.lead}>{t('rounds.allSit')}</p>
      )}
      <p>
        {round > 1 && startsAt ? t('rounds.startsItself', { time: time(startsAt) }) : t('rounds.waitsForYou')}
      </p>
    </>
  );
}

function Running({ words, rounds }: Facts) {
  const { room } = useInRoom();
  const { t, time, who } = words;
  const next = nextRound(rounds);
  const free = withoutSeat(room);
  return (
    <>
      <p className={styles.lead}>
        {next
          ? t('rounds.next', { round: next.round, time: time(next.startsAt) })
          : rounds.endsAt && t('rounds.last', { time: time(rounds.endsAt) })}
      </p>
      {free.length > 0 ? (
        <People words={words} title={t('rounds.free')} names={free.map(who)} />
      ) : (
        <p>{t('rounds.everybody')}</p>
      )}
    </>
  );
}

/** So many names stand in the bar; the rest is a number, and stands in the queue. */
const FEW = 8;

function People({ words, title, names }: { words: RoomWords; title: string; names: string[] }) {
  const rest = names.length - FEW;
  return (
    <div className={styles.people}>
      <p>{title}</p>
      <ul className={styles.names}>
        {names.slice(0, FEW).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {rest > 0 && <li>{words.t('rounds.more', { count: rest })}</li>}
      </ul>
    </div>
  );
}
