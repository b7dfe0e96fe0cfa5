import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { staffHere } from '@/features/accounts/session';
import { needRotation } from '@/features/rotation/staff/rotation.queries';
import { WishesForm } from '@/features/rotation/staff/wishes-form';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('rotationStaff.wishesForm.title');

export default async function WishesPage({ params }: PageProps<{ id: string; registration: string }>) {
  const locale = await enterLocale(params);
  const { id, registration } = await params;
  await staffHere(locale, `/${locale}/staff/events/${id}/rotation/people/${registration}`);
  const t = await getTranslations('rotationStaff.wishesForm');
  const rotation = await needRotation(locale, id);
  const person = rotation.people.find(({ registrationId }) => registrationId === registration);
  const known = person ?? rotation.others.find(({ registrationId }) => registrationId === registration);
  const { firstName, code } = known ?? notFound();
  return (
    <Narrow>
      <PageTitle title={t('heading', { name: firstName })} lead={t('lead', { code })} />
      <WishesForm locale={locale} rotation={rotation} registrationId={registration} entry={person?.entry} />
    </Narrow>
  );
}
