import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Main, PageTitle } from '@/ui/page';
import { formatWhen } from '@/ui/time';
import { MyNavigation } from './my-navigation';
import type { MyNote } from './people.types';
import styles from './people.module.css';

const ZONE = 'Europe/Helsinki';

/** What staff wrote about me, in their words; of a working note that it is there, and why I cannot read it. */
export async function NotesPage({ locale, notes }: { locale: Locale; notes: MyNote[] }) {
  const t = await getTranslations('cards');
  const when = (instant: string) => formatWhen(instant, undefined, { locale, zone: ZONE });
  return (
    <Main>
      <MyNavigation locale={locale} />
      <PageTitle title={t('notes.title')} lead={t('notes.lead')} />
      {notes.length === 0 && <p>{t('notes.none')}</p>}
      {notes.map((note) => (
        <article key={note.id} className={styles.line}>
          <h2>{t(`noteKind.${note.kind}`)}</h2>
          <p className={styles.words}>
            {note.text ?? t('notes.working', { reason: note.workingBecause ?? '' })}
          </p>
          <p className={styles.soft}>
            {t('notes.by', {
              writer: note.writer,
              ohjaamo: note.ohjaamo.name,
              when: when(note.writtenAt),
            })}
            {note.correctedAt && ` · ${t('notes.corrected', { when: when(note.correctedAt) })}`}
          </p>
        </article>
      ))}
    </Main>
  );
}
