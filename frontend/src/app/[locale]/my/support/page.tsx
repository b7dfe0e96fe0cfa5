import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { MyNavigation } from '@/features/people/my-navigation';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { EmptyState } from '@/ui/empty-state';
import { Rows } from '@/ui/lists';
import { Main, PageTitle } from '@/ui/page';
import { formatWhen } from '@/ui/time';

export const generateMetadata = titled('support.my.notesTitle');

export default async function Page({ params }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('support.my');
  const answer = await ask((await api()).GET('/api/my/support-notes'));
  const cards = await getTranslations('cards.notes');
  const notYet = answer.problem?.code === 'not_confirmed';
  const notes = notYet ? [] : need(locale, answer, `/${locale}/my/support`).notes;
  return (
    <Main>
      <MyNavigation locale={locale} />
      {notYet ? (
        <EmptyState level={1} title={cards('notYet')} text={cards('notYetText')} />
      ) : (
        <>
          <PageTitle title={t('notesTitle')} lead={t('notesLead')} />
          {notes.length === 0 && <p>{t('notesNone')}</p>}
          <Rows>
            {notes.map((note) => (
              <li key={note.id}>
                <p>{note.text}</p>
                <p>
                  {note.by}, {formatWhen(note.at, undefined, { locale, zone: note.timeZone })}
                </p>
              </li>
            ))}
          </Rows>
        </>
      )}
    </Main>
  );
}
