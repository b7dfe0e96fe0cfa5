import { useTranslations } from 'next-intl';
import styles from './board.module.css';

/** Which page of a list is seen, where it takes turns. */
export function PageMark({ page, pages }: { page: number; pages: number }) {
  const t = useTranslations('board');
  return pages > 1 ? <span className={styles.page}>{t('page', { page, of: pages })}</span> : null;
}
