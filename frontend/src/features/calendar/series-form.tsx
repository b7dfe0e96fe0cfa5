import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import type { OwnOhjaamo } from '../staff/ohjaamo';
import { Deeds } from '../work/deed';
import { Fold } from '../work/fold';
import { SideBySide } from '../work/fieldset';
import { one, type Query } from '../work/page';
import { weekdayName } from '../work/say';
import { FormatCards, InThreeLanguages, LanguageFields, PlaceFields } from './event-fields';
import styles from './event-fields.module.css';
import { usualTime } from './new-event-form';
import { planSeries } from './series.actions';
import { SectorTurns } from './sector-turns';

interface Props {
  locale: Locale;
  ohjaamo: OwnOhjaamo;
  /** What was typed when the days were last shown. */
  query: Query;
  /** The days, once they were asked for; then the series can be made. */
  days?: ReactNode;
}

export async function SeriesForm({ locale, ohjaamo, query, days }: Props) {
  const t = await getTranslations('staff.eventFields');
  const typed = (name: string) => one(query, name);
  return (
    <Form
      locale={locale}
      action={planSeries.bind(null, locale, ohjaamo.id)}
      newId={typed('id') ?? crypto.randomUUID()}
    >
      <FormatCards locale={locale} value={typed('formatCode')} />
      <Rule locale={locale} query={query} />
      <SideBySide>
        <TextField name="startsOn" type="date" label={t('startsOn')} required value={typed('startsOn')} />
        <TextField name="until" type="date" label={t('until')} required value={typed('until')} />
        <TextField name="time" type="time" label={t('time')} required value={typed('time') ?? usualTime} />
      </SideBySide>
      <SectorTurns locale={locale} values={[query.sectorCodes ?? []].flat()} />
      <PlaceFields ohjaamo={ohjaamo.name} elsewhere={placeFrom(query)} />
      <Fold title={t('more')}>
        <InThreeLanguages
          name="title"
          label={t('title')}
          value={{ fi: typed('title.fi') ?? '', sv: typed('title.sv'), en: typed('title.en') }}
        />
        <TextField
          name="tableCount"
          type="number"
          min={0}
          max={200}
          label={t('tableCount')}
          value={typed('tableCount')}
        />
        <LanguageFields locale={locale} values={[query.languages ?? []].flat()} />
      </Fold>
      {days}
      <Deeds>
        {days && (
          <SubmitButton name="deed" value="make">
            {t('makeSeries')}
          </SubmitButton>
        )}
        <SubmitButton tone={days ? 'ghost' : 'primary'} name="deed" value="preview">
          {days ? t('showAgain') : t('showDays')}
        </SubmitButton>
      </Deeds>
    </Form>
  );
}

async function Rule({ locale, query }: { locale: Locale; query: Query }) {
  const t = await getTranslations('staff.eventFields');
  return (
    <div className={`${styles.place} ${styles.rule}`}>
      <RadioCards
        name="rule.every"
        label={t('every')}
        required
        value={one(query, 'rule.every') ?? 'month'}
        choices={(['month', 'other_week', 'week'] as const).map((value) => ({
          value,
          label: t(`everyOptions.${value}`),
        }))}
      />
      <SideBySide>
        <div className={styles.week}>
          <SelectField
            name="rule.week"
            label={t('week')}
            required
            value={one(query, 'rule.week') ?? '1'}
            options={(['1', '2', '3', '4', '-1'] as const).map((value) => ({
              value,
              label: t(`weekOptions.${value}`),
            }))}
          />
        </div>
        <SelectField
          name="rule.weekday"
          label={t('weekday')}
          required
          value={one(query, 'rule.weekday') ?? '3'}
          options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
            value: String(day),
            label: weekdayName(day, locale, 'long'),
          }))}
        />
      </SideBySide>
    </div>
  );
}

function placeFrom(query: Query) {
  if (one(query, 'where') !== 'elsewhere') return undefined;
  const typed = (name: string) => one(query, `place.${name}`) ?? '';
  return {
    name: typed('name'),
    street: typed('street'),
    city: typed('city'),
    arrival: { fi: typed('arrival.fi') },
  };
}
