import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { Card, CardGrid, CardRow } from '@/ui/card';
import { Section } from '@/ui/page';
import { formatWhen } from '@/ui/time';
import { Deed } from '../work/deed';
import { say } from '../work/say';
import { approveTable, declineTable } from './approval.actions';
import { Decline } from './decline';

export async function TablesWaiting(props: {
  locale: Locale;
  tables: components['schemas']['Approvals']['tables'];
}) {
  const { locale, tables } = props;
  const t = await getTranslations('staff.approvals');
  if (tables.length === 0) return null;
  const back = `/${locale}/staff/approvals`;
  return (
    <Section id="tables" title={t('tables')}>
      <CardGrid>
        {tables.map(({ tableId, number, employer, recruiters, openings, event, message }) => (
          <Card key={tableId} as="li">
            <h3>{employer.name}</h3>
            <p>
              <a href={`/${locale}/staff/events/${event.id}`}>{say(event.title, locale)}</a>
            </p>
            <CardRow strong>
              <span>{formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone })}</span>
              <span>{t('table', { number })}</span>
            </CardRow>
            <p>{recruiters.map(({ name }) => name).join(', ')}</p>
            {message && <blockquote>{message}</blockquote>}
            {openings.length > 0 && (
              <p>{t('brings', { openings: openings.map(({ title }) => title).join(', ') })}</p>
            )}
            <Deed locale={locale} tone="primary" action={approveTable.bind(null, locale, tableId, back)}>
              {t('giveTable')}
            </Deed>
            <Decline locale={locale} action={declineTable.bind(null, locale, tableId)} word={t('decline')} />
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
