import { useTranslations } from 'next-intl';
import { clock } from '../room/clock';
import { PageMark } from './board-pages';
import { pageOf, sameTime, type BoardRoom } from './board-state';
import styles from './board.module.css';

/** So many fit below the calls, in two columns. */
const roomFor = (calls: number) => (calls > 2 ? 4 : calls > 1 ? 6 : 8);

/** Who is next, at which table; and when, where a time was booked. */
export function BoardSoon(props: {
  soon: BoardRoom['soon'];
  zone: string;
  calls: number;
  now: number;
  /** They come in the next round, all at one time. */
  inRounds?: boolean;
}) {
  const { soon, zone, calls, now, inRounds } = props;
  const t = useTranslations('board');
  if (soon.length === 0) return null;
  const same = inRounds ? sameTime(soon) : null;
  const { shown, page, pages } = pageOf(soon, roomFor(calls), now);
  return (
    <div>
      <h2 className={`${styles.heading} ${styles.quietHeading}`}>
        {same ? t('rounds.next', { time: clock(same, zone) }) : t(inRounds ? 'rounds.nextPlain' : 'soon')}{' '}
        <PageMark page={page} pages={pages} />
      </h2>
      <ul className={styles.soon}>
        {shown.map(({ shown: who, number, at }) => (
          <li key={`${number} ${who}`}>
            <b>{who}</b>
            <span className={styles.where}>
              {at && !same && <span className={styles.soft}>{t('at', { time: clock(at, zone) })} </span>}
              {t('table')} <b className={styles.lit}>{number}</b>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
