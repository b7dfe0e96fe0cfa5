'use client';

import { usePathname } from 'next/navigation';
import styles from './navigation.module.css';

export interface NavigationItem {
  href: string;
  label: string;
  /** Current on that very page only, not below it. */
  exact?: boolean;
  /** Pages elsewhere that belong to it. */
  also?: string[];
}

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
  return (
    <nav className={styles.navigation} aria-label={label}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item === current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
