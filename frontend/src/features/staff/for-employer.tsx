import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Checkbox } from '@/ui/choices';
import { SelectField } from '@/ui/fields';
import { need } from '../work/need';

/** The two questions that staff answer before all others: whose opening, and is it hidden. */
export async function ForEmployer(props: { locale: Locale; employerId?: string; hidden: boolean }) {
  const { locale, employerId, hidden } = props;
  const t = await getTranslations('staff.openings');
  const { employers } = need(locale, await ask((await api()).GET('/api/staff/employers')));
  const options = employers
    // Firms of the record alone have hidden openings only; the API says so.
    .filter(({ status }) => status === 'approved' || status === 'known')
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <>
      <SelectField name="employerId" label={t('employer')} required value={employerId} options={options} />
      <Checkbox name="hidden" label={t('hiddenLabel')} hint={t('hiddenHint')} checked={hidden} />
    </>
  );
}
