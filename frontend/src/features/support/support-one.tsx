import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { CheckCards, RadioCards } from '@/ui/choices';
import { SelectField, TextArea, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { formatWhen } from '@/ui/time';
import { Fold } from '../work/fold';
import { chooseSupporter, writeEnd, writeNote } from './support.actions';
import type { EndReason, SupportPage } from './support.types';

interface Props {
  locale: Locale;
  page: SupportPage;
}

const spoke = ['young_person', 'employer', 'both'] as const;
const reasons: EndReason[] = [
  'as_agreed',
  'goes_on_as_a_job',
  'studies',
  'another_job',
  'young_person_stopped',
  'employer_stopped',
  'health_or_life',
  'tasks_did_not_fit',
  'way_or_times',
  'other',
];

/** Whom both sides turn to. */
export async function Supporter({ locale, page }: Props) {
  const t = await getTranslations('support.staff');
  return (
    <Form locale={locale} action={chooseSupporter.bind(null, locale, page.placementId)}>
      <SelectField
        name="staffId"
        label={t('choose')}
        required
        value={page.supporter?.id}
        options={page.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SubmitButton tone="ghost">{t('save')}</SubmitButton>
    </Form>
  );
}

/** What was said in calls; the young person can read it. */
export async function Calls({ locale, page }: Props) {
  const t = await getTranslations('support.staff');
  return (
    <Section title={t('notes')}>
      {page.notes.length === 0 && <p>{t('notesNone')}</p>}
      <Rows>
        {page.notes.map((note) => (
          <li key={note.id}>
            <p>{note.text}</p>
            <p>
              {t(`spoke.${note.spokeWith}`)}, {note.by},{' '}
              {formatWhen(note.at, undefined, { locale, zone: page.timeZone })}
            </p>
          </li>
        ))}
      </Rows>
      <Form
        key={page.notes.length} // a note that was saved leaves an empty form behind
        locale={locale}
        action={writeNote.bind(null, locale, page.placementId)}
        newId={crypto.randomUUID()}
      >
        <RadioCards
          name="spokeWith"
          label={t('spokeWith')}
          required
          value="young_person"
          choices={spoke.map((value) => ({ value, label: t(`spoke.${value}`) }))}
        />
        <TextArea name="text" label={t('note')} hint={t('noteHint')} required rows={4} maxLength={2000} />
        <SubmitButton>{t('write')}</SubmitButton>
      </Form>
    </Section>
  );
}

/** The end, and why: reasons are data, words are few. */
export async function TheEnd({ locale, page }: Props) {
  const t = await getTranslations('support');
  const { end } = page;
  return (
    <Fold title={t('staff.end')} open={Boolean(end)}>
      {end && (
        <p>
          {(end.reasons as EndReason[]).map((one) => t(`reason.${one}`)).join(', ')}. {end.words} ({end.by})
        </p>
      )}
      <Form locale={locale} action={writeEnd.bind(null, locale, page.placementId)}>
        <CheckCards
          name="reasons"
          label={t('staff.reasons')}
          required
          values={end?.reasons ?? []}
          choices={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        <TextField name="words" label={t('staff.endWords')} maxLength={600} value={end?.words ?? ''} />
        <SubmitButton tone="ghost">{t('staff.endSave')}</SubmitButton>
      </Form>
    </Fold>
  );
}
