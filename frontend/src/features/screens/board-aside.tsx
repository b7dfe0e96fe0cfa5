import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { Pie } from '@/ui/pie';
import { Unseen } from '@/ui/unseen';
import { shareLeft } from '../room/clock';
import { countdown } from '../room/countdown';
import { say } from '../work/say';
import { PageMark } from './board-pages';
import { pageOf, type BoardRoom } from './board-state';
import styles from './board.module.css';

/** So many tables fit below the quarter; without it, or on a screen of their own, more. */
const BELOW_QUARTER = 4;
const ALONE = 9;

/** The quarter that empties, and how long one waits at each table. */
export function BoardAside({ locale, room, now }: { locale: Locale; room: BoardRoom; now: number }) {
  const t = useTranslations('board');
  const { quarter, tables } = room;
  const { shown, page, pages } = pageOf(tables, quarter ? BELOW_QUARTER : ALONE, now);
  return (
    <aside className={styles.aside}>
      {quarter && (
        <div className={styles.quarter}>
          <Pie share={shareLeft(quarter.startedAt, quarter.endsAt, now)} />
          <p>
            <Unseen>
              {t('quarter')}: {t('left', { left: countdown(quarter.endsAt, now), number: quarter.number })}
            </Unseen>
            <span className={styles.timer} aria-hidden="true">
              {countdown(quarter.endsAt, now)}
            </span>
            <span className={styles.timerOf} aria-hidden="true">
              {t('tableNth', { number: quarter.number })}
            </span>
          </p>
        </div>
      )}
      <div>
        <h2 className={`${styles.heading} ${styles.quietHeading}`}>
          {t('waits')} <PageMark page={page} pages={pages} />
        </h2>
        <ul className={styles.waits}>
          {shown.map((table) => (
            <li key={table.number} className={styles[table.state]}>
              <b className={styles.lit}>{table.number}</b>
              <span className={styles.firm}>{say(table.name, locale)}</span>
              <b>
                <Wait table={table} />
              </b>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}

function Wait({ table: { isOpen, wait } }: { table: BoardRoom['tables'][number] }) {
  const t = useTranslations('board');
  if (!isOpen) return t('pause');
  if (!wait) return t('wait.unknown');
  if (wait.to === 0) return t('wait.atOnce');
  return wait.from === 0 ? t('wait.upTo', { to: wait.to }) : t('wait.range', wait);
}
