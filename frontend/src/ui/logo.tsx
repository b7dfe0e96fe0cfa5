import styles from './logo.module.css';

/** The disc with one quarter lit. With `name`, the word beside it. */
export function Logo({ name }: { name?: string }) {
  return (
    <span className={styles.logo}>
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="21.5" />
        <path d="M24 24V2.5A21.5 21.5 0 0 1 45.5 24Z" />
      </svg>
      {name && <span className={styles.name}>{name.toLowerCase()}</span>}
    </span>
  );
}
