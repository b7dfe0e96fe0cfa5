import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { Unseen } from '@/ui/unseen';
import { say } from '../work/say';
import {
  callsNow,
  FEW_CALLS,
  inParts,
  isFresh,
  roundCallsNow,
  sayingKey,
  type BoardCall,
  type BoardRoom,
} from './board-state';
import { PageMark } from './board-pages';
import styles from './board.module.css';

const colours = ['sun', 'mint', 'coral'] as const;

/** Everybody who goes somewhere in a round, by the tables' numbers. */
export function BoardRoundCalls(props: { locale: Locale; room: BoardRoom; round: number; now: number }) {
  const { locale, room, round, now } = props;
  const t = useTranslations('board');
  const { shown, page, pages } = roundCallsNow(room.calls, now);
  return (
    <div>
      <h2 className={styles.heading}>
        {t('rounds.goTo', { round })} <PageMark page={page} pages={pages} />
      </h2>
      <ul className={`${styles.calls} ${styles.many} ${styles.inRound}`} aria-live="polite">
        {shown.map((call) => (
          <Call key={sayingKey(call)} locale={locale} call={call} look={styles.sun} />
        ))}
      </ul>
    </div>
  );
}

/** Who goes where now: a bar for each, the newest first and set apart for a moment. */
export function BoardCalls(props: { locale: Locale; calls: readonly BoardCall[]; now: number }) {
  const { locale, calls, now } = props;
  const t = useTranslations('board');
  const { shown, page, pages } = callsNow(calls, now);
  return (
    <div>
      <h2 className={styles.heading}>
        {t('now')} <PageMark page={page} pages={pages} />
      </h2>
      <ul className={`${styles.calls} ${calls.length > FEW_CALLS ? styles.many : ''}`} aria-live="polite">
        {shown.map((call, index) => (
          <Call
            key={sayingKey(call)}
            locale={locale}
            call={call}
            look={[styles[colours[index % colours.length] ?? 'sun'], isFresh(call, now) && styles.fresh]
              .filter(Boolean)
              .join(' ')}
          />
        ))}
      </ul>
    </div>
  );
}

function Call({ locale, call, look }: { locale: Locale; call: BoardCall; look: string | undefined }) {
  const t = useTranslations('board');
  return (
    <li className={`${styles.call} ${look}`}>
      <span className={styles.number}>
        <Unseen>{t('table')} </Unseen>
        {call.number}
      </span>
      <span className={styles.who}>
        <Name shown={call.shown} />
        <span className={styles.firm}>
          <span className={styles.firmName}>{say(call.name, locale)}</span>
          {call.again && <em className={styles.again}>{t('again')}</em>}
        </span>
      </span>
    </li>
  );
}

function Name({ shown }: { shown: string }) {
  const { name, number } = inParts(shown);
  return (
    <b className={styles.name}>
      {name}
      {number && <span className={styles.numberOf}> ({number})</span>}
    </b>
  );
}
