'use client';

import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { QuarterNumber } from '@/ui/quarter-number';
import { Qr } from '@/ui/qr';
import { clock } from '../room/clock';
import { lineName, onlyTable, type Sectors, waitWords } from '../walk-in/words';
import styles from './kiosk.module.css';
import type { Welcome } from './kiosk.types';

interface Props {
  locale: Locale;
  welcome: Welcome;
  /** Somebody who walked in: what they need to remember is the number. */
  isNew: boolean;
  sectors: Sectors;
  zone: string;
  publicUrl: string;
}

/** More of them nobody remembers; the phone has them all. */
const MOST_LINES = 4;

/** "Welcome, Aino: table 4, Kahvila Aalto, 14.30", or the number; and the QR that takes one's turn along. */
export function Welcomed({ locale, welcome, isNew, sectors, zone, publicUrl }: Props) {
  const t = useTranslations('kiosk.answer');
  const { number, shown, late, lines, link } = welcome;
  const first = [...lines].sort(soonestFirst).slice(0, MOST_LINES);
  const name = shown === String(number) ? undefined : shown.replace(/ \(\d+\)$/, '');
  return (
    <div className={styles.welcomed}>
      <section className={`${styles.answer} ${isNew ? styles.sun : styles.mint}`}>
        {isNew ? (
          <h1 tabIndex={-1} className={styles.number}>
            {t('yourNumber')} <b>{number}</b>
          </h1>
        ) : (
          <h1 tabIndex={-1}>{name ? t('welcome', { name }) : t('welcomeNumber')}</h1>
        )}
        <ul className={styles.lines}>
          {first.map((one) => (
            <LineOf key={one.line} locale={locale} line={one} sectors={sectors} zone={zone} />
          ))}
          {lines.length > first.length && <li>{t('more', { count: lines.length - first.length })}</li>}
        </ul>
        <p className={styles.lead}>{late ? t('late') : t(lines.length > 0 ? 'sit' : 'seat')}</p>
        {!isNew && <p>{t('number', { number })}</p>}
      </section>
      <section className={styles.along}>
        <Qr text={`${publicUrl}/${locale}/turn/${link}`} label={t('qr')} />
        <div>
          <h2>{t('phone')}</h2>
          <p>{t('phoneText')}</p>
        </div>
      </section>
    </div>
  );
}

function LineOf(props: { locale: Locale; line: Welcome['lines'][number]; sectors: Sectors; zone: string }) {
  const { locale, line, sectors, zone } = props;
  const t = useTranslations('kiosk.answer');
  const wait = useTranslations('wait');
  const table = onlyTable(line);
  return (
    <li>
      {table && <QuarterNumber number={table.number} label={t('table')} />}
      <span>
        <strong>{lineName(line, { locale, sectors, t: wait })}</strong>
        <br />
        {line.bookedFor
          ? t('atTime', { time: clock(line.bookedFor, zone) })
          : t('wait', { wait: wait(...waitWords(line.wait)) })}
      </span>
    </li>
  );
}

type LineOfWelcome = Welcome['lines'][number];

/** Booked times by the clock, then what takes the shortest. */
const soonestFirst = (one: LineOfWelcome, other: LineOfWelcome): number =>
  (one.bookedFor ?? '9').localeCompare(other.bookedFor ?? '9') ||
  (one.wait?.to ?? Infinity) - (other.wait?.to ?? Infinity) ||
  0;
