import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import { NewIdDeed } from '../work/new-id-deed';
import type { MyConsents } from './people.types';
import { letRead } from './sharing.actions';

/** Notes stay with the Ohjaamo that wrote them; whoever is known at several may open them. */
export async function NotesSharing({ locale, mine }: { locale: Locale; mine: MyConsents }) {
  const t = await getTranslations('cards.sharing');
  const { ohjaamos } = mine.mayShareWith;
  const isOpen = (reader: string, of: string) =>
    mine.consents.some(
      ({ state, ohjaamo, notesOf }) => state === 'holds' && ohjaamo?.id === reader && notesOf?.id === of,
    );
  const pairs = ohjaamos.flatMap((reader) =>
    ohjaamos
      .filter((of) => of.id !== reader.id && !isOpen(reader.id, of.id))
      .map((of) => ({ reader, of, key: `${reader.id} ${of.id}` })),
  );
  return (
    <Section title={t('notesTitle')}>
      <p>{t('notesText')}</p>
      <p>
        <a href={`/${locale}/my/notes`}>{t('readNotes')}</a>
      </p>
      {pairs.map(({ reader, of, key }) => (
        <NewIdDeed key={key} locale={locale} action={letRead.bind(null, locale, reader.id, of.id)}>
          {t('letRead', { name: reader.name, of: of.name })}
        </NewIdDeed>
      ))}
    </Section>
  );
}
