import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card, CardGrid } from '@/ui/card';
import { Icon } from '@/ui/icons';
import { Tag } from '@/ui/tag';
import { formatTime } from '@/ui/time';
import styles from './evenings.module.css';
import { eveningsOf, gridOf, type Evening } from './plan-grid';
import type { Plan, Rotation } from './rotation.types';
import { holderOf, tableName } from './table-words';

interface Props {
  locale: Locale;
  rotation: Rotation;
  plan: Plan;
  /** The address of this view; one person, or one table, is chosen by what is added to it. */
  here: string;
}

/** Everybody's evening as they will get it, and why a wish is not met. With `who` one person alone. */
export async function Evenings({ who, ...props }: Props & { who?: string }) {
  const all = eveningsOf(props.rotation, props.plan, props.locale);
  const shown = all.filter(({ person }) => !who || person.registrationId === who);
  return (
    <CardGrid>
      {shown.map((evening) => (
        <OneEvening key={evening.person.registrationId} {...props} evening={evening} />
      ))}
    </CardGrid>
  );
}

async function OneEvening({ locale, rotation, here, evening }: Props & { evening: Evening }) {
  const t = await getTranslations('rotationStaff.evenings');
  const { person, name, meetings, unmet } = evening;
  const place = { locale, zone: rotation.event.timeZone };
  return (
    <Card as="li">
      <h3>
        <a href={`${here}&who=${person.registrationId}`}>{name}</a>
      </h3>
      <p className={styles.code}>{person.code}</p>
      {meetings.length === 0 && <p>{t('noMeeting')}</p>}
      <ol className={styles.meetings}>
        {meetings.map(({ round, table, rank, pinned }) => (
          <li key={round.round}>
            <span className={styles.time}>{formatTime(round.startsAt, place)}</span>
            <span>
              {t('at', { table: tableName(table, locale) })}
              {rank && <small> · {t('wish', { rank })}</small>}
              {pinned && (
                <Tag tone="sun" icon="pin">
                  {t('pinned')}
                </Tag>
              )}
            </span>
          </li>
        ))}
      </ol>
      {unmet.length > 0 && (
        <ul className={styles.unmet} aria-label={t('unmet')}>
          {unmet.map(({ table, rank, why }) => (
            <li key={table.id}>
              <Icon name="info" />
              <span>
                {t('notMet', { rank: rank ?? 0, table: holderOf(table, locale) })} {t(`why.${why}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Each table's evening, with its empty rounds. With `table` one alone. */
export async function TableEvenings({ table: wished, ...props }: Props & { table?: string }) {
  const { locale, rotation, plan, here } = props;
  const t = await getTranslations('rotationStaff.evenings');
  const place = { locale, zone: rotation.event.timeZone };
  const rows = gridOf(rotation, plan);
  const tables = (rows[0]?.cells ?? [])
    .map(({ table }) => table)
    .filter(({ id }) => !wished || id === wished);
  return (
    <CardGrid>
      {tables.map((table) => (
        <Card key={table.id} as="li">
          <h3>
            <a href={`${here}&table=${table.id}`}>{tableName(table, locale)}</a>
          </h3>
          <ol className={styles.meetings}>
            {rows.map(({ round, cells }) => {
              const cell = cells.find((one) => one.table.id === table.id);
              return (
                <li key={round.round} className={cell?.seat ? undefined : styles.none}>
                  <span className={styles.time}>{formatTime(round.startsAt, place)}</span>
                  <span>
                    {cell?.seat?.name ?? (cell?.isAway ? t('away') : t('empty'))}
                    {cell?.seat?.rank && <small> · {t('wish', { rank: cell.seat.rank })}</small>}
                  </span>
                </li>
              );
            })}
          </ol>
        </Card>
      ))}
    </CardGrid>
  );
}
