'use client';

import { useRef } from 'react';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icons';
import { RoundTimer } from '../rounds/round-timer';
import { useGong } from '../rounds/use-gong';
import type { RoomRounds } from '../room.types';
import { useSeconds } from '../use-seconds';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { gongDeed } from './rounds';
import styles from './rounds-bar.module.css';
import { RoundsFacts } from './rounds-facts';
import { useKept } from '../use-kept';
import { useKeys } from './use-keys';
import { WithoutScript } from './without-script';

interface Props {
  words: RoomWords;
  hasKeys: boolean;
  isGongSent: boolean;
}

/** The rounds of the evening: the one timer, who is still awaited, and the one thing to do. Nothing where there are none. */
export function RoundsBar(props: Props) {
  const { rounds } = useInRoom().room;
  return rounds && <Bar {...props} rounds={rounds} />;
}

/** Sooner than this before its end a round is not ended by a key alone: the key leads to the button. */
const EARLY_MS = 60_000;

function Bar({ words, hasKeys, isGongSent, rounds }: Props & { rounds: RoomRounds }) {
  const { room, isAway, tap } = useInRoom();
  const { t } = words;
  const now = useSeconds(room.madeAt);
  const [hears, switchGong] = useKept('room gong', true);
  const { rang, wake, ring } = useGong(rounds, now, hears);
  const gongButton = useRef<HTMLDivElement>(null);
  const { phase, round, endsAt } = rounds;
  const gong = gongDeed(rounds);
  const isOngoing = room.isOn && (phase === 'calling' || phase === 'running');

  const send = () => gong && room.isOn && !isGongSent && tap(gong);
  const extend = () => isOngoing && !isGongSent && tap({ do: 'extend_round', round });
  const byKey = () => {
    const isEarly = phase === 'running' && endsAt !== null && Date.parse(endsAt) - now > EARLY_MS;
    if (isEarly) gongButton.current?.querySelector('button')?.focus();
    else send();
  };
  useKeys({ isOn: hasKeys && room.isOn, g: byKey, '+': extend });
  const switchSound = () => {
    switchGong(() => !hears);
    if (!hears) void wake().then(() => ring('start'));
  };

  return (
    <section
      className={`${styles.bar} ${rang ? styles.rang : ''}`}
      aria-labelledby="rounds"
      data-phase={phase}
    >
      <h2 id="rounds" className={styles.unseen}>
        {t('rounds.title')}
      </h2>
      <div className={styles.timer}>
        <RoundTimer rounds={rounds} madeAt={room.madeAt} />
      </div>
      <div className={styles.facts}>
        <p role="status" className={rang ? styles.word : styles.unseen}>
          {rang && t(rang === 'change' && phase === 'over' ? 'rounds.phase.over' : `rounds.rang.${rang}`)}
        </p>
        <RoundsFacts words={words} rounds={rounds} />
      </div>
      <div className={styles.deeds}>
        {gong && room.isOn && (
          <div ref={gongButton} className={styles.gong}>
            <WithoutScript fields={{ do: gong.do, round: String(gong.round) }} onMain={send}>
              <Button tone={phase === 'running' ? 'ghost' : 'sun'} aria-keyshortcuts="G" wide>
                {t(`rounds.${phase === 'calling' ? 'start' : phase === 'running' ? 'change' : 'call'}`, {
                  round: gong.round,
                })}
              </Button>
            </WithoutScript>
          </div>
        )}
        {isOngoing && (
          <Button type="button" tone="ghost" onClick={extend} aria-keyshortcuts="+">
            {t('rounds.extend')}
          </Button>
        )}
        <button type="button" className={styles.sound} aria-pressed={hears} onClick={switchSound}>
          <Icon name={hears ? 'sound' : 'silent'} />
          <span>{t(hears ? 'rounds.gong.on' : 'rounds.gong.off')}</span>
        </button>
      </div>
      {isAway && (
        <p className={styles.away}>
          <Icon name="warn" />
          {t('rounds.away')}
        </p>
      )}
    </section>
  );
}
