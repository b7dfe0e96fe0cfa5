import styles from './wish-list.module.css';

/** A square on its corner and two half circles: the quarter circle, twice. Its number is drawn by the row it stands in. */
export function Heart() {
  return (
    <svg className={styles.heart} viewBox="0 0 48 48" aria-hidden="true">
      <path d="M24 43.5 5.6 25.1A13 13 0 0 1 24 6.7 13 13 0 0 1 42.4 25.1Z" />
    </svg>
  );
}
