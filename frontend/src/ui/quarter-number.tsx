import styles from './quarter-number.module.css';
import { Unseen } from './unseen';

/** A table's number in a quarter circle. `label` says what the number is ("pöytä") to a screen reader. */
export function QuarterNumber({ number, label }: { number: number | string; label: string }) {
  return (
    <span className={styles.quarter}>
      <Unseen>{label} </Unseen>
      {number}
    </span>
  );
}
