import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Section } from '@/ui/page';

/** On a person's page of staff. */
export async function OpeningsOfPersonLink({ locale, personId }: { locale: Locale; personId: string }) {
  const t = await getTranslations('matching.openings');
  return (
    <Section title={t('linkTitle')}>
      <p>
        <ButtonLink tone="ghost" href={`/${locale}/staff/people/${personId}/openings`}>
          {t('link')}
        </ButtonLink>
      </p>
    </Section>
  );
}

/** On an opening's page of staff. */
export async function PeopleForOpeningLink({ locale, openingId }: { locale: Locale; openingId: string }) {
  const t = await getTranslations('matching.people');
  return (
    <Section title={t('linkTitle')}>
      <p>
        <ButtonLink tone="ghost" href={`/${locale}/staff/openings/${openingId}/people`}>
          {t('link')}
        </ButtonLink>
      </p>
    </Section>
  );
}
