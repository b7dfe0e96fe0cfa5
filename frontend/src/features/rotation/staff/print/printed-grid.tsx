import { getTranslations } from 'next-intl/server';
import { say } from '@/features/work/say';
import { formatTime, formatWhen } from '@/ui/time';
import { gridOf, pagesOf } from '../plan-grid';
import { holderOf } from '../table-words';
import type { Sheets } from './sheets';
import styles from './printed-grid.module.css';

/** What fits on a landscape A4 and can be read from a wall beside the door. */
const TABLES_A_PAGE = 12;
const ROUNDS_A_PAGE = 12;

/** Rounds by tables; an evening that is too large for one page goes on to the next, tables first. */
export async function PrintedGrid({ locale, rotation, plan }: Sheets) {
  const t = await getTranslations('rotationStaff.grid');
  const place = { locale, zone: rotation.event.timeZone };
  const { event } = rotation;
  const rows = gridOf(rotation, plan);
  const columns = rows[0]?.cells.map((_, at) => at) ?? [];
  const pages = pagesOf(rows, ROUNDS_A_PAGE).flatMap((part) =>
    pagesOf(columns, TABLES_A_PAGE).map((tables) => ({ part, tables })),
  );
  return (
    <div className={styles.pages}>
      {pages.map(({ part, tables }, page) => (
        <section key={page} className={styles.page}>
          <h2>
            {say(event.title, locale)}
            <span className={styles.when}>
              {formatWhen(event.startsAt, event.endsAt, place)} · {event.place.name}
              {pages.length > 1 && ` · ${page + 1}/${pages.length}`}
            </span>
          </h2>
          <div className={styles.box} role="region" aria-label={`${t('caption')} ${page + 1}`} tabIndex={0}>
            <table className={styles.grid}>
              <thead>
                <tr>
                  <th scope="col">{t('round')}</th>
                  {tables.map((at) => {
                    const table = rows[0]?.cells[at]?.table;
                    return (
                      table && (
                        <th key={at} scope="col">
                          <span className={styles.number}>{table.number}</span>
                          {holderOf(table, locale)}
                        </th>
                      )
                    );
                  })}
                </tr>
              </thead>
              <tbody>
                {part.map(({ round, cells }) => (
                  <tr key={round.round}>
                    <th scope="row">
                      <span className={styles.number}>{round.round}</span>
                      {formatTime(round.startsAt, place)}
                    </th>
                    {tables.map((at) => {
                      const cell = cells[at];
                      return (
                        <td key={at} className={cell?.seat ? undefined : styles.none}>
                          {cell?.seat?.name ?? (cell?.isAway ? t('away') : '–')}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </div>
  );
}
