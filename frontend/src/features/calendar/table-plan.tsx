import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/page';
import { approveTable } from '../staff/approval.actions';
import { Deed } from '../work/deed';
import { say } from '../work/say';
import type { StaffEvent } from './event-next';
import { Quarters } from './quarters';
import styles from './table-plan.module.css';

type StaffTable = components['schemas']['StaffTable'];

/** Who sits where: the tables as they stand in the room, each with its quarters. */
export async function TablePlan({ locale, event }: { locale: Locale; event: StaffEvent }) {
  const t = await getTranslations('staff.tables');
  const { tables } = event;
  return (
    <Section id="tables" title={t('title')}>
      {tables.length === 0 ? (
        <EmptyState level={3} title={t('none')} text={t('noneText')}>
          <a href={`/${locale}/staff/events/${event.id}/change`}>{t('addTables')}</a>
        </EmptyState>
      ) : (
        <ul className={styles.plan}>
          {tables.map((table) => (
            <li key={table.id} className={`${styles.table} ${styles[table.status]}`}>
              <OneTable locale={locale} event={event} table={table} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

async function OneTable(props: { locale: Locale; event: StaffEvent; table: StaffTable }) {
  const { locale, event, table } = props;
  const t = await getTranslations('staff.tables');
  const here = `/${locale}/staff/events/${event.id}`;
  const holder = table.employer?.name ?? (table.topic && say(table.topic, locale));
  return (
    <>
      <div className={styles.head}>
        <span className={styles.number}>{table.number}</span>
        <h3>{holder ?? t('freeTable')}</h3>
        <span className={styles.state}>
          <i className={styles.mark} />
          {t(`status.${table.status}`)}
          {table.mode !== 'room' && ` · ${t(`mode.${table.mode}`)}`}
        </span>
      </div>
      {table.recruiters.length > 0 && <p>{table.recruiters.map(({ name }) => name).join(', ')}</p>}
      {table.openings.length > 0 && (
        <p className={styles.small}>{table.openings.map(({ title }) => title).join(', ')}</p>
      )}
      <Quarters slots={table.slots} />
      {event.status !== 'cancelled' && (
        <div className={styles.deeds}>
          {table.status === 'asked' && (
            <Deed locale={locale} tone="ink" action={approveTable.bind(null, locale, table.id, here)}>
              {t('approve')}
            </Deed>
          )}
          <ButtonLink tone="ghost" href={`${here}/tables/${table.id}`}>
            {table.status === 'free' ? t('give') : t('change')}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
