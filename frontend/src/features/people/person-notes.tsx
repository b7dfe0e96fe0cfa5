import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { TextArea, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Tag } from '@/ui/tag';
import { formatWhen } from '@/ui/time';
import { Fold } from '../work/fold';
import type { PersonPage, StaffNote } from './people.types';
import styles from './people.module.css';
import { correctNote, removeNote } from './staff.actions';

const ZONE = 'Europe/Helsinki';

/** What was written about a person, newest first, each with what one may do about it. */
export async function PersonNotes({ locale, person }: { locale: Locale; person: PersonPage }) {
  const t = await getTranslations('people');
  return (
    <Section title={t('notes')}>
      {person.notes.length === 0 && <p>{t('noNotes')}</p>}
      {person.notes.map((note) => (
        <Note key={note.id} locale={locale} personId={person.id} note={note} />
      ))}
    </Section>
  );
}

interface Props {
  locale: Locale;
  personId: string;
  note: StaffNote;
}

async function Note({ locale, personId, note }: Props) {
  const t = await getTranslations('people');
  const words = await getTranslations('cards');
  const when = (instant: string) => formatWhen(instant, undefined, { locale, zone: ZONE });
  const { writer, ohjaamo, writtenAt, correctedAt, workingBecause } = note;
  return (
    <article className={styles.line}>
      <h3>{words(`noteKind.${note.kind}`)}</h3>
      {workingBecause && (
        <>
          <Tag tone="lilac" icon="info">
            {t('workingTag')}
          </Tag>
          <p className={styles.soft}>{t('workingShown', { reason: workingBecause })}</p>
        </>
      )}
      <p className={styles.words}>{note.text}</p>
      <p className={styles.soft}>
        {words('notes.by', { writer, ohjaamo: ohjaamo.name, when: when(writtenAt) })}
        {correctedAt && ` · ${words('notes.corrected', { when: when(correctedAt) })}`}
      </p>
      {note.before.map((old) => (
        <Fold key={old.writtenAt} plain title={t('before')}>
          <p className={styles.words}>{old.text}</p>
          <p className={styles.soft}>
            {old.writer}, {when(old.writtenAt)}
          </p>
        </Fold>
      ))}
      <NoteDeeds locale={locale} personId={personId} note={note} />
    </article>
  );
}

async function NoteDeeds({ locale, personId, note }: Props) {
  const t = await getTranslations('people');
  return (
    <>
      {note.mayCorrect && (
        <Fold plain title={t('correct')}>
          <Form locale={locale} action={correctNote.bind(null, locale, personId, note.id)}>
            <TextArea name="text" label={t('text')} value={note.text} required maxLength={4000} />
            <SubmitButton tone="ghost">{t('saveCorrection')}</SubmitButton>
          </Form>
        </Fold>
      )}
      {note.mayRemove !== 'no' && (
        <Fold plain title={t('remove')}>
          <p>{t('removeText')}</p>
          <Form locale={locale} action={removeNote.bind(null, locale, personId, note.id)}>
            <TextField
              name="reason"
              label={t('reason')}
              required={note.mayRemove === 'with_reason'}
              maxLength={300}
            />
            <SubmitButton tone="danger">{t('removeDo')}</SubmitButton>
          </Form>
        </Fold>
      )}
    </>
  );
}
