import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { problemText } from '@/i18n/problems';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main } from '@/ui/page';

/** What cannot be booked here, or not any more, with where to go instead. */
export async function Closed(props: {
  locale: Locale;
  eventId: string;
  code: 'booking_closed' | 'opens_on_the_spot';
}) {
  const { locale, eventId, code } = props;
  const t = await getTranslations('booking');
  return (
    <Main>
      <EmptyState level={1} title={t('closed')} text={await problemText(locale, { code, status: 409 })}>
        <ButtonLink href={`/${locale}/events/${eventId}`}>{t('back')}</ButtonLink>
        <ButtonLink tone="ghost" href={`/${locale}`}>
          {t('others')}
        </ButtonLink>
      </EmptyState>
    </Main>
  );
}
