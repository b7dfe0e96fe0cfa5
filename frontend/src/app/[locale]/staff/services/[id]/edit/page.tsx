import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { ServiceForm } from '@/features/referrals/service-form';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('referrals.service.editTitle');

export default async function EditServicePage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/services/${id}/edit`;
  const staff = await staffHere(locale, here);
  const t = await getTranslations('referrals.service');
  const call = { params: { path: { id } } };
  const service = need(locale, await ask((await api()).GET('/api/staff/services/{id}', call)), here);
  if (!service.mine || service.ended) notFound();
  return (
    <Narrow>
      <PageTitle title={t('editTitle')} />
      <ServiceForm locale={locale} staff={staff} service={service} />
    </Narrow>
  );
}
