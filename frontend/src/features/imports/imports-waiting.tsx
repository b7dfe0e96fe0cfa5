import { cache } from 'react';
import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card, CardGrid } from '@/ui/card';
import { Section } from '@/ui/page';
import { need } from '../work/need';
import { countOf } from './imports.types';

/** Asked once a request. */
export const importsThatWait = cache(
  async (locale: Locale) => need(locale, await ask((await api()).GET('/api/staff/opening-imports'))).imports,
);

/** Files of openings that wait for staff; nothing when there are none. */
export async function ImportsWaiting({ locale }: { locale: Locale }) {
  const t = await getTranslations('imports.staff');
  const imports = await importsThatWait(locale);
  if (imports.length === 0) return null;
  return (
    <Section title={t('section')} id="imports">
      <CardGrid>
        {imports.map((file) => (
          <Card key={file.id} as="li">
            <h3>{file.employer.name}</h3>
            <p>{t('lead', { employer: file.employer.name, count: countOf(file), file: file.fileName })}</p>
            <ButtonLink tone="ghost" href={`/${locale}/staff/imports/${file.id}`}>
              {t('open')}
            </ButtonLink>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
