import type { ReactNode } from 'react';
import styles from './page.module.css';

export { Unseen } from './unseen';

/** The page's content, where the skip link leads. `narrow` for reading and booking, `wide` for desks. */
export function Main({ width = 'narrow', children }: { width?: 'narrow' | 'wide'; children: ReactNode }) {
  return (
    <main id="content" tabIndex={-1} className={`${styles.main} ${styles[width]}`}>
      {children}
    </main>
  );
}

/** The one h1 of a page, with a sentence under it and what one can do with the whole page beside it. */
export function PageTitle(props: { title: string; lead?: string; children?: ReactNode }) {
  const { title, lead, children } = props;
  return (
    <div className={styles.top}>
      <div className={styles.titles}>
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {children && <div className={styles.deeds}>{children}</div>}
    </div>
  );
}

/** A stretch of a page under its own h2. */
export function Section(props: { title: string; id?: string; aside?: ReactNode; children: ReactNode }) {
  const { title, id, aside, children } = props;
  return (
    <section className={styles.section} id={id}>
      <div className={styles.heading}>
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Two columns where there is room: the work and what stands beside it. */
export function WithAside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.section}>{children}</div>
      <aside className={styles.section}>{aside}</aside>
    </div>
  );
}

export const ScreenOnly = ({ children }: { children: ReactNode }) => (
  <div className={styles.screenOnly}>{children}</div>
);

export const PrintOnly = ({ children }: { children: ReactNode }) => (
  <div className={styles.printOnly}>{children}</div>
);
