import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import type { OwnOhjaamo } from '../staff/ohjaamo';
import { catalogue, optionsOf } from '../work/catalogue';
import { Fold } from '../work/fold';
import { SideBySide } from '../work/fieldset';
import { FormatCards, InThreeLanguages, LanguageFields, PlaceFields } from './event-fields';
import { createEvent } from './event.actions';

/** When most events begin. */
export const usualTime = '14:00';

/** Four fields; everything else comes from the format and waits folded. */
export async function NewEventForm(props: { locale: Locale; ohjaamo: OwnOhjaamo; day?: string }) {
  const { locale, ohjaamo, day } = props;
  const t = await getTranslations('staff.eventFields');
  const { sectors } = await catalogue(locale);
  return (
    <Form locale={locale} action={createEvent.bind(null, locale, ohjaamo.id)} newId={crypto.randomUUID()}>
      <FormatCards locale={locale} />
      <SideBySide>
        <TextField name="day" type="date" label={t('day')} required value={day} />
        <TextField name="time" type="time" label={t('time')} required value={usualTime} />
      </SideBySide>
      <PlaceFields ohjaamo={ohjaamo.name} />
      <Fold title={t('more')}>
        <p>{t('moreText')}</p>
        <InThreeLanguages name="title" label={t('title')} />
        <SideBySide>
          <SelectField name="sectorCode" label={t('sector')} options={optionsOf(sectors, locale)} />
          <TextField name="tableCount" type="number" min={0} max={200} label={t('tableCount')} />
        </SideBySide>
        <LanguageFields locale={locale} />
      </Fold>
      <SubmitButton>{t('make')}</SubmitButton>
    </Form>
  );
}
