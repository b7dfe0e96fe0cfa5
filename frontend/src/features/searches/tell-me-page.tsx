import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Main, PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { searchInWords } from './search-words';
import { saveSearch } from './searches.actions';
import { pathOf, type SearchFilters } from './searches.types';

/** To be told when something new comes: where to, and nothing else. */
export async function TellMePage({ locale, filters }: { locale: Locale; filters: SearchFilters }) {
  const t = await getTranslations('searches');
  const words = await searchInWords(locale, filters);
  return (
    <Main>
      <PageTitle title={t('tellMe')} lead={t('tellMeLead')} />
      <p>
        {t('lookingFor')} <strong>{words.length > 0 ? words.join(' · ') : t('anything')}</strong>
      </p>
      <Form locale={locale} action={saveSearch.bind(null, locale, filters)} newId={crypto.randomUUID()}>
        <TextField
          name="contact"
          label={t('contact')}
          hint={t('contactHint')}
          required
          autoComplete="email"
          maxLength={254}
        />
        <p>
          {t('privacy')} <a href={`/${locale}/privacy`}>{t('privacyMore')}</a>
        </p>
        <SubmitButton>{t('ask')}</SubmitButton>
      </Form>
      <p>
        <a href={pathOf(`/${locale}/openings`, filters)}>{t('back')}</a>
      </p>
    </Main>
  );
}

/** The same whatever is known of the address. */
export async function AskedPage({ locale }: { locale: Locale }) {
  const t = await getTranslations('searches');
  return (
    <Main>
      <EmptyState level={1} title={t('askedTitle')} text={t('askedText')}>
        <ButtonLink href={`/${locale}/openings`}>{t('back')}</ButtonLink>
      </EmptyState>
    </Main>
  );
}
