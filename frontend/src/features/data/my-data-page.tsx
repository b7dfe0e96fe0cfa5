import { getTranslations } from 'next-intl/server';
import { Deed } from '@/features/my/deed';
import { MyNavigation } from '@/features/people/my-navigation';
import { dayText, phoneText } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { DefinitionList } from '@/ui/lists';
import { Main, PageTitle, Section } from '@/ui/page';
import { Changes } from './changes';
import { Consents } from './consents';
import { hide, showAgain } from './data.actions';
import type { Consent, MyData } from './data.queries';
import { Holdings } from './holdings';
import { Readings } from './readings';

/** Everything about me: what there is, who may see it, who did, and how to take it along or away. */
export async function MyDataPage(props: { locale: Locale; mine: MyData; consents: Consent[] }) {
  const { locale, mine, consents } = props;
  const t = await getTranslations('data');
  return (
    <Main>
      <MyNavigation locale={locale} />
      <PageTitle title={t('title')} lead={t('lead')} />
      <Section title={t('you.title')}>
        <DefinitionList
          items={[
            { name: t('you.firstName'), text: mine.firstName },
            { name: t('you.phone'), text: mine.phone && phoneText(mine.phone) },
            { name: t('you.email'), text: mine.email },
            { name: t('you.language'), text: t(`you.languages.${mine.language}`) },
            { name: t('you.since'), text: dayText(mine.since.slice(0, 10), locale) },
          ]}
        />
      </Section>
      <Section title={t('readings.title')} id="readings">
        <Readings locale={locale} readings={mine.readings} />
      </Section>
      <Section title={t('consents.title')} id="consents">
        <Consents locale={locale} consents={consents} />
      </Section>
      <Section title={t('holdings.title')}>
        <Holdings locale={locale} holdings={mine.holdings} />
      </Section>
      <Section title={t('changes.title')}>
        <Changes locale={locale} changes={mine.changes} />
      </Section>
      <Section title={t('hidden.title')} id="hidden">
        <p>{mine.nonDisclosure ? t('hidden.on') : t('hidden.text')}</p>
        <Deed locale={locale} action={(mine.nonDisclosure ? showAgain : hide).bind(null, locale)}>
          {mine.nonDisclosure ? t('hidden.lift') : t('hidden.set')}
        </Deed>
      </Section>
      <Section title={t('take.title')}>
        <p>{t('take.text')}</p>
        <ButtonRow>
          <ButtonLink download href="/api/my/data/vartti.html">
            {t('take.page')}
          </ButtonLink>
          <ButtonLink tone="ghost" download href="/api/my/data/vartti.json">
            {t('take.json')}
          </ButtonLink>
        </ButtonRow>
      </Section>
      <Section title={t('erase.title')}>
        <p>{t('erase.text')}</p>
        <ButtonRow>
          <ButtonLink tone="ghost" href={`/${locale}/my/data/delete`}>
            {t('erase.button')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </Main>
  );
}
