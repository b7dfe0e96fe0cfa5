import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import styles from './notice.module.css';

type Tone = 'info' | 'success' | 'warn' | 'error';

const icons: Record<Tone, IconName> = { info: 'info', success: 'check', warn: 'warn', error: 'cross' };

/** A message in the page: icon, word and colour. `live` reads it out when it appears after a deed. */
export async function Notice(props: { tone?: Tone; title?: string; live?: boolean; children?: ReactNode }) {
  const { tone = 'info', title, live, children } = props;
  const t = await getTranslations('common.state');
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={live ? 'status' : undefined}>
      <span className={styles.mark}>
        <Icon name={icons[tone]} />
      </span>
      <div className={styles.body}>
        <p className={styles.title}>{title ?? t(tone)}</p>
        {children}
      </div>
    </div>
  );
}
