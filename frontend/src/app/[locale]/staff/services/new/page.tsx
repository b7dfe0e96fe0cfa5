import { getTranslations } from 'next-intl/server';
import { staffHere } from '@/features/accounts/session';
import { ServiceForm } from '@/features/referrals/service-form';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('referrals.service.newTitle');

export default async function NewServicePage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const staff = await staffHere(locale, `/${locale}/staff/services/new`);
  const t = await getTranslations('referrals.service');
  return (
    <Narrow>
      <PageTitle title={t('newTitle')} />
      <ServiceForm locale={locale} staff={staff} />
    </Narrow>
  );
}
