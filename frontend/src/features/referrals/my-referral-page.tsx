import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { DefinitionList } from '@/ui/lists';
import { Notice } from '@/ui/notice';
import { Main, PageTitle, Section } from '@/ui/page';
import { MyNavigation } from '../people/my-navigation';
import { Deed } from '../work/deed';
import { dayText, say } from '../work/say';
import { ReferralQuestion } from './referral-question';
import { ReferralSteps } from './referral-steps';
import { withdrawReferral } from './referrals.actions';
import type { MyReferral } from './referrals.types';
import { Reach } from './service-facts';

const over = ['declined', 'cancelled', 'withdrawn'] as const;
const running: MyReferral['status'][] = ['sent', 'seen', 'acknowledged', 'reported'];

/** One suggestion: the question and what would be told; after that how it stands, and the way out. */
export async function MyReferralPage({ locale, referral }: { locale: Locale; referral: MyReferral }) {
  const t = await getTranslations('referrals.my');
  const { id, status, about, until } = referral;
  const service = say(referral.service.name, locale);
  const ended = over.find((one) => one === status);
  return (
    <Main>
      <MyNavigation locale={locale} />
      <PageTitle
        title={status === 'asked' ? t('question', { service }) : service}
        lead={t('from', { ohjaamo: referral.ohjaamo })}
      />
      {ended && <Notice title={t(ended)} />}
      <DefinitionList
        items={[
          { name: t('what'), text: say(about.what, locale) },
          { name: t('why'), text: referral.why },
        ]}
      />
      {status === 'asked' && <ReferralQuestion locale={locale} referral={referral} />}
      {status === 'told' && (
        <>
          <p>{t('tip')}</p>
          <Reach {...about} />
        </>
      )}
      {status !== 'asked' && (
        <Section title={t('path')}>
          <ReferralSteps locale={locale} referral={referral} />
        </Section>
      )}
      {running.includes(status) && (
        <>
          {until && <p>{t('until', { day: dayText(until, locale) })}</p>}
          <Deed locale={locale} tone="danger" action={withdrawReferral.bind(null, locale, id)}>
            {t('withdraw')}
          </Deed>
        </>
      )}
      <p>
        <ButtonLink tone="ghost" href={`/${locale}/my/path`}>
          {t('back')}
        </ButtonLink>
      </p>
    </Main>
  );
}
