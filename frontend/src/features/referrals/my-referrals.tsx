import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card, CardGrid } from '@/ui/card';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { say } from '../work/say';
import type { MyReferral } from './referrals.types';

/** Services that were suggested to somebody; nothing when there are none. What waits for them comes first. */
export async function MyReferrals({ locale }: { locale: Locale }) {
  const t = await getTranslations('referrals.my');
  const { data } = await ask((await api()).GET('/api/my/referrals'));
  if (!data || data.referrals.length === 0) return null;
  return (
    <Section title={t('title')} id="referrals">
      <CardGrid>
        {data.referrals.map((referral) => (
          <MyReferralCard key={referral.id} locale={locale} referral={referral} />
        ))}
      </CardGrid>
    </Section>
  );
}

async function MyReferralCard({ locale, referral }: { locale: Locale; referral: MyReferral }) {
  const t = await getTranslations('referrals');
  const { id, status, service } = referral;
  const asks = status === 'asked';
  return (
    <Card as="li">
      <Tags>
        <Tag tone={asks ? 'sun' : 'mist'}>{asks ? t('my.waits') : t(`status.${status}`)}</Tag>
      </Tags>
      <h3>{say(service.name, locale)}</h3>
      <ButtonLink tone={asks ? 'primary' : 'ghost'} href={`/${locale}/my/referrals/${id}`}>
        {asks ? t('my.answer') : t('my.open')}
      </ButtonLink>
    </Card>
  );
}
