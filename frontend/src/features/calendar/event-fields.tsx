import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { TextArea, TextField } from '@/ui/fields';
import { LanguageChips } from '../employer-openings/language-chips';
import { catalogue } from '../work/catalogue';
import { SideBySide } from '../work/fieldset';
import { languageName, say, usualLanguages } from '../work/say';
import styles from './event-fields.module.css';

type Localised = components['schemas']['Localised'];

/** Which recipe: every format with its one sentence. */
export async function FormatCards({ locale, value }: { locale: Locale; value?: string }) {
  const t = await getTranslations('staff.eventFields');
  const { formats } = await catalogue(locale);
  return (
    <RadioCards
      name="formatCode"
      label={t('format')}
      required
      value={value ?? formats[0]?.code}
      choices={formats.map(({ code, name, blurb }) => ({
        value: code,
        label: name,
        hint: say(blurb, locale),
      }))}
    />
  );
}

/** At the Ohjaamo, or elsewhere; the address is asked only then (by CSS alone). */
export async function PlaceFields(props: {
  ohjaamo: string;
  elsewhere?: { name: string; street: string; city: string; arrival: Localised | null };
}) {
  const { ohjaamo, elsewhere } = props;
  const t = await getTranslations('staff.eventFields');
  return (
    <div className={styles.place}>
      <RadioCards
        name="where"
        label={t('where')}
        required
        value={elsewhere ? 'elsewhere' : 'here'}
        choices={[
          { value: 'here', label: ohjaamo, hint: t('hereHint') },
          { value: 'elsewhere', label: t('elsewhere'), hint: t('elsewhereHint') },
        ]}
      />
      <div className={styles.address}>
        <TextField name="place.name" label={t('placeName')} required value={elsewhere?.name} />
        <SideBySide>
          <TextField name="place.street" label={t('street')} required value={elsewhere?.street} />
          <TextField name="place.city" label={t('city')} required value={elsewhere?.city} />
        </SideBySide>
        <TextField
          name="place.arrival.fi"
          label={t('arrival')}
          hint={t('arrivalHint')}
          value={elsewhere?.arrival?.fi}
        />
      </div>
    </div>
  );
}

/** One text in three languages; Finnish is enough, the others fall back to it. */
export async function InThreeLanguages(props: {
  name: string;
  label: string;
  hint?: string;
  value?: Localised | null;
  required?: boolean;
  long?: boolean;
}) {
  const { name, label, hint, value, required, long } = props;
  const t = await getTranslations('staff.eventFields');
  const Field = long ? TextArea : TextField;
  return (
    <>
      {(['fi', 'sv', 'en'] as const).map((language) => (
        <Field
          key={language}
          name={`${name}.${language}`}
          label={`${label}, ${t(language)}`}
          hint={language === 'fi' ? hint : undefined}
          required={required && language === 'fi'}
          value={value?.[language]}
        />
      ))}
    </>
  );
}

export async function LanguageFields({ locale, values }: { locale: Locale; values?: string[] }) {
  const t = await getTranslations('staff.eventFields');
  return (
    <LanguageChips
      name="languages"
      label={t('languages')}
      values={values}
      choices={usualLanguages.map((code) => ({ value: code, label: languageName(code, locale) }))}
    />
  );
}
