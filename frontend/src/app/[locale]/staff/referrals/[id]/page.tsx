import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { cancelReferral } from '@/features/referrals/referrals.actions';
import { ReferralSteps } from '@/features/referrals/referral-steps';
import { Deed } from '@/features/work/deed';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { DefinitionList } from '@/ui/lists';
import { PageTitle, Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';

export const generateMetadata = titled('referrals.staffPage.title');

export default async function ReferralPage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/referrals/${id}`;
  await staffHere(locale, here);
  const t = await getTranslations('referrals');
  const call = { params: { path: { id } } };
  const referral = need(locale, await ask((await api()).GET('/api/staff/referrals/{id}', call)), here);
  const { person, service, status, isLate, madeBy, why } = referral;
  return (
    <Narrow>
      <PageTitle
        title={`${person.firstName}: ${say(service.name, locale)}`}
        lead={t('staffPage.by', { name: madeBy })}
      >
        <ButtonLink tone="ghost" href={`/${locale}/staff/people/${person.id}`}>
          {t('staffPage.toPerson')}
        </ButtonLink>
      </PageTitle>
      <Tags>
        <Tag tone="lilac">{t(`status.${status}`)}</Tag>
        {isLate && (
          <Tag tone="coral" icon="warn">
            {t('staffPage.late')}
          </Tag>
        )}
      </Tags>
      <DefinitionList items={[{ name: t('staffPage.why'), text: why }]} />
      <Section title={t('staffPage.steps')}>
        <ReferralSteps locale={locale} referral={referral} />
      </Section>
      {status === 'asked' && (
        <Deed locale={locale} tone="danger" action={cancelReferral.bind(null, locale, id)}>
          {t('staffPage.cancel')}
        </Deed>
      )}
    </Narrow>
  );
}
