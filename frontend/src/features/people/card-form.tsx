import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Checkbox, CheckCards } from '@/ui/choices';
import { SelectField, TextArea, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { saveCard } from './card.actions';
import { CardWorkFields } from './card-work-fields';
import { languageOptions } from './card-words';
import type { MyCard } from './people.types';
import styles from './people.module.css';

const ROWS_MOST = 12;

/** One screen, all of it optional: a card with three words on it is a card. */
export async function CardForm(props: { locale: Locale; mine: MyCard; next: string | undefined }) {
  const { locale, mine, next } = props;
  const { choices } = mine;
  const content = mine.card?.content;
  const t = await getTranslations('cards');
  const options = await languageOptions(locale, choices.languages);
  const known = content?.languages ?? [];
  const rows = Array.from({ length: Math.min(known.length + 2, ROWS_MOST) }, (_, nth) => known[nth]);
  const levelOptions = choices.levels.map((value) => ({ value, label: t(`level.${value}`) }));
  return (
    <Form locale={locale} action={saveCard.bind(null, locale, next)}>
      <TextField
        name="strengths"
        label={t('words.strengths')}
        hint={t('mine.commas')}
        value={content?.strengths.join(', ')}
        maxLength={400}
      />
      <TextField
        name="interests"
        label={t('words.interests')}
        hint={t('mine.commasInterests')}
        value={content?.interests.join(', ')}
        maxLength={400}
      />
      <TextArea
        name="lookingFor"
        label={t('words.lookingFor')}
        hint={t('mine.lookingForHint')}
        value={content?.lookingFor}
        rows={3}
        maxLength={300}
      />
      <fieldset className={styles.languages}>
        <legend>{t('words.languages')}</legend>
        {rows.map((row, nth) => (
          <div key={nth} className={styles.row}>
            <SelectField
              name={`language${nth}`}
              label={t('mine.languageNth', { nth: nth + 1 })}
              options={options}
              value={row?.code}
            />
            <SelectField
              name={`level${nth}`}
              label={t('mine.levelNth')}
              options={levelOptions}
              value={row?.level}
            />
          </div>
        ))}
        <p className={styles.soft}>{t('mine.moreLanguages')}</p>
      </fieldset>
      <CheckCards
        name="licences"
        label={t('words.licences')}
        choices={choices.licences.map((value) => ({ value, label: t(`licence.${value}`) }))}
        values={content?.licences}
      />
      <CheckCards
        name="needs"
        label={t('words.needs')}
        choices={choices.needs.map((value) => ({ value, label: t(`need.${value}`) }))}
        values={content?.needs}
      />
      <TextField name="needsMore" label={t('mine.needsMore')} value={content?.needsMore} maxLength={200} />
      <Checkbox
        name="under18"
        label={t('words.under18')}
        hint={t('mine.under18Hint')}
        checked={content?.under18}
      />
      <CardWorkFields locale={locale} mine={mine} />
      <SubmitButton>{t('mine.save')}</SubmitButton>
    </Form>
  );
}
