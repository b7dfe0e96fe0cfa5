import { getTranslations } from 'next-intl/server';
import { tableName } from '@/features/events/event-words';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { formatWhen } from '@/ui/time';
import type { Wanted } from './target';
import styles from './what.module.css';

/** What is being booked, as it will stand on the screen afterwards. */
export async function What({ locale, wanted }: { locale: Locale; wanted: Wanted }) {
  const { event, part, table, slot } = wanted;
  const t = await getTranslations('booking');
  const { startsAt, endsAt } = slot ?? part;
  const name = say(event.title, locale);
  const title = part.kind === 'presentation' ? t('seatIn', { event: name }) : name;
  const who = [table && tableName(table, locale), table && t('table', { number: table.number })];
  return (
    <Card ground="mist">
      <p className={styles.when}>{formatWhen(startsAt, endsAt, { locale, zone: event.timeZone })}</p>
      <p>{table ? who.filter(Boolean).join(', ') : title}</p>
      <p className={styles.place}>
        {event.place.name}, {event.place.street}
      </p>
    </Card>
  );
}
