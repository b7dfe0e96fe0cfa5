import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { formatWhen } from '@/ui/time';
import type { StaffEventCard } from '../calendar/programme';
import { SideBySide } from '../work/fieldset';
import { say } from '../work/say';
import { makeDevice } from './devices.actions';

export async function DeviceForm(props: { locale: Locale; ohjaamoId: string; events: StaffEventCard[] }) {
  const { locale, ohjaamoId, events } = props;
  const t = await getTranslations('devices');
  return (
    <Form locale={locale} action={makeDevice.bind(null, locale, ohjaamoId)} newId={crypto.randomUUID()}>
      <TextField name="name" label={t('name')} hint={t('nameHint')} required autoComplete="off" />
      <RadioCards
        name="kind"
        label={t('kind')}
        required
        value="kiosk"
        choices={[
          { value: 'kiosk', label: t('kinds.kiosk'), hint: t('kioskHint') },
          { value: 'board', label: t('kinds.board'), hint: t('boardHint') },
        ]}
      />
      {events.length > 0 && (
        <SideBySide>
          <SelectField
            name="eventId"
            label={t('event')}
            hint={t('eventHint')}
            options={events.map(({ id, title, startsAt, timeZone }) => ({
              value: id,
              label: `${formatWhen(startsAt, undefined, { locale, zone: timeZone })} ${say(title, locale)}`,
            }))}
          />
        </SideBySide>
      )}
      <SubmitButton>{t('make')}</SubmitButton>
    </Form>
  );
}
