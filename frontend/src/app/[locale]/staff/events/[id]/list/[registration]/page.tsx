import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { PersonAtEvent } from '@/features/desk/person-at-event';
import { need } from '@/features/work/need';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('staff.person.title');

export default async function PersonPage({ params }: PageProps<{ id: string; registration: string }>) {
  const locale = await enterLocale(params);
  const { id, registration } = await params;
  await staffHere(locale, `/${locale}/staff/events/${id}/list/${registration}`);
  const t = await getTranslations('staff.person');
  const path = { params: { path: { id } } };
  const client = await api();
  const list = need(locale, await ask(client.GET('/api/staff/events/{id}/list', path)));
  const event = need(locale, await ask(client.GET('/api/staff/events/{id}', path)));
  const row = list.rows.find(({ registrationId }) => registrationId === registration) ?? notFound();
  return (
    <Narrow>
      <PageTitle title={row.firstName} lead={say(event.title, locale)} />
      <p>
        <a href={`/${locale}/staff/events/${id}/list`}>← {t('toList')}</a>
      </p>
      <PersonAtEvent locale={locale} event={event} row={row} />
    </Narrow>
  );
}
