import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main } from '@/ui/page';

export default async function NotFound() {
  const t = await getTranslations('common');
  return (
    <Main>
      <EmptyState level={1} title={t('nowhere.title')} text={t('nowhere.text')}>
        <ButtonLink href="/">{t('home')}</ButtonLink>
      </EmptyState>
    </Main>
  );
}
