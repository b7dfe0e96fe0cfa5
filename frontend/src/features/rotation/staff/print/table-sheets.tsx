import { getTranslations } from 'next-intl/server';
import { A4 } from '@/features/work/a4';
import { say } from '@/features/work/say';
import { Logo } from '@/ui/logo';
import { formatTime, formatWhen } from '@/ui/time';
import { gridOf } from '../plan-grid';
import { holderOf } from '../table-words';
import type { Sheets } from './sheets';
import styles from './table-sheets.module.css';

/** One A4 for each table: its number to be seen across the room, whose it is, and who comes when. */
export async function TableSheets({ locale, rotation, plan }: Sheets) {
  const t = await getTranslations('rotationStaff.print');
  const place = { locale, zone: rotation.event.timeZone };
  const { event } = rotation;
  const rows = gridOf(rotation, plan);
  return (
    <div className={styles.sheets}>
      {rows[0]?.cells.map(({ table }, at) => (
        <A4 key={table.id} ground="paper">
          <header className={styles.head}>
            <p className={styles.number}>{table.number}</p>
            <h2 className={styles.name}>{holderOf(table, locale)}</h2>
          </header>
          <ol className={styles.rounds}>
            {rows.map(({ round, cells }) => {
              const cell = cells[at];
              return (
                <li key={round.round} className={cell?.seat ? undefined : styles.none}>
                  <span className={styles.time}>{formatTime(round.startsAt, place)}</span>
                  <span className={styles.who}>
                    {cell?.seat?.name ?? (cell?.isAway ? t('away') : t('free'))}
                  </span>
                </li>
              );
            })}
          </ol>
          <footer className={styles.foot}>
            <p>
              {say(event.title, locale)}, {formatWhen(event.startsAt, event.endsAt, place)}
            </p>
            <div className={styles.brand}>
              <Logo name="Vartti" />
            </div>
          </footer>
        </A4>
      ))}
    </div>
  );
}
