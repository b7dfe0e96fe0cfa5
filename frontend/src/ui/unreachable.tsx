import { getTranslations } from 'next-intl/server';
import { EmptyState } from './empty-state';
import { Main } from './page';

/**
 * A page whose data could not be fetched. Shown rather than thrown: a thrown error would make the cache keep serving
 * the page from before, older than we promise.
 */
export async function Unreachable() {
  const t = await getTranslations('common.unreachable');
  return (
    <Main>
      <EmptyState level={1} title={t('title')} text={t('text')}>
        <a href="">{t('again')}</a>
      </EmptyState>
    </Main>
  );
}
