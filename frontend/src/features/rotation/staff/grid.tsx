import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Icon } from '@/ui/icons';
import { QuarterNumber } from '@/ui/quarter-number';
import { formatTime } from '@/ui/time';
import { Unseen } from '@/ui/unseen';
import styles from './grid.module.css';
import { gridOf, plannedTables, type Cell } from './plan-grid';
import type { Plan, Rotation } from './rotation.types';
import { holderOf } from './table-words';

interface Props {
  locale: Locale;
  rotation: Rotation;
  plan: Plan;
  /** Where a meeting can be put elsewhere; without it the grid only tells. */
  move?: string;
}

/** The whole evening: rounds down, tables across. It scrolls inside its own box, and its heads stay. */
export async function Grid({ locale, rotation, plan, move }: Props) {
  const t = await getTranslations('rotationStaff.grid');
  const place = { locale, zone: rotation.event.timeZone };
  return (
    <div className={styles.box} role="region" aria-label={t('caption')} tabIndex={0}>
      <table className={styles.grid}>
        <caption>
          <Unseen>{t('caption')}</Unseen>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('round')}
            </th>
            {plannedTables(rotation, plan).map((table) => (
              <th key={table.id} scope="col">
                <span className={styles.table}>
                  <QuarterNumber number={table.number} label={t('table')} />
                  {holderOf(table, locale)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gridOf(rotation, plan).map(({ round, cells }) => (
            <tr key={round.round}>
              <th scope="row">
                <span className={styles.round}>{round.round}</span>
                <span className={styles.time}>{formatTime(round.startsAt, place)}</span>
              </th>
              {cells.map((cell) => (
                <GridCell key={cell.table.id} round={round.round} cell={cell} move={move} plan={plan} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function GridCell(props: { round: number; cell: Cell; plan: Plan; move?: string }) {
  const { round, cell, plan, move } = props;
  const t = await getTranslations('rotationStaff.grid');
  const { table, seat, isAway } = cell;
  const here = `round=${round}&table=${table.id}&plan=${plan.id}`;
  if (!seat)
    return (
      <td className={isAway ? styles.away : styles.empty}>
        {isAway || !move ? (
          <span>{isAway ? t('away') : t('empty')}</span>
        ) : (
          <a href={`${move}?${here}`}>
            {t('empty')}
            <Unseen>{t('putHere', { round, table: table.number })}</Unseen>
          </a>
        )}
      </td>
    );
  const { name, rank, pinned, registrationId } = seat;
  return (
    <td className={pinned ? styles.pinned : rank ? styles.wished : styles.met}>
      {move ? (
        <a href={`${move}?who=${registrationId}&${here}`}>
          {name}
          <Unseen>{t('moveThis', { round, table: table.number })}</Unseen>
        </a>
      ) : (
        <b>{name}</b>
      )}
      <span className={styles.marks}>
        {rank && (
          <span>
            <i className={styles.mark} aria-hidden="true" />
            {t('wish', { rank })}
          </span>
        )}
        {pinned && (
          <span>
            <Icon name="pin" />
            {t('pinned')}
          </span>
        )}
      </span>
    </td>
  );
}
