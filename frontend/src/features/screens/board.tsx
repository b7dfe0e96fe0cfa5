import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Main, PageTitle, Section } from '@/ui/page';
import { QuarterNumber } from '@/ui/quarter-number';
import { formatWhen } from '@/ui/time';
import { say } from '../work/say';
import styles from './screens.module.css';

export async function Board({
  locale,
  event,
}: {
  locale: Locale;
  event: components['schemas']['BoardEvent'];
}) {
  const t = await getTranslations('screens.board');
  const when = formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone });
  return (
    <Main width="wide">
      {event.status === 'cancelled' && <Notice tone="warn" title={t('cancelled')} />}
      <PageTitle title={say(event.title, locale)} lead={`${when} · ${event.place.name}`} />
      <Section title={t('tables')}>
        {event.tables.length === 0 ? (
          <EmptyState level={3} title={t('noTables')} />
        ) : (
          <ul className={styles.tables}>
            {event.tables.map(({ number, employer, topic }) => (
              <li key={number}>
                <QuarterNumber number={number} label={t('table')} />
                <span>{employer?.name ?? (topic && say(topic, locale))}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Main>
  );
}
