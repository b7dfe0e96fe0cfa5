import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/ui/empty-state';
import { Narrow } from '../work/narrow';

/** Somebody of the staff who belongs to no Ohjaamo (yet). */
export async function NoOhjaamo() {
  const t = await getTranslations('staff.noOhjaamo');
  return (
    <Narrow>
      <EmptyState level={1} title={t('title')} text={t('text')} />
    </Narrow>
  );
}
