import { getTranslations } from 'next-intl/server';
import { Deed } from '@/features/my/deed';
import type { Locale } from '@/i18n/locales';
import { DefinitionList } from '@/ui/lists';
import { Main, PageTitle, Section } from '@/ui/page';
import { erase } from './data.actions';
import { type Deletion, purposesIn } from './data.queries';

/** Asked once: what goes, what stays as numbers, and one button. */
export async function DeletionPage({ locale, deletion }: { locale: Locale; deletion: Deletion }) {
  const t = await getTranslations('data.deletion');
  const purposes = await purposesIn(locale);
  const staying = deletion.staying.filter(({ count }) => count > 0);
  return (
    <Main>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Section title={t('going')}>
        <DefinitionList
          items={deletion.going.map(({ purpose, rows }) => ({
            name: purposes.get(purpose)?.title ?? purpose,
            text: t('count', { count: rows }),
          }))}
        />
        <p>{t('cancelled', { count: deletion.cancelled })}</p>
      </Section>
      <Section title={t('staying')}>
        {staying.length === 0 && <p>{t('nothingStays')}</p>}
        {staying.length > 0 && (
          <>
            <p>{t('stayingText')}</p>
            <ul>
              {staying.map(({ what, count }) => (
                <li key={what}>{t(what, { count })}</li>
              ))}
            </ul>
          </>
        )}
        <p>{t('also')}</p>
      </Section>
      <Deed locale={locale} tone="danger" wide action={erase.bind(null, locale)}>
        {t('button')}
      </Deed>
      <p>
        <a href={`/${locale}/my/data`}>{t('keep')}</a>
      </p>
    </Main>
  );
}
