import { getTranslations } from 'next-intl/server';
import { staffHere } from '@/features/accounts/session';
import { FirmForm } from '@/features/firms/firm-form';
import { NoOhjaamo } from '@/features/staff/no-ohjaamo';
import { currentOhjaamo } from '@/features/staff/ohjaamo';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('firms.new.title');

export default async function NewFirmPage({ params }: PageProps) {
  const locale = await enterLocale(params);
  const staff = await staffHere(locale, `/${locale}/staff/employers/new`);
  const t = await getTranslations('firms.new');
  const ohjaamo = await currentOhjaamo(staff);
  if (!ohjaamo) return <NoOhjaamo />;
  return (
    <Narrow>
      <PageTitle title={t('title')} lead={t('lead')} />
      <FirmForm locale={locale} ohjaamoId={ohjaamo.id} />
    </Narrow>
  );
}
