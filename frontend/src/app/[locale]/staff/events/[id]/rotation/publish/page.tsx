import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { staffHere } from '@/features/accounts/session';
import { PlanResult } from '@/features/rotation/staff/plan-result';
import { WhoIsTold } from '@/features/rotation/staff/who-is-told';
import { needRotation } from '@/features/rotation/staff/rotation.queries';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('rotationStaff.publish.title');

export default async function PublishPage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/events/${id}/rotation`;
  await staffHere(locale, `${here}/publish`);
  const t = await getTranslations('rotationStaff.publish');
  const rotation = await needRotation(locale, id);
  const { draft, event } = rotation;
  if (draft?.status !== 'draft') redirect(`${here}#plan`);
  return (
    <Narrow>
      <PageTitle title={t('title')} lead={say(event.title, locale)} />
      <PlanResult rotation={rotation} plan={draft} />
      <WhoIsTold locale={locale} rotation={rotation} draft={draft} />
    </Narrow>
  );
}
