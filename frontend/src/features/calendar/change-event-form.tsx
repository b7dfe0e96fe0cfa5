import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { Checkbox } from '@/ui/choices';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { isoDay } from '@/ui/time';
import { catalogue, optionsOf } from '../work/catalogue';
import { Fieldset, SideBySide } from '../work/fieldset';
import { wallTime } from '../work/say';
import { InThreeLanguages, LanguageFields, PlaceFields } from './event-fields';
import type { StaffEvent } from './event-next';
import { changeEvent } from './event.actions';

export async function ChangeEventForm({ locale, event }: { locale: Locale; event: StaffEvent }) {
  const t = await getTranslations('staff.eventFields');
  const { sectors } = await catalogue(locale);
  return (
    <Form locale={locale} action={changeEvent.bind(null, locale, event.id)}>
      <Fieldset title={t('whenTitle')}>
        <SideBySide>
          <TextField
            name="day"
            type="date"
            label={t('day')}
            required
            value={isoDay(event.startsAt, event.timeZone)}
          />
          <TextField
            name="time"
            type="time"
            label={t('time')}
            required
            value={wallTime(event.startsAt, event.timeZone)}
          />
        </SideBySide>
        <PlaceFields ohjaamo={event.ohjaamo.name} elsewhere={event.elsewhere ? event.place : undefined} />
      </Fieldset>
      <Fieldset title={t('roomTitle')}>
        {event.tablesFor !== 'none' && (
          <TextField
            name="tableCount"
            type="number"
            min={0}
            max={200}
            label={t('tableCount')}
            required
            value={String(event.tables.length)}
            width="short"
          />
        )}
        {event.parts.map((part, index) => (
          <div key={part.id}>
            <input type="hidden" name="partIds" value={part.id} />
            {part.capacity !== null && (
              <TextField
                name={`parts.${index}.capacity`}
                type="number"
                min={1}
                label={t('capacityOf', { part: t(`parts.${part.kind}`) })}
                required
                value={String(part.capacity)}
                width="short"
              />
            )}
          </div>
        ))}
      </Fieldset>
      <Fieldset title={t('textsTitle')}>
        <InThreeLanguages name="title" label={t('title')} required value={event.title} />
        <InThreeLanguages name="description" label={t('description')} long value={event.description} />
      </Fieldset>
      <Fieldset title={t('forWhomTitle')}>
        <SelectField
          name="sectorCode"
          label={t('sector')}
          value={event.sectorCode ?? ''}
          options={optionsOf(sectors, locale)}
        />
        <LanguageFields locale={locale} values={event.languages} />
        <Checkbox name="minorsWelcome" label={t('minors')} checked={event.minorsWelcome} />
      </Fieldset>
      <ButtonRow>
        <SubmitButton>{t('save')}</SubmitButton>
        <ButtonLink tone="ghost" href={`/${locale}/staff/events/${event.id}`}>
          {t('back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
