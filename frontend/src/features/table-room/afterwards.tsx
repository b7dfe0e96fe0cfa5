'use client';

import { useTranslations } from 'next-intl';
import { MetList } from './met-list';
import { useAround } from './table-context';
import type { Met } from './table.types';
import styles from './table.module.css';

/** After the evening: whom we liked, those first who liked us as well. */
export function Afterwards() {
  const t = useTranslations('table');
  const { met } = useAround().table.view;
  const isLiked = ({ impression }: Met) => impression === 'go_on' || impression === 'work_trial';
  const groups = [
    { title: t('met.bothTitle'), met: met.filter(({ both }) => both) },
    { title: t('met.ours'), met: met.filter((one) => isLiked(one) && !one.both) },
    { title: t('met.others'), met: met.filter((one) => !isLiked(one) && !one.both) },
  ].filter((group) => group.met.length > 0);
  return (
    <div className={styles.after}>
      <div>
        <h1 className={styles.who}>{t('over.title')}</h1>
        <p className={styles.text}>{met.length > 0 ? t('over.text') : t('over.none')}</p>
      </div>
      {groups.map((group) => (
        <section key={group.title}>
          <h2>{group.title}</h2>
          <MetList met={group.met} />
        </section>
      ))}
    </div>
  );
}
