import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/ui/empty-state';
import { Main } from '@/ui/page';

export async function NoRotation({ event }: { event: string }) {
  const t = await getTranslations('rotationStaff');
  return (
    <Main width="wide">
      <EmptyState level={1} title={t('noRotation')} text={t('noRotationText')}>
        <a href={event}>{t('toEvent')}</a>
      </EmptyState>
    </Main>
  );
}
