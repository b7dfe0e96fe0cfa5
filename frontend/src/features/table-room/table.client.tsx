'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { useSeconds } from '../room/use-seconds';
import { Afterwards } from './afterwards';
import { Beside } from './beside';
import { HowItWent } from './how-it-went';
import { LastDeed, Mark, Refused } from './marks';
import { RoundStrip } from './round-strip';
import { Stage } from './stage';
import { TableAround, type Posting } from './table-context';
import type { TableRoom } from './table.types';
import { useMainFocus } from './use-main-focus';
import { useTable } from './use-table';
import styles from './table.module.css';

/** The table for whoever sits there: one person at a time. */
export function TableLive(props: {
  locale: Locale;
  initial: TableRoom;
  posting: Posting;
  /** The card that the page brought, and whose it is. */
  card: ReactNode;
  cardOf: string | null;
  /** When the event is, in words; the browser's leaves have no full dates. */
  when: string;
}) {
  const { locale, initial, posting, card, cardOf, when } = props;
  const t = useTranslations('table');
  const router = useRouter();
  const table = useTable(initial.event.id, initial);
  const { view, heard } = table;
  const now = useSeconds(heard.madeAt);
  useMainFocus(`${view.turn?.id} ${view.turn?.state} ${view.nextShown}`);
  // Somebody else sits here now: their card comes with the page, which is asked anew. What was heard came over the line, so there is one.
  const sharedNow = heard.turn?.consentId ?? null;
  useEffect(() => {
    if (sharedNow !== cardOf) router.refresh();
  }, [sharedNow, cardOf, router]);
  const { turn, toSay, event } = view;
  const isOver = !view.isOn && now >= Date.parse(event.endsAt);
  return (
    <TableAround value={{ locale, table, posting, now }}>
      <main id="content" tabIndex={-1} className={styles.main}>
        <Mark />
        <Refused />
        {view.isOn && <RoundStrip />}
        {isOver ? (
          <Afterwards />
        ) : !view.isOn ? (
          <section className={`${styles.stage} ${styles.still}`}>
            <h1 className={styles.who}>{t('before.title', { when })}</h1>
            <p className={styles.text}>{t('before.text')}</p>
          </section>
        ) : (
          <div className={styles.columns}>
            <div className={styles.first}>
              {toSay && !turn ? (
                <section className={`${styles.stage} ${styles.saying}`} data-stage>
                  <h1 className={styles.who}>{t('say.title', { shown: toSay.shown })}</h1>
                  <HowItWent key={toSay.turnId} turnId={toSay.turnId} thenCall={view.nextShown !== null} />
                  <p className={styles.soft}>{t('say.hint')}</p>
                </section>
              ) : (
                <Stage />
              )}
              <LastDeed />
              {toSay && turn && (
                <section className={styles.alsoSay}>
                  <h2>{t('say.title', { shown: toSay.shown })}</h2>
                  <HowItWent key={toSay.turnId} turnId={toSay.turnId} />
                </section>
              )}
            </div>
            <Beside card={turn && turn.consentId === cardOf ? card : null} />
          </div>
        )}
      </main>
    </TableAround>
  );
}
