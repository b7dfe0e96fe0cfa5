import { getTranslations } from 'next-intl/server';
import { Fieldset, SideBySide } from '@/features/work/fieldset';
import { languageName, usualLanguages } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { CheckCards } from '@/ui/choices';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { formatTime } from '@/ui/time';
import { plannedTables } from './plan-grid';
import { wishFor } from './rotation.actions';
import { wishFields } from './rotation.input';
import type { Person, Rotation } from './rotation.types';
import { tableName } from './table-words';

const NEEDS = ['step_free', 'calm', 'interpreter', 'plain_language'] as const;

interface Props {
  locale: Locale;
  rotation: Rotation;
  registrationId: string;
  /** What they have told so far; nothing, when they are registered for the event in another way. */
  entry?: Person['entry'];
}

/** What somebody told at the desk or on the phone: whom they wish to meet, and what they need. */
export async function WishesForm({ locale, rotation, registrationId, entry }: Props) {
  const t = await getTranslations('rotationStaff.wishesForm');
  const needs = await getTranslations('rotationStaff.need');
  const { event, rounds } = rotation;
  const tables = plannedTables(rotation).map((table) => ({
    value: table.id,
    label: tableName(table, locale),
  }));
  const roundOptions = rounds.map(({ round, startsAt }) => ({
    value: String(round),
    label: t('round', { round, time: formatTime(startsAt, { locale, zone: event.timeZone }) }),
  }));
  const languages = [...new Set([...usualLanguages, ...(entry?.languages ?? [])])];
  return (
    <Form locale={locale} action={wishFor.bind(null, locale, event.id, registrationId)}>
      <Fieldset title={t('wishes')}>
        <SideBySide>
          {wishFields.map((name, at) => (
            <SelectField
              key={name}
              name={name}
              label={t('wish', { rank: at + 1 })}
              value={entry?.wishes[at]}
              options={tables}
            />
          ))}
        </SideBySide>
      </Fieldset>
      <CheckCards
        name="never"
        label={t('never')}
        hint={t('neverHint')}
        values={entry?.never}
        choices={tables}
      />
      <CheckCards
        name="needs"
        label={t('needs')}
        hint={t('needsHint')}
        values={entry?.needs}
        choices={NEEDS.map((need) => ({ value: need, label: needs(need) }))}
      />
      <CheckCards
        name="languages"
        label={t('languages')}
        hint={t('languagesHint')}
        values={entry?.languages}
        choices={languages.map((code) => ({ value: code, label: languageName(code, locale) }))}
      />
      <Fieldset title={t('there')}>
        <SideBySide>
          <SelectField
            name="fromRound"
            label={t('fromRound')}
            value={text(entry?.fromRound)}
            options={roundOptions}
          />
          <SelectField
            name="untilRound"
            label={t('untilRound')}
            value={text(entry?.untilRound)}
            options={roundOptions}
          />
          <TextField
            name="mostMeetings"
            label={t('mostMeetings')}
            type="number"
            min={1}
            max={rounds.length}
            value={text(entry?.mostMeetings)}
          />
          <TextField
            name="breakAfter"
            label={t('breakAfter')}
            type="number"
            min={1}
            max={rounds.length}
            value={text(entry?.breakAfter)}
          />
        </SideBySide>
      </Fieldset>
      <ButtonRow>
        <SubmitButton>{t('save')}</SubmitButton>
        <ButtonLink tone="ghost" href={`/${locale}/staff/events/${event.id}/rotation#people`}>
          {t('back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}

const text = (value: number | null | undefined) => (value ? String(value) : undefined);
