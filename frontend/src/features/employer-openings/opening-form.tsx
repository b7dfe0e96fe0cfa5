import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { Form } from '@/ui/form';
import type { FormAction } from '@/ui/form-state';
import { SubmitButton } from '@/ui/submit-button';
import { catalogue, namesOf, network, occupations, optionsOf } from '../work/catalogue';
import { Columns } from '../work/columns';
import { languageName, say, usualLanguages } from '../work/say';
import { MinorsExplained } from './minors-explained';
import styles from './opening-form.module.css';
import { OPENING_FORM } from './opening-fields';
import { OpeningPreview } from './opening-preview';
import { OpeningQuestions } from './opening-questions';
import { licenceOptions, openingWords } from './opening-words';

interface Props {
  locale: Locale;
  action: FormAction;
  id: string;
  employer: string;
  held: Record<string, string[]>;
  /** Questions that come before all others (staff: for whom). */
  before?: ReactNode;
  beside?: ReactNode;
  /** The word on the button that sends; without it the opening can only be saved. */
  send?: string;
  save: string;
}

/** The one screen of an opening: the questions, and beside them how a young person will see it. */
export async function OpeningForm(props: Props) {
  const { locale, action, id, held } = props;
  const t = await getTranslations('employer.opening');
  const { openingKinds, sectors } = await catalogue(locale);
  const { municipalities } = await network(locale);
  const kinds = openingKinds.map(({ code, name, blurb, fields }) => ({
    value: code,
    label: say(name, locale),
    hint: say(blurb, locale),
    fields,
  }));
  const aside = (
    <>
      <OpeningPreview
        id={id}
        employer={props.employer}
        held={{ kind: kinds[0] ? [kinds[0].value] : [], ...held }}
        kinds={Object.fromEntries(namesOf(openingKinds, locale))}
        municipalities={Object.fromEntries(namesOf(municipalities, locale))}
        words={await previewWords(locale)}
      />
      {props.beside}
    </>
  );
  return (
    <Form locale={locale} action={action} newId={id} within={OPENING_FORM}>
      <Columns aside={aside}>
        {props.before}
        <OpeningQuestions
          kinds={kinds}
          words={await openingWords(locale)}
          held={held}
          showQuestions={t('showQuestions')}
          showMore={t('showMore')}
          minors={<MinorsExplained locale={locale} />}
          options={{
            sectors: optionsOf(sectors, locale),
            occupations: await occupationOptions(locale),
            licences: await licenceOptions(locale),
            municipalities: optionsOf(municipalities, locale),
            languages: usualLanguages.map((code) => ({ value: code, label: languageName(code, locale) })),
          }}
        />
        <div className={styles.deeds}>
          {props.send && (
            <SubmitButton name="deed" value="send">
              {props.send}
            </SubmitButton>
          )}
          <SubmitButton tone={props.send ? 'ghost' : 'primary'} name="deed" value="save">
            {props.save}
          </SubmitButton>
        </div>
      </Columns>
    </Form>
  );
}

/** By name, as one looks for them. */
async function occupationOptions(locale: Locale) {
  const options = optionsOf(await occupations(locale), locale);
  return options.sort((one, other) => one.label.localeCompare(other.label, locale));
}

async function previewWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'employer.opening.preview' });
  return {
    title: t('title'),
    untitled: t('untitled'),
    undescribed: t('undescribed'),
    minors: t('minors'),
    from: t('from', { day: '{day}' }),
    hours: t('hours', { hours: '{hours}' }),
    places: t('places', { count: '{count}' }),
  };
}
