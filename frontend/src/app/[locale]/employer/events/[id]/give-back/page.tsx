import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { recruiterHere } from '@/features/accounts/session';
import { giveTableBack } from '@/features/employer-events/table.actions';
import { Deed, Deeds } from '@/features/work/deed';
import { need } from '@/features/work/need';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page';
import { formatWhen } from '@/ui/time';

export const generateMetadata = titled('employer.giveBack.title');

export default async function GiveBackPage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  await recruiterHere(locale, `/${locale}/employer/events/${id}/give-back`);
  const t = await getTranslations('employer.giveBack');
  const path = { params: { path: { id } } };
  const { event, mine } = need(locale, await ask((await api()).GET('/api/employer/events/{id}', path)));
  const when = formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone });
  return (
    <Narrow>
      <PageTitle title={t('title')} lead={`${say(event.title, locale)}, ${when}`} />
      {mine && mine.slotsTaken > 0 ? (
        <Notice tone="warn" title={t('booked', { count: mine.slotsTaken })}>
          <p>{t('bookedText')}</p>
        </Notice>
      ) : (
        <p>{t('nobodyBooked')}</p>
      )}
      <Deeds>
        {mine && (
          <Deed locale={locale} tone="danger" action={giveTableBack.bind(null, locale, id)}>
            {t('giveBack')}
          </Deed>
        )}
        <ButtonLink tone="ghost" href={`/${locale}/employer/events/${id}`}>
          {t('keep')}
        </ButtonLink>
      </Deeds>
    </Narrow>
  );
}
