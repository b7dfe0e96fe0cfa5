import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';
import styles from './time-pill.module.css';
import { Unseen } from './unseen';

export type TimeState = 'free' | 'taken' | 'held' | 'mine';

const icons: Partial<Record<TimeState, IconName>> = { taken: 'cross', held: 'hold', mine: 'check' };

/**
 * One bookable time. Free (and mine) ones lead on; taken and held ones only tell. The state is in the words for a
 * screen reader, in the icon, and in the colour.
 */
export async function TimePill(props: { time: string; state: TimeState; href?: string; about?: string }) {
  const { time, state, href, about } = props;
  const t = await getTranslations('common.state');
  const icon = icons[state];
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span className={styles.time}>{time}</span>
      <Unseen>
        , {t(state)}
        {about && `, ${about}`}
      </Unseen>
    </>
  );
  const className = `${styles.pill} ${styles[state]}`;
  return href && state !== 'taken' && state !== 'held' ? (
    <a className={className} href={href}>
      {inside}
    </a>
  ) : (
    <span className={className}>{inside}</span>
  );
}

/** Times beside one another; four on a phone. */
export function TimeRow({ children }: { children: ReactNode }) {
  return <div className={styles.times}>{children}</div>;
}
