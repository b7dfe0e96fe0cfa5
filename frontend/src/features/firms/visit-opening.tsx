import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { CheckCards, RadioCards } from '@/ui/choices';
import { SelectField, TextArea, TextField } from '@/ui/fields';
import { openingWords } from '../employer-openings/opening-words';
import { catalogue, network, optionsOf } from '../work/catalogue';
import { Fold } from '../work/fold';
import styles from './firms.module.css';

/** An opening that came of it: a title is enough while it is hidden. */
export async function VisitOpening(props: { locale: Locale; ohjaamo: { id: string; regionId: string } }) {
  const { locale, ohjaamo } = props;
  const t = await getTranslations('firms.visit');
  const { regions } = await network(locale);
  const others = (regions.find(({ id }) => id === ohjaamo.regionId)?.ohjaamos ?? [])
    .filter(({ id }) => id !== ohjaamo.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  const { openingKinds } = await catalogue(locale);
  return (
    <>
      <TextField name="title" label={t('openingTitle')} hint={t('openingHint')} maxLength={120} />
      <div className={styles.row}>
        <SelectField
          name="kind"
          label={t('openingKind')}
          value="job"
          options={optionsOf(openingKinds, locale)}
        />
        <TextField
          name="places"
          type="number"
          inputMode="numeric"
          width="short"
          label={t('places')}
          min={1}
          max={999}
          value="1"
        />
      </div>
      <RadioCards
        name="seen"
        label={t('seen')}
        value="hidden"
        choices={[
          { value: 'hidden', label: t('hidden'), hint: t('hiddenHint') },
          { value: 'public', label: t('public'), hint: t('publicHint') },
        ]}
      />
      {others.length > 0 && <CheckCards name="sharedWith" label={t('shared')} choices={others} />}
      <Fold plain title={t('more')}>
        <MoreOfOpening locale={locale} />
      </Fold>
    </>
  );
}

/** What a public one needs, too; the API says what of it is missing. */
async function MoreOfOpening({ locale }: { locale: Locale }) {
  const words = await openingWords(locale);
  const { sectors } = await catalogue(locale);
  const { municipalities } = await network(locale);
  const label = (name: string) => words[name]?.label ?? name;
  return (
    <>
      <TextArea name="description" label={label('description')} rows={4} maxLength={4000} />
      <SelectField name="sectorCode" label={label('sectorCode')} options={optionsOf(sectors, locale)} />
      <SelectField
        name="municipalityCode"
        label={label('municipalityCode')}
        options={optionsOf(municipalities, locale)}
      />
      <div className={styles.row}>
        <TextField name="details.pay" label={label('details.pay')} maxLength={200} />
        <TextField name="startsOn" type="date" width="short" label={label('startsOn')} />
        <TextField name="closesOn" type="date" width="short" label={label('closesOn')} />
      </div>
    </>
  );
}
