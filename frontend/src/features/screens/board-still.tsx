import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { clock } from '../room/clock';
import { say } from '../work/say';
import { PageMark } from './board-pages';
import { pageOf, type BoardRoom } from './board-state';
import styles from './board.module.css';

/** Nothing to call: what that means, in words that carry across the room. */
export function BoardStill({ title, text, large }: { title: string; text: string; large?: boolean }) {
  return (
    <div className={`${styles.still} ${large ? styles.large : ''}`}>
      <svg className={styles.drawing} viewBox="0 0 100 100" aria-hidden="true">
        <path className={styles.outer} d="M0 100V0A100 100 0 0 1 100 100Z" />
        <path className={styles.inner} d="M0 100V45A55 55 0 0 1 55 100Z" />
        <path className={styles.core} d="M0 100V78A22 22 0 0 1 22 100Z" />
      </svg>
      <div>
        <h2 className={styles.stillTitle}>{title}</h2>
        <p className={styles.stillText}>{text}</p>
      </div>
    </div>
  );
}

const MOST_TABLES = 8;

/** Before the start: when it begins, and who sits where. */
export function BoardTables({ locale, room, now }: { locale: Locale; room: BoardRoom; now: number }) {
  const t = useTranslations('board');
  const { event, tables } = room;
  const { shown, page, pages } = pageOf(tables, MOST_TABLES, now);
  return (
    <section className={styles.before}>
      <p className={styles.begins}>{t('before', { time: clock(event.startsAt, event.timeZone) })}</p>
      <h2 className={`${styles.heading} ${styles.quietHeading}`}>
        {tables.length > 0 ? t('here') : t('noTables')} <PageMark page={page} pages={pages} />
      </h2>
      <ul className={styles.tables}>
        {shown.map(({ number, name }) => (
          <li key={number}>
            <b className={styles.lit}>{number}</b>
            <span>{say(name, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
