import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { SelectField, TextArea, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Fold } from '../work/fold';
import type { PersonPage } from './people.types';
import { writeNote } from './staff.actions';

const kinds = ['guidance', 'agreed_step', 'contact', 'other'] as const;

/** Written so that its subject can read it. */
export async function NoteForm({ locale, person }: { locale: Locale; person: PersonPage }) {
  const t = await getTranslations('people');
  const words = await getTranslations('cards.noteKind');
  const [ours, another] = person.ohjaamos;
  return (
    <Section title={t('write')} id="write">
      <Form
        // A note that was saved leaves an empty form behind.
        key={person.notes.length}
        locale={locale}
        action={writeNote.bind(null, locale, person.id)}
        newId={crypto.randomUUID()}
      >
        {another ? (
          <SelectField
            name="ohjaamoId"
            label={t('as')}
            required
            value={ours?.id}
            options={person.ohjaamos.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <input type="hidden" name="ohjaamoId" value={ours?.id} />
        )}
        <RadioCards
          name="kind"
          label={t('kind')}
          required
          value="guidance"
          choices={kinds.map((value) => ({ value, label: words(value) }))}
        />
        <TextArea name="text" label={t('text')} hint={t('writeHint')} required rows={5} maxLength={4000} />
        <Fold plain title={t('working')}>
          <TextField
            name="workingBecause"
            label={t('workingBecause')}
            hint={t('workingHint')}
            maxLength={300}
          />
        </Fold>
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </Section>
  );
}
