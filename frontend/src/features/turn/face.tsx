import styles from './turn.module.css';

const mouths = { yes: 'M15 28q9 11 18 0', maybe: 'M15 31h18', no: 'M15 34q9 -9 18 0' };

/** A face that says it at a glance; the word stands under it. */
export function Face({ of }: { of: keyof typeof mouths }) {
  return (
    <svg className={styles.face} viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="21" />
      <path d="M17 18v3M31 18v3" />
      <path d={mouths[of]} />
    </svg>
  );
}
