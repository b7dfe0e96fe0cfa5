'use client';

import { usePathname } from 'next/navigation';
import { Icon } from './icons';
import styles from './navigation.module.css';
import { Unseen } from './unseen';

export interface NavigationItem {
  href: string;
  label: string;
  /** Current on that very page only, not below it. */
  exact?: boolean;
  /** Pages elsewhere that belong to it. */
  also?: string[];
}

/** More rooms than this take rows of a phone's screen: there they are behind the name of the one that is open. */
const MOST_IN_A_ROW = 5;

/** The rooms of an audience. The longest address that the page's own begins with is the current one. */
export function Navigation({ label, items }: { label: string; items: NavigationItem[] }) {
  const path = usePathname();
  const current = items
    .filter(
      ({ href, exact, also = [] }) =>
        [...(exact ? [] : [href]), ...also].some((room) => path === room || path.startsWith(`${room}/`)) ||
        path === href,
    )
    .sort((one, other) => other.href.length - one.href.length)[0];
  const list = (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item === current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav className={styles.navigation} aria-label={label}>
      {items.length > MOST_IN_A_ROW ? (
        <details className={styles.many}>
          <summary className={styles.opener}>
            {current && <Unseen>{label}: </Unseen>}
            {current?.label ?? label}
            <Icon name="chevron" />
          </summary>
          {list}
        </details>
      ) : (
        list
      )}
    </nav>
  );
}
