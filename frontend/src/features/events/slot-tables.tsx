import { getTranslations } from 'next-intl/server';
import type { EventView, PartView, SlotView, TableView } from '@/api/public-queries';
import type { Locale } from '@/i18n/locales';
import { Icon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { TimePill, TimeRow } from '@/ui/time-pill';
import { formatAt, formatTime, formatTimeRange } from '@/ui/time';
import styles from './event-page.module.css';
import { hasBegun, isOpen } from './event-time';
import { tableName } from './event-words';
import { TableHead } from './table-head';

interface Props {
  locale: Locale;
  event: EventView;
  part: PartView;
}

/** Bookable times by table; what is full leads to its waiting list. */
export async function SlotTables({ locale, event, part }: Props) {
  const t = await getTranslations('event.parts.slots');
  const tables = event.tables
    .map((table) => ({ ...table, slots: table.slots.filter(({ partId }) => partId === part.id) }))
    .filter(({ slots }) => slots.length > 0);
  const onTheSpot = Boolean(part.settings.opensOnTheSpot);
  const open = isOpen(event) && !onTheSpot;
  const full = tables.length > 0 && tables.every((table) => !table.slots.some(isFree(event)));
  return (
    <Section title={t('title')} id="times">
      {onTheSpot && (
        <Notice title={t('onTheSpot')}>
          <p>{t('onTheSpotText', { from: formatAt(part.startsAt, { locale, zone: event.timeZone }) })}</p>
        </Notice>
      )}
      {tables.length === 0 && <p>{t('none')}</p>}
      {open && full && !hasBegun(part, event.madeAt) && (
        <Notice title={t('full')}>
          <p>{t('fullText')}</p>
          <p>
            <a className={styles.wait} href={waitLink({ locale, event, part })}>
              {t('waitAny')}
            </a>
          </p>
        </Notice>
      )}
      {open && <Legend tables={tables} />}
      <div>
        {tables.map((table) => (
          <SlotTable key={table.id} locale={locale} event={event} part={part} table={table} open={open} />
        ))}
      </div>
    </Section>
  );
}

async function SlotTable(props: Props & { table: TableView; open: boolean }) {
  const { locale, event, part, table, open } = props;
  const t = await getTranslations('event.parts.slots');
  const place = { locale, zone: event.timeZone };
  if (part.settings.opensOnTheSpot) return <TableOnTheSpot {...props} />;
  const full = !table.slots.some(isFree(event));
  const about = [tableName(table, locale), t('table', { number: table.number })].filter(Boolean).join(', ');
  return (
    <section className={styles.table}>
      <TableHead locale={locale} table={table} />
      <TimeRow>
        {table.slots.map((slot) => (
          <TimePill
            key={slot.id}
            time={formatTime(slot.startsAt, place)}
            state={isFree(event)(slot) ? 'free' : slot.state === 'free' ? 'taken' : slot.state}
            href={open ? `/${locale}/book/slot/${slot.id}?event=${event.id}` : undefined}
            about={`${formatTimeRange(slot.startsAt, slot.endsAt, place)}, ${about}`}
          />
        ))}
      </TimeRow>
      {open && full && !table.slots.every((slot) => hasBegun(slot, event.madeAt)) && (
        <a className={styles.wait} href={`${waitLink({ locale, event, part })}&table=${table.id}`}>
          {t('waitTable', { who: tableName(table, locale) ?? t('table', { number: table.number }) })}
        </a>
      )}
    </section>
  );
}

/** Times that are given out in the room: how many, not which. */
async function TableOnTheSpot({ locale, event, part, table }: Props & { table: TableView }) {
  const t = await getTranslations('event.parts.slots');
  const time = formatTimeRange(part.startsAt, part.endsAt, { locale, zone: event.timeZone });
  return (
    <section className={styles.table}>
      <TableHead locale={locale} table={table} />
      <p>{t('count', { count: table.slots.length, time })}</p>
    </section>
  );
}

/** What the icons on the times stand for, in words. */
async function Legend({ tables }: { tables: TableView[] }) {
  const t = await getTranslations('common.state');
  const states = new Set(tables.flatMap(({ slots }) => slots.map(({ state }) => state)));
  return (
    <p className={styles.legend}>
      {states.has('taken') && (
        <span>
          <Icon name="cross" /> {t('taken')}
        </span>
      )}
      {states.has('held') && (
        <span>
          <Icon name="hold" /> {t('held')}
        </span>
      )}
    </p>
  );
}

/** Free and not begun, when this page was made. */
const isFree = (event: EventView) => (slot: SlotView) =>
  slot.state === 'free' && isOpen(event) && !hasBegun(slot, event.madeAt);

const waitLink = ({ locale, event, part }: Props) => `/${locale}/wait/${part.id}?event=${event.id}`;
