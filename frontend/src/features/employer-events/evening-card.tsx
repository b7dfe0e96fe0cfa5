import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { Card, CardLink, CardRow } from '@/ui/card';
import { Pie } from '@/ui/pie';
import { Tag, Tags } from '@/ui/tag';
import { formatWhen } from '@/ui/time';
import { say } from '../work/say';
import styles from './evening-card.module.css';

export type EmployerEvent = components['schemas']['EmployerEvent'];

/** An evening as an employer looks at it: when, where, and is there a table – ours, or a free one. */
export async function EveningCard({ locale, evening }: { locale: Locale; evening: EmployerEvent }) {
  const t = await getTranslations('employer.evening');
  const { event, mine, freeTables, registrations } = evening;
  return (
    <Card as="li" poster={event.id}>
      <CardRow strong>
        <span>{formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone })}</span>
        <span className={styles.city}>{event.place.city}</span>
      </CardRow>
      <h3>
        <CardLink href={`/${locale}/employer/events/${event.id}`}>{say(event.title, locale)}</CardLink>
      </h3>
      <Tags>
        <Tag>{event.format.name}</Tag>
        <TableTag evening={evening} />
      </Tags>
      {mine ? (
        <div className={styles.quarters}>
          {mine.slotsTotal > 0 && <Pie share={mine.slotsTaken / mine.slotsTotal} tone="violet" />}
          <p>
            {mine.slotsTotal > 0
              ? t('quarters', { taken: mine.slotsTaken, total: mine.slotsTotal })
              : t('coming', { count: registrations })}
          </p>
        </div>
      ) : (
        <CardRow>
          <span>{t('coming', { count: registrations })}</span>
          {freeTables > 0 && <b className={styles.take}>{t('take')}</b>}
        </CardRow>
      )}
    </Card>
  );
}

export async function TableTag({ evening: { mine, freeTables } }: { evening: EmployerEvent }) {
  const t = await getTranslations('employer.evening');
  if (mine?.status === 'asked')
    return (
      <Tag tone="sun" icon="hold">
        {t('asked')}
      </Tag>
    );
  if (mine)
    return (
      <Tag tone="mint" icon="check">
        {t('ours', { number: mine.number })}
      </Tag>
    );
  return freeTables > 0 ? (
    <Tag tone="mint">{t('free', { count: freeTables })}</Tag>
  ) : (
    <Tag icon="cross">{t('full')}</Tag>
  );
}
