import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { Icon } from './icons';
import { Unseen } from './unseen';

/** A filter that is a link: `on` when the page shows it, and then the link takes it off. */
export function Chip({ href, on, children }: { href: string; on?: boolean; children: ReactNode }) {
  return (
    <a className={`${styles.chip} ${on ? styles.on : ''}`} href={href} aria-current={on || undefined}>
      {on && <Icon name="check" />}
      {children}
    </a>
  );
}

export interface ChipOption {
  href: string;
  label: string;
  on?: boolean;
}

/** A filter with many values: opens without JavaScript. Shows the chosen value instead of its name. */
export function ChipMenu({ label, options }: { label: string; options: ChipOption[] }) {
  const chosen = options.find(({ on }) => on);
  return (
    <details className={styles.menu} name="chips">
      <summary className={`${styles.chip} ${chosen ? styles.on : ''}`}>
        {chosen ? (
          <>
            <Unseen>{label}: </Unseen>
            {chosen.label}
          </>
        ) : (
          label
        )}
        <Icon name="chevron" />
      </summary>
      <ul className={styles.list}>
        {options.map((option) => (
          <li key={option.href}>
            <a href={option.href} aria-current={option.on || undefined}>
              {option.label}
              {option.on && <Icon name="check" />}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Chips in a row that wraps. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.chips} aria-label={label}>
      {children}
    </nav>
  );
}
