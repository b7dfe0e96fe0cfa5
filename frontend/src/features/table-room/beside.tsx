'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Coming } from './coming';
import { MetList } from './met-list';
import { useAround } from './table-context';
import type { TableRoom } from './table.types';
import styles from './table.module.css';

/** Beside the one who sits here: their card, who waits, and whom we met. */
export function Beside({ card }: { card: ReactNode }) {
  const t = useTranslations('table');
  const { view } = useAround().table;
  const { turn, met } = view;
  return (
    <aside className={styles.beside}>
      {turn && (
        <section>
          <h2>{t('card.title')}</h2>
          {card ?? <p className={styles.quiet}>{t('card.none', { shown: turn.shown })}</p>}
        </section>
      )}
      <Coming />
      <section>
        <h2>{t('line.title')}</h2>
        <div className={styles.quiet}>
          <p>
            <b>{t('line.waiting', { count: view.waiting })}</b>
          </p>
          {turn && view.nextShown !== null && <p>{t('line.next', { shown: view.nextShown })}</p>}
          <Wait wait={view.wait} />
        </div>
      </section>
      <section>
        <h2>{t('met.title')}</h2>
        {met.length > 0 ? <MetList met={met} /> : <p className={styles.soft}>{t('met.none')}</p>}
      </section>
    </aside>
  );
}

function Wait({ wait }: { wait: TableRoom['wait'] }) {
  const t = useTranslations('table');
  if (!wait) return null;
  const words =
    wait.to === 0
      ? t('wait.atOnce')
      : wait.from === 0
        ? t('wait.upTo', { to: wait.to })
        : t('wait.range', wait);
  return <p className={styles.soft}>{t('line.wait', { wait: words })}</p>;
}
