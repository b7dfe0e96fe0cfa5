import type { ReactNode } from 'react';
import styles from './card.module.css';
import { Poster } from './poster-picture';

interface Props {
  /** Draws the poster of this id on top. */
  poster?: string;
  /** `sun` and `mint` are light in the dark theme too. */
  ground?: 'surface' | 'sun' | 'mint' | 'mist';
  as?: 'section' | 'article' | 'li' | 'div';
  children: ReactNode;
}

export function Card({ poster, ground = 'surface', as: Element = 'div', children }: Props) {
  return (
    <Element className={`${styles.card} ${styles[ground]}`}>
      {poster && (
        <div className={styles.poster}>
          <Poster id={poster} />
        </div>
      )}
      <div className={styles.body}>{children}</div>
    </Element>
  );
}

/** One link a card; its touch area is the whole card. */
export function CardLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className={styles.link} href={href}>
      {children}
    </a>
  );
}

/** Two things on one line, at its ends; wraps when they do not fit. */
export function CardRow({ strong, children }: { strong?: boolean; children: ReactNode }) {
  return <div className={`${styles.row} ${strong ? styles.strong : ''}`}>{children}</div>;
}

/** Text with a small picture at its end, a pie or a QR code, that stays beside it on a phone. */
export function Beside({ picture, children }: { picture: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.beside}>
      <div>{children}</div>
      {picture}
    </div>
  );
}

/** As many columns as fit; one on a phone. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <ul className={styles.grid}>{children}</ul>;
}

export function Stack({
  gap = 'normal',
  children,
}: {
  gap?: 'small' | 'normal' | 'large';
  children: ReactNode;
}) {
  return <div className={`${styles.stack} ${styles[gap]}`}>{children}</div>;
}
