import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/ui/empty-state';
import { Main } from '@/ui/page';

/** Somebody of the staff who belongs to no Ohjaamo (yet). */
export async function NoOhjaamo() {
  const t = await getTranslations('staff.noOhjaamo');
  return (
    <Main>
      <EmptyState level={1} title={t('title')} text={t('text')} />
    </Main>
  );
}
