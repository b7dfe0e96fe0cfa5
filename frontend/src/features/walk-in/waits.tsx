import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Rows } from '@/ui/lists';
import { QuarterNumber } from '@/ui/quarter-number';
import { lineName, onlyTable, type RoomLine, type Sectors, waitWords } from './words';
import styles from './walk-in.module.css';

/** Each line with its wait, as it stands now; with `href` each leads to its number. */
export async function Waits(props: {
  locale: Locale;
  lines: RoomLine[];
  sectors: Sectors;
  href?: (line: string) => string;
}) {
  const { locale, lines, sectors, href } = props;
  const t = await getTranslations('wait');
  return (
    <Rows>
      {lines.map((one) => {
        const [table, name] = [onlyTable(one), lineName(one, { locale, sectors, t })];
        return (
          <li key={one.line} className={styles.line}>
            {table && <QuarterNumber number={table.number} label={t('tableWord')} />}
            <span>
              {href ? <a href={href(one.line)}>{name}</a> : <strong>{name}</strong>}
              <span className={styles.wait}>
                {t(...waitWords(one.wait))} · {t('queue', { count: one.waiting })}
              </span>
            </span>
          </li>
        );
      })}
    </Rows>
  );
}
