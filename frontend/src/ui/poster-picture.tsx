'use client'; // so that a page carries a poster once, as a picture, and not a second time as data for React

import { poster } from './poster';
import styles from './poster-picture.module.css';

/** An event's poster as a picture that fills its box. Decoration: says nothing to a screen reader. */
export function Poster({ id, columns = 9, rows = 3 }: { id: string; columns?: number; rows?: number }) {
  return (
    <svg
      className={styles.poster}
      viewBox={`0 0 ${columns} ${rows}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {poster(id, columns, rows).map(({ colour, d }, index) => (
        <path key={index} className={styles[colour]} d={d} />
      ))}
    </svg>
  );
}
