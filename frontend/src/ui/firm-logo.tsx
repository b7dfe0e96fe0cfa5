import styles from './firm-logo.module.css';

/** A firm's picture, always beside its name, so it says nothing to a screen reader. Nothing when there is none. */
export function FirmLogo({ src, large }: { src: string | null | undefined; large?: boolean }) {
  if (!src) return null;
  return (
    <span className={`${styles.frame} ${large ? styles.large : ''}`}>
      <img src={src} alt="" loading="lazy" decoding="async" />
    </span>
  );
}
