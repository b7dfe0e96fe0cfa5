import { getTranslations } from 'next-intl/server';
import { Deed } from '@/features/my/deed';
import { dayText } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { Card } from '@/ui/card';
import { searchInWords } from './search-words';
import { confirmSearch, stopSearch } from './searches.actions';
import { pathOf, type SavedSearch } from './searches.types';

/** One saved search: what it looks for, how it stands, and the one thing that most people want now. */
export async function SearchCard(props: { locale: Locale; search: SavedSearch; level?: 1 | 2 }) {
  const { locale, search, level = 2 } = props;
  const { state, link, filters, endsAt } = search;
  const t = await getTranslations('searches');
  const words = await searchInWords(locale, filters);
  const Heading = `h${level}` as const;
  const confirm = confirmSearch.bind(null, locale, link);
  return (
    <Card as="section" ground={state === 'on' ? 'mint' : state === 'asked' ? 'sun' : undefined}>
      <Heading>{t(`state.${state}.title`)}</Heading>
      <p>
        {t('lookingFor')} <strong>{words.length > 0 ? words.join(' · ') : t('anything')}</strong>
      </p>
      <p>{t(`state.${state}.text`, { day: dayText(endsAt.slice(0, 10), locale) })}</p>
      {state !== 'on' && (
        <Deed locale={locale} tone="ink" action={confirm}>
          {t(`state.${state}.yes`)}
        </Deed>
      )}
      <ButtonRow>
        <ButtonLink tone="ghost" href={pathOf(`/${locale}/openings`, filters)}>
          {t('show')}
        </ButtonLink>
      </ButtonRow>
      {state === 'on' && (
        <>
          <Deed locale={locale} tone="ghost" action={confirm}>
            {t('state.on.yes')}
          </Deed>
          <Deed locale={locale} tone="ghost" action={stopSearch.bind(null, locale, link)}>
            {t('stop')}
          </Deed>
        </>
      )}
    </Card>
  );
}
