import styles from './icons.module.css';

/** Strokes on a 24 grid; filled ones are quarters and dots. Always beside a word, so hidden from screen readers. */
const paths = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  info: 'M12 11v6M12 7v.01',
  warn: 'M12 6.5v7M12 17v.01',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  chevron: 'M6 9l6 6 6-6',
  clock: 'M12 7v5h4M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  place:
    'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM12 11.5v-.01M14 9.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  person: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4 21a8 8 0 0 1 16 0',
  hold: 'M7 4h10M7 20h10M8 4c0 5 8 6 8 16M16 4c0 5-8 6-8 16',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  sound: 'M4 9.5v5h3.5L12 18V6L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  silent: 'M4 9.5v5h3.5L12 18V6L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
  more: 'M5 12v.01M12 12v.01M19 12v.01',
  undo: 'M4 9h10a5.5 5.5 0 0 1 0 11H8M8 4.5L4 9l4 4.5',
  pin: 'M12 21v-6M8.5 3.5h7M9.5 3.5l-.5 6-3 3.5V15h12v-2l-3-3.5-.5-6',
  search: 'M20 20l-4.5-4.5M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** The product's bullet: a quarter circle. */
export function Quarter() {
  return (
    <svg className={styles.quarter} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M0 24V0a24 24 0 0 1 24 24z" />
    </svg>
  );
}
