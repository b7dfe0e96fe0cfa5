import { getTranslations } from 'next-intl/server';
import { staffHere } from '@/features/accounts/session';
import { NoRotation } from '@/features/rotation/staff/no-rotation';
import { NextStep } from '@/features/rotation/staff/next-step';
import { PlanViews } from '@/features/rotation/staff/plan-views';
import { RotationHead } from '@/features/rotation/staff/rotation-head';
import { planShown, rotationOf } from '@/features/rotation/staff/rotation.queries';
import { Told } from '@/features/rotation/staff/told';
import { WishedTables } from '@/features/rotation/staff/wished-tables';
import { WishingPeople } from '@/features/rotation/staff/wishing-people';
import { Done } from '@/features/work/done';
import { one, titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Stack } from '@/ui/card';
import { Main, PageTitle, Section } from '@/ui/page';
import { formatWhen } from '@/ui/time';

export const generateMetadata = titled('rotationStaff.title');

export default async function RotationPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const event = `/${locale}/staff/events/${id}`;
  const here = `${event}/rotation`;
  await staffHere(locale, here);
  const t = await getTranslations('rotationStaff');
  const query = await searchParams;
  const rotation = await rotationOf(locale, id);
  if (!rotation) return <NoRotation event={event} />;
  const plan = planShown(rotation, one(query, 'plan'));
  const { startsAt, endsAt, timeZone, place, title } = rotation.event;
  const when = formatWhen(startsAt, endsAt, { locale, zone: timeZone });
  return (
    <Main width="wide">
      <Done query={query} />
      <Told query={query} />
      <PageTitle title={t('title')} lead={`${say(title, locale)} · ${when} · ${place.name}`}>
        <ButtonLink tone="ghost" href={event}>
          {t('toEvent')}
        </ButtonLink>
      </PageTitle>
      <RotationHead rotation={rotation} />
      <Stack gap="large">
        <Section id="plan" title={t('plan')}>
          <Stack>
            <NextStep locale={locale} rotation={rotation} here={here} />
            {plan && <PlanViews locale={locale} rotation={rotation} plan={plan} here={here} query={query} />}
          </Stack>
        </Section>
        <Section id="tables" title={t('tables.title')}>
          <WishedTables locale={locale} rotation={rotation} here={here} />
        </Section>
        <Section id="people" title={t('people.title')}>
          <Stack>
            <WishingPeople locale={locale} rotation={rotation} here={here} />
          </Stack>
        </Section>
      </Stack>
    </Main>
  );
}
