import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { RadioCards } from '@/ui/choices';
import { SelectField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { need } from '../work/need';
import { InThreeLanguages } from './event-fields';
import styles from './give-table-form.module.css';
import { giveTable } from './table.actions';

interface Props {
  locale: Locale;
  eventId: string;
  table: components['schemas']['StaffTable'];
}

/** To an employer, to a topic, or to nobody; what is not chosen is not asked (by CSS alone). */
export async function GiveTableForm({ locale, eventId, table }: Props) {
  const t = await getTranslations('staff.giveTable');
  const { employers } = need(locale, await ask((await api()).GET('/api/staff/employers')));
  const options = employers
    .filter(({ status }) => status === 'approved')
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  const taken = table.status !== 'free';
  return (
    <Form locale={locale} action={giveTable.bind(null, locale, eventId, table.id)}>
      <div className={styles.choice}>
        <RadioCards
          name="to"
          label={t('to')}
          required
          value={table.topic ? 'topic' : 'employer'}
          choices={[
            { value: 'employer', label: t('employer'), hint: t('employerHint') },
            { value: 'topic', label: t('topic'), hint: t('topicHint') },
            ...(taken ? [{ value: 'nobody', label: t('nobody'), hint: t('nobodyHint') }] : []),
          ]}
        />
        <div className={styles.employer}>
          <SelectField
            name="employerId"
            label={t('employer')}
            required
            value={table.employer?.id}
            options={options}
          />
        </div>
        <div className={styles.topic}>
          <InThreeLanguages name="topic" label={t('topic')} required value={table.topic} />
        </div>
      </div>
      <RadioCards
        name="mode"
        label={t('mode')}
        required
        value={table.mode}
        choices={(['room', 'phone', 'video'] as const).map((mode) => ({
          value: mode,
          label: t(`modes.${mode}`),
        }))}
      />
      <ButtonRow>
        <SubmitButton>{t('save')}</SubmitButton>
        <ButtonLink tone="ghost" href={`/${locale}/staff/events/${eventId}`}>
          {t('back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
