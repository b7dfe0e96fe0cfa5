import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import { locales, type Locale } from '@/i18n/locales';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { SideBySide } from '../work/fieldset';
import { languageName } from '../work/say';
import { saveRecruiter } from './team.actions';

/** Adds a recruiter, or changes one. */
export async function RecruiterForm(props: {
  locale: Locale;
  recruiter?: components['schemas']['Recruiter'];
}) {
  const { locale, recruiter } = props;
  const t = await getTranslations('employer.team');
  return (
    <Form
      locale={locale}
      action={saveRecruiter.bind(null, locale)}
      newId={recruiter?.id ?? crypto.randomUUID()}
    >
      <TextField name="name" label={t('name')} required value={recruiter?.name} autoComplete="off" />
      <SideBySide>
        <TextField
          name="email"
          type="email"
          label={t('email')}
          required
          value={recruiter?.email}
          autoComplete="off"
        />
        <TextField
          name="phone"
          type="tel"
          label={t('phone')}
          value={recruiter?.phone ?? ''}
          autoComplete="off"
        />
      </SideBySide>
      <SelectField
        name="language"
        label={t('language')}
        required
        value={recruiter?.language ?? locale}
        options={locales.map((code) => ({ value: code, label: languageName(code, locale) }))}
      />
      <SubmitButton>{recruiter ? t('save') : t('add')}</SubmitButton>
    </Form>
  );
}
