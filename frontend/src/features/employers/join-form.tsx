import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Checkbox } from '@/ui/choices';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { namesOf, network } from '../work/catalogue';
import { Fieldset, SideBySide } from '../work/fieldset';
import { askForAccess } from './join.action';

export async function JoinForm({ locale }: { locale: Locale }) {
  const t = await getTranslations('employer.join');
  return (
    <Form locale={locale} action={askForAccess.bind(null, locale)} newId={crypto.randomUUID()}>
      <Fieldset title={t('firm')}>
        <SideBySide>
          <TextField name="businessId" label={t('businessId')} hint={t('businessIdHint')} required />
          <TextField name="name" label={t('name')} required autoComplete="organization" />
        </SideBySide>
        <SelectField
          name="ohjaamoId"
          label={t('ohjaamo')}
          hint={t('ohjaamoHint')}
          required
          options={await ohjaamoOptions(locale)}
        />
        <Checkbox name="staffingFirm" label={t('staffingFirm')} hint={t('staffingFirmHint')} />
      </Fieldset>
      <Fieldset title={t('you')}>
        <TextField name="contactName" label={t('contactName')} required autoComplete="name" />
        <SideBySide>
          <TextField
            name="email"
            type="email"
            label={t('email')}
            hint={t('emailHint')}
            required
            autoComplete="email"
          />
          <TextField name="phone" type="tel" label={t('phone')} hint={t('phoneHint')} autoComplete="tel" />
        </SideBySide>
        <TextField
          name="website"
          type="url"
          label={t('website')}
          hint={t('websiteHint')}
          autoComplete="url"
        />
      </Fieldset>
      <SubmitButton>{t('send')}</SubmitButton>
    </Form>
  );
}

/** People know their town, not which Ohjaamo serves it: `Kerava – Ohjaamo Kerava`. */
async function ohjaamoOptions(locale: Locale) {
  const { regions, municipalities } = await network(locale);
  const names = namesOf(municipalities, locale);
  return regions
    .flatMap(({ ohjaamos }) => ohjaamos)
    .map(({ id, name, municipalityCodes }) => ({
      value: id,
      label: `${municipalityCodes.map((code) => names.get(code) ?? code).join(', ')} – ${name}`,
    }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}
