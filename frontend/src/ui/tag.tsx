import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import styles from './tag.module.css';

interface Look {
  tone?: 'mist' | 'sun' | 'mint' | 'coral' | 'lilac';
  icon?: IconName;
}

/** A tag in words, for a list of them that crosses to the browser. */
export type TagText = Look & { text: string };

/** A word about a thing: its format, its state. A state gets an icon as well. */
export function Tag(props: Look & { children: ReactNode }) {
  const { tone = 'mist', icon, children } = props;
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

export function Tags({ children }: { children: ReactNode }) {
  return <div className={styles.tags}>{children}</div>;
}
