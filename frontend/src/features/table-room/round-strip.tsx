'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/ui/icons';
import { RoundTimer } from '../room/rounds/round-timer';
import { useGong } from '../room/rounds/use-gong';
import { useKept } from '../room/use-kept';
import { useAround } from './table-context';
import type { TableRounds } from './table.types';
import styles from './rounds.module.css';

/** The round, above whoever sits here: the same timer as everywhere, and the gong by sound and by word. */
export function RoundStrip() {
  const { rounds } = useAround().table.view;
  return rounds && <Strip rounds={rounds} />;
}

function Strip({ rounds }: { rounds: TableRounds }) {
  const t = useTranslations('table.rounds');
  const { table, now } = useAround();
  const [hears, switchGong] = useKept('table gong', true);
  const { rang, wake, ring } = useGong(rounds, now, hears);
  const { turn, madeAt } = table.view;
  const isInStage = turn?.state === 'meeting' && rounds.phase === 'running';
  const switchSound = () => {
    switchGong(() => !hears);
    if (!hears) void wake().then(() => ring('start'));
  };
  return (
    <section
      className={`${styles.strip} ${rang ? styles.rang : isInStage ? styles.quiet : ''}`}
      aria-label={t('title')}
    >
      {!isInStage && (
        <div className={styles.timer}>
          <RoundTimer rounds={rounds} madeAt={madeAt} />
        </div>
      )}
      <p role="status" className={styles.word}>
        {rang && rounds.phase !== 'over' && t(`rang.${rang}`)}
      </p>
      <button type="button" className={styles.sound} aria-pressed={hears} onClick={switchSound}>
        <Icon name={hears ? 'sound' : 'silent'} />
        <span>{t(hears ? 'gong.on' : 'gong.off')}</span>
      </button>
    </section>
  );
}
