import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { staffHere } from '@/features/accounts/session';
import { MeetingNow } from '@/features/rotation/staff/meeting-now';
import { MoveForm } from '@/features/rotation/staff/move-form';
import { needRotation, planById } from '@/features/rotation/staff/rotation.queries';
import { Narrow } from '@/features/work/narrow';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('rotationStaff.move.title');

export default async function MovePage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/events/${id}/rotation`;
  await staffHere(locale, here);
  const t = await getTranslations('rotationStaff.move');
  const query = await searchParams;
  const rotation = await needRotation(locale, id);
  const plan = planById(rotation, one(query, 'plan')) ?? redirect(`${here}#plan`);
  const chosen = { who: one(query, 'who'), table: one(query, 'table'), round: one(query, 'round') };
  return (
    <Narrow>
      <PageTitle title={t('title')} lead={t('lead')} />
      <MeetingNow locale={locale} rotation={rotation} plan={plan} chosen={chosen} />
      <MoveForm locale={locale} rotation={rotation} plan={plan} chosen={chosen} />
    </Narrow>
  );
}
