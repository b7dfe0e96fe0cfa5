import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Checkbox } from '@/ui/choices';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Fieldset, SideBySide } from '../work/fieldset';
import { placementLabels } from './placement-input';
import { PlacementTimes } from './placement-facts';
import type { Placement } from './placement.types';
import { saveTerms } from './staff.actions';

const ages = ['15', '16_17', '18_29', '30'] as const;

/** Days, hours and what was asked; only to read once it has started or is signed. */
export async function PlacementTermsForm({ locale, placement }: { locale: Locale; placement: Placement }) {
  const all = await getTranslations('placements');
  const t = await getTranslations('placements.terms');
  if (!placement.mayChange)
    return (
      <Section title={t('title')}>
        <PlacementTimes locale={locale} times={placement} />
      </Section>
    );
  const labels = placementLabels(all);
  const text = (value: number | null) => value?.toString();
  return (
    <Section title={t('title')} id="terms">
      {placement.missing.length > 0 && (
        <p>{t('missing', { fields: placement.missing.map((field) => labels[field] ?? field).join(', ') })}</p>
      )}
      {placement.status === 'checked' && <p>{t('checkedNote')}</p>}
      <Form
        key={placement.updatedAt}
        locale={locale}
        action={saveTerms.bind(null, locale, placement.id)}
        within="terms"
      >
        <TextField name="title" label={t('titleField')} value={placement.title} required maxLength={120} />
        <Fieldset title={all('facts.days')}>
          <SideBySide>
            <TextField name="startsOn" type="date" label={t('startsOn')} value={placement.startsOn ?? ''} />
            <TextField name="endsOn" type="date" label={t('endsOn')} value={placement.endsOn ?? ''} />
          </SideBySide>
        </Fieldset>
        <Fieldset title={all('facts.hours')}>
          <SideBySide>
            <TextField
              name="dayHours"
              label={t('dayHours')}
              inputMode="decimal"
              value={text(placement.dayHours)}
            />
            <TextField
              name="daysAWeek"
              label={t('daysAWeek')}
              inputMode="numeric"
              value={text(placement.daysAWeek)}
            />
            <TextField
              name="weekHours"
              label={t('weekHours')}
              inputMode="decimal"
              value={text(placement.weekHours)}
            />
          </SideBySide>
          <SideBySide>
            <TextField
              name="dayStarts"
              type="time"
              label={t('dayStarts')}
              value={placement.dayStarts ?? ''}
            />
            <TextField name="dayEnds" type="time" label={t('dayEnds')} value={placement.dayEnds ?? ''} />
          </SideBySide>
        </Fieldset>
        <TextField
          name="supervisor"
          label={t('supervisor')}
          value={placement.supervisor ?? ''}
          maxLength={120}
        />
        <SelectField
          name="ageGroup"
          label={t('ageGroup')}
          hint={t('ageHint')}
          value={placement.ageGroup ?? ''}
          options={ages.map((value) => ({ value, label: t(`ages.${value}`) }))}
        />
        {placement.kind === 'work_trial' && (
          <>
            <Checkbox
              name="notWorkingThere"
              label={t('notWorkingThere')}
              checked={placement.notWorkingThere}
            />
            <Checkbox
              name="beenThereBefore"
              label={t('beenThereBefore')}
              checked={placement.beenThereBefore}
            />
          </>
        )}
        <Checkbox name="hazards" label={t('hazards')} checked={placement.hazards} />
        <TextField
          name="hazardNoticeOn"
          type="date"
          width="short"
          label={t('hazardNoticeOn')}
          value={placement.hazardNoticeOn ?? ''}
        />
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </Section>
  );
}
