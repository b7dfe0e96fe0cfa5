import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { SelectField, TextArea } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { namesOf, optionsOf } from '../work/catalogue';
import { Deed } from '../work/deed';
import { recommend, unrecommend } from './matching.actions';
import type { MatchNames, OpeningsForPerson, Recommendation } from './matching.types';

interface Props {
  locale: Locale;
  found: OpeningsForPerson;
  ohjaamoId: string;
}

/** What staff recommend to this person, and the form for one more. */
export async function Recommendations({ locale, found, ohjaamoId }: Props) {
  const t = await getTranslations('matching.recommend');
  const { person, recommendations, names } = found;
  return (
    <Section title={t('title')} id="recommend">
      <p>{t('lead')}</p>
      {recommendations.length > 0 && (
        <Rows>
          {recommendations.map((one) => (
            <li key={one.id}>
              <p>
                <b>{whatOf(one, names, locale)}</b>
                <br />
                {t('by', { by: one.by, words: one.words })}
              </p>
              <Deed locale={locale} action={unrecommend.bind(null, locale, person.id, one.id)}>
                {t('remove', { name: whatOf(one, names, locale) })}
              </Deed>
            </li>
          ))}
        </Rows>
      )}
      <Form
        key={recommendations.length} // one that was saved leaves an empty form behind
        locale={locale}
        action={recommend.bind(null, locale, person.id, ohjaamoId)}
        newId={crypto.randomUUID()}
      >
        <SelectField
          name="sectorCode"
          label={t('sector')}
          hint={t('hint')}
          options={optionsOf(names.sectors, locale)}
        />
        {names.occupations.length > 0 && (
          <SelectField
            name="occupationCode"
            label={t('occupation')}
            options={optionsOf(names.occupations, locale)}
          />
        )}
        <TextArea name="words" label={t('words')} hint={t('wordsHint')} required rows={3} maxLength={300} />
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </Section>
  );
}

/** What is recommended, by its name. */
export function whatOf(one: Recommendation, names: MatchNames, locale: Locale): string {
  const { opening, occupationCode, sectorCode } = one;
  return (
    opening?.title ??
    namesOf(names.occupations, locale).get(occupationCode ?? '') ??
    namesOf(names.sectors, locale).get(sectorCode ?? '') ??
    ''
  );
}
