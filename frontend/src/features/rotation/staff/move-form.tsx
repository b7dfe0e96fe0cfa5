import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { SelectField } from '@/ui/fields';
import { SideBySide } from '@/features/work/fieldset';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { formatTimeRange } from '@/ui/time';
import { namesOf, plannedTables } from './plan-grid';
import { putMeeting } from './rotation.actions';
import type { Plan, Rotation } from './rotation.types';
import { tableName } from './table-words';

interface Props {
  locale: Locale;
  rotation: Rotation;
  plan: Plan;
  chosen: { who?: string; table?: string; round?: string };
}

/** Who is to meet whom, and when: what was chosen in the grid stands there already. */
export async function MoveForm({ locale, rotation, plan, chosen }: Props) {
  const t = await getTranslations('rotationStaff.move');
  const names = namesOf(rotation);
  const { event, rounds, people } = rotation;
  const place = { locale, zone: event.timeZone };
  return (
    <Form
      locale={locale}
      action={putMeeting.bind(null, locale, event.id, plan.id)}
      newId={crypto.randomUUID()}
    >
      <SelectField
        name="registrationId"
        label={t('who')}
        required
        value={chosen.who}
        options={people
          .map(({ registrationId }) => ({ value: registrationId, label: names.get(registrationId) ?? '' }))
          .sort((one, other) => one.label.localeCompare(other.label, locale))}
      />
      <SideBySide>
        <SelectField
          name="round"
          label={t('round')}
          required
          value={chosen.round}
          options={rounds.map(({ round, startsAt, endsAt }) => ({
            value: String(round),
            label: t('roundOption', { round, time: formatTimeRange(startsAt, endsAt, place) }),
          }))}
        />
        <SelectField
          name="tableId"
          label={t('table')}
          required
          value={chosen.table}
          options={plannedTables(rotation, plan).map((table) => ({
            value: table.id,
            label: tableName(table, locale),
          }))}
        />
      </SideBySide>
      <ButtonRow>
        <SubmitButton>{t('put')}</SubmitButton>
        <ButtonLink tone="ghost" href={`/${locale}/staff/events/${event.id}/rotation#plan`}>
          {t('back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
