import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { network, optionsOf } from '../work/catalogue';
import { addFirm } from './firms.actions';

/** A firm that has no account: its business ID and its name are enough. */
export async function FirmForm({ locale, ohjaamoId }: { locale: Locale; ohjaamoId: string }) {
  const t = await getTranslations('firms.new');
  const { municipalities } = await network(locale);
  return (
    <Form locale={locale} action={addFirm.bind(null, locale, ohjaamoId)} newId={crypto.randomUUID()}>
      <TextField name="businessId" label={t('businessId')} required width="short" maxLength={20} />
      <TextField name="name" label={t('name')} required autoComplete="off" maxLength={120} />
      <SelectField
        name="municipalityCode"
        label={t('municipality')}
        options={optionsOf(municipalities, locale)}
      />
      <TextField name="website" type="url" label={t('website')} maxLength={200} />
      <SubmitButton>{t('save')}</SubmitButton>
    </Form>
  );
}
