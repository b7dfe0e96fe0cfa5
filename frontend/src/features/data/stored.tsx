import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import { Fold } from '@/features/work/fold';
import type { Locale } from '@/i18n/locales';
import { DefinitionList } from '@/ui/lists';
import { Section } from '@/ui/page';

type Purposes = components['schemas']['PrivacyNotice']['purposes'];

/** What is stored, what for, who sees it, on what ground and for how long: as the rooms declare it. */
export async function Stored({ locale, purposes }: { locale: Locale; purposes: Purposes }) {
  const t = await getTranslations('about.privacy');
  return purposes.map(({ name, title, what, why, who, basis, kept }) => (
    <Section key={name} title={title[locale]}>
      <p>{what[locale]}</p>
      <p>{why[locale]}</p>
      <Fold plain title={t('details')}>
        <DefinitionList
          items={[
            { name: t('seenBy'), text: who[locale] },
            {
              name: t('kept'),
              text:
                kept.length > 0
                  ? kept.map(({ howLong, because }) => (
                      <p key={howLong.en + because.en}>
                        {howLong[locale]}. {because[locale]}
                      </p>
                    ))
                  : undefined,
            },
            { name: t('basis'), text: basis[locale] },
          ]}
        />
      </Fold>
    </Section>
  ));
}
