import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { ChangeEventForm } from '@/features/calendar/change-event-form';
import { need } from '@/features/work/need';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.changeEvent.title');

export default async function ChangePage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  await staffHere(locale, `/${locale}/staff/events/${id}/change`);
  const t = await getTranslations('staff.changeEvent');
  const path = { params: { path: { id } } };
  const event = need(locale, await ask((await api()).GET('/api/staff/events/{id}', path)));
  return (
    <Narrow>
      <PageTitle title={t('title')} lead={say(event.title, locale)} />
      {event.registrations > 0 && (
        <Notice tone="warn" title={t('told', { count: event.registrations })}>
          <p>{t('toldText')}</p>
        </Notice>
      )}
      <ChangeEventForm locale={locale} event={event} />
    </Narrow>
  );
}
