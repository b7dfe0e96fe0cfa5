import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/ui/empty-state';
import { Main } from '@/ui/page';
import type { Recruiter } from '../accounts/session';

export async function EmployerWaiting({ recruiter }: { recruiter: Recruiter }) {
  const t = await getTranslations('employer.waiting');
  return (
    <Main>
      <EmptyState level={1} title={t('title')} text={t('text', { employer: recruiter.employerName })}>
        <p>{t('next')}</p>
      </EmptyState>
    </Main>
  );
}

export async function EmployerRefused({ recruiter }: { recruiter: Recruiter }) {
  const t = await getTranslations('employer.refused');
  return (
    <Main>
      <EmptyState level={1} title={t('title', { employer: recruiter.employerName })} text={t('text')} />
    </Main>
  );
}
