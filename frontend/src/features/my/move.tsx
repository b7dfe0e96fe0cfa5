import { getTranslations } from 'next-intl/server';
import { asChoices } from '@/features/bookings/instead';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Form } from '@/ui/form';
import { Main, PageTitle, Section } from '@/ui/page';
import { TimeButton } from '@/ui/time-button';
import { TimeRow } from '@/ui/time-pill';
import { formatTime, formatWhen } from '@/ui/time';
import { move } from './link.actions';
import type { FreeTime, Registration } from './my.types';
import { linesOf } from './times';

interface Props {
  locale: Locale;
  registration: Registration;
  times: FreeTime[];
}

/** The free times of the same event, by table; pressing one moves there. The old time is kept until that succeeds. */
export async function MovePage({ locale, registration, times }: Props) {
  const t = await getTranslations('my.moving');
  const { link, event } = registration;
  const [now] = await linesOf(locale, registration);
  const tables = [...new Set(times.map(({ tableNumber }) => tableNumber))];
  return (
    <Main>
      <PageTitle title={t('title')} lead={now && t('now', { when: now.when, what: now.what })} />
      {times.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')}>
          <ButtonLink href={`/${locale}/my/${link}`}>{t('keep')}</ButtonLink>
        </EmptyState>
      ) : (
        <Form locale={locale} action={move.bind(null, locale, link)}>
          {tables.map((number) => (
            <Table
              key={number}
              locale={locale}
              zone={event.timeZone}
              times={times.filter(({ tableNumber }) => tableNumber === number)}
            />
          ))}
        </Form>
      )}
      {times.length > 0 && (
        <p>
          <a href={`/${locale}/my/${link}`}>{t('keep')}</a>
        </p>
      )}
    </Main>
  );
}

async function Table({ locale, zone, times }: { locale: Locale; zone: string; times: FreeTime[] }) {
  const [first] = await asChoices(locale, zone, times);
  return (
    <Section title={first?.about ?? ''}>
      <TimeRow>
        {times.map(({ id, startsAt, endsAt }) => (
          <TimeButton
            key={id}
            name="slotId"
            value={id}
            about={formatWhen(startsAt, endsAt, { locale, zone })}
          >
            {formatTime(startsAt, { locale, zone })}
          </TimeButton>
        ))}
      </TimeRow>
    </Section>
  );
}
