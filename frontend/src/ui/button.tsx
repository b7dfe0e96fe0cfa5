import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

export type ButtonTone = 'primary' | 'ghost' | 'sun' | 'ink' | 'danger';

interface Looks {
  /** One primary a screen. */
  tone?: ButtonTone;
  /** Fills its row; on phones for the one thing to do. */
  wide?: boolean;
  children: ReactNode;
}

export const buttonClass = (tone: ButtonTone, wide?: boolean) =>
  [styles.button, styles[tone], wide && styles.wide].filter(Boolean).join(' ');

export function Button(props: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  const { tone = 'primary', wide, children, type = 'submit', ...rest } = props;
  return (
    <button {...rest} type={type} className={buttonClass(tone, wide)}>
      {children}
    </button>
  );
}

export function ButtonLink(
  props: Looks & { href: string; download?: boolean; rel?: string; 'aria-label'?: string },
) {
  const { tone = 'primary', wide, children, ...rest } = props;
  return (
    <a {...rest} className={buttonClass(tone, wide)}>
      {children}
    </a>
  );
}

/** Buttons that belong together; they wrap before they shrink. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
