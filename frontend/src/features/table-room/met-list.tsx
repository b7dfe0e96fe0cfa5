'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Icon } from '@/ui/icons';
import { Unseen } from '@/ui/unseen';
import { clock } from '../room/clock';
import { HowItWent } from './how-it-went';
import { useAround } from './table-context';
import type { Met } from './table.types';
import styles from './table.module.css';

/** Whom we met, with what we said of it; each can be said again. */
export function MetList({ met }: { met: readonly Met[] }) {
  return (
    <ul className={styles.met}>
      {met.map((one) => (
        <MetOne key={one.turnId} one={one} />
      ))}
    </ul>
  );
}

function MetOne({ one }: { one: Met }) {
  const t = useTranslations('table');
  const { locale, table } = useAround();
  const [isOpen, setOpen] = useState(false);
  const { turnId, shown, endedAt, impression, words, both, consentId } = one;
  return (
    <li className={both ? styles.both : undefined}>
      <div className={styles.metHead}>
        <b className={styles.metName}>{shown}</b>
        <span className={styles.soft}>
          {t('met.at', { time: clock(endedAt, table.view.event.timeZone) })}
        </span>
      </div>
      <p className={styles.metSaid}>
        {both && (
          <span className={styles.bothMark}>
            <Icon name="check" /> {t('met.both')}
          </span>
        )}
        <span className={impression ? undefined : styles.soft}>
          {impression ? t(`say.${impression}`) : t('met.unsaid')}
        </span>
      </p>
      {words && <p className={styles.quote}>{words}</p>}
      <div className={styles.metDeeds}>
        {consentId && (
          <a href={`/${locale}/employer/cards/${consentId}`} aria-label={t('card.openOf', { shown })}>
            {t('card.open')}
          </a>
        )}
        <details
          className={styles.change}
          open={isOpen}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>
            {impression ? t('say.change') : t('say.tell')}
            <Unseen>: {shown}</Unseen>
          </summary>
          <HowItWent
            key={`${impression} ${words}`}
            turnId={turnId}
            said={one}
            onSaid={() => setOpen(false)}
          />
        </details>
      </div>
    </li>
  );
}
