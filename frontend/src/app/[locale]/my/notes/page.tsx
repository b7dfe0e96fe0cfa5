import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { MyNavigation } from '@/features/people/my-navigation';
import { NotesPage } from '@/features/people/notes-page';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { EmptyState } from '@/ui/empty-state';
import { Main } from '@/ui/page';

export const generateMetadata = titled('cards.notes.title');

export default async function Page({ params }: PageProps) {
  const locale = await enterLocale(params);
  const answer = await ask((await api()).GET('/api/my/notes'));
  if (answer.problem?.code === 'not_confirmed') {
    const t = await getTranslations('cards.notes');
    return (
      <Main>
        <MyNavigation locale={locale} />
        <EmptyState level={1} title={t('notYet')} text={t('notYetText')} />
      </Main>
    );
  }
  const { notes } = need(locale, answer, `/${locale}/my/notes`);
  return <NotesPage locale={locale} notes={notes} />;
}
