import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import styles from './a4.module.css';

/**
 * One A4 as it will be printed, at any size on the screen: what stands on it is measured in `cqi`, hundredths of its width. Its
 * three rows are a head, what fills the page, and a foot.
 */
export function A4(props: {
  ground: 'paper' | 'sun';
  tall?: 'head' | 'middle';
  lang?: Locale;
  children: ReactNode;
}) {
  const { ground, tall = 'middle', lang, children } = props;
  return (
    <article className={`${styles.sheet} ${styles[ground]} ${styles[tall]}`} lang={lang}>
      {children}
    </article>
  );
}
