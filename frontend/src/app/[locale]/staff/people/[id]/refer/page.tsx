import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { ReferForm } from '@/features/referrals/refer-form';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('referrals.refer.title');

export default async function ReferPage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/people/${id}/refer`;
  await staffHere(locale, here);
  const t = await getTranslations('referrals.refer');
  const path = { params: { path: { id } } };
  const person = need(locale, await ask((await api()).GET('/api/staff/people/{id}', path)), here);
  const { services } = need(locale, await ask((await api()).GET('/api/staff/services')), here);
  return (
    <Narrow>
      <PageTitle title={t('title')} lead={t('lead', { name: person.firstName })} />
      <ReferForm locale={locale} person={person} services={services} />
    </Narrow>
  );
}
