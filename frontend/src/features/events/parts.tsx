import { getTranslations } from 'next-intl/server';
import type { EventView, PartView } from '@/api/public-queries';
import { RotationPart } from '@/features/rotation/rotation-part';
import { QueueNow } from '@/features/walk-in/queue-now';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import { formatAt, formatTimeRange } from '@/ui/time';
import styles from './event-page.module.css';
import { hasBegun, isOpen, isToday } from './event-time';
import { Seats } from './seats';
import { SlotTables } from './slot-tables';
import { TableHead } from './table-head';

interface Props {
  locale: Locale;
  event: EventView;
}

/** Each stretch of the event in the way it is run, then the firms at tables where no time is booked. */
export async function Parts({ locale, event }: Props) {
  const t = await getTranslations('event');
  const open = isOpen(event);
  // Where hearts are given, everybody who comes stands beside one.
  const isWishedFor = open && event.parts.some(canBeWishedFor(event));
  const seated = event.tables.filter(
    ({ employer, topic, slots }) => (employer ?? topic) && (slots.length === 0 || !open),
  );
  return (
    <>
      {open && event.parts.map((part) => <Part key={part.id} locale={locale} event={event} part={part} />)}
      {seated.length > 0 && !isWishedFor && (
        <Section title={t(event.employerCount > 0 ? 'whoComes' : 'whatAbout')}>
          <div>
            {seated.map((table) => (
              <section key={table.id} className={styles.table}>
                <TableHead locale={locale} table={table} />
              </section>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

const canBeWishedFor = (event: EventView) => (part: PartView) =>
  part.kind === 'rotation' && part.freeSeats !== 0 && !hasBegun(part, event.madeAt);

async function Part({ locale, event, part }: Props & { part: PartView }) {
  const t = await getTranslations('event.parts');
  const place = { locale, zone: event.timeZone };
  const time = formatTimeRange(part.startsAt, part.endsAt, place);
  switch (part.kind) {
    case 'presentation':
      return <Seats locale={locale} event={event} part={part} />;
    case 'slots':
      return <SlotTables locale={locale} event={event} part={part} />;
    case 'rotation':
      return <RotationPart locale={locale} event={event} part={part} />;
    case 'queue':
      return (
        <Section title={t('queue.title', { time })}>
          <p>{t('queue.text', { from: formatAt(part.startsAt, place) })}</p>
          {isToday(event) && <QueueNow locale={locale} event={event} />}
        </Section>
      );
  }
}
