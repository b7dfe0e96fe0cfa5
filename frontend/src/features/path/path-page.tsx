import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Main, PageTitle, Section } from '@/ui/page';
import { MyInterests } from '../interests/my-interests';
import { MyEvenings } from '../proposals/my-evenings';
import { MyProposals } from '../proposals/my-proposals';
import { MySupport } from '../support/my-support';
import { MyNavigation } from '../people/my-navigation';
import { MyPlacements } from '../placements/my-placements';
import { MyReferrals } from '../referrals/my-referrals';
import { Deeds } from '../work/deed';

/** All that is going on for a young person on the way to work; what waits for their answer comes first. */
export async function PathPage({ locale }: { locale: Locale }) {
  const t = await getTranslations('path');
  const searches = await getTranslations('searches');
  return (
    <Main>
      <MyNavigation locale={locale} />
      <PageTitle title={t('title')} lead={t('lead')} />
      <MyProposals locale={locale} />
      <MyEvenings locale={locale} />
      <MyPlacements locale={locale} />
      <MySupport locale={locale} />
      <MyInterests locale={locale} />
      <MyReferrals locale={locale} />
      <Section title={t('more')}>
        <Deeds>
          <ButtonLink href={`/${locale}/my/openings`}>{t('fitting')}</ButtonLink>
          <ButtonLink tone="ghost" href={`/${locale}/openings`}>
            {t('find')}
          </ButtonLink>
          <ButtonLink tone="ghost" href={`/${locale}/my/searches`}>
            {searches('mine')}
          </ButtonLink>
        </Deeds>
      </Section>
    </Main>
  );
}
