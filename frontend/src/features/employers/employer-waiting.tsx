import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/ui/empty-state';
import type { Recruiter } from '../accounts/session';
import { Narrow } from '../work/narrow';

export async function EmployerWaiting({ recruiter }: { recruiter: Recruiter }) {
  const t = await getTranslations('employer.waiting');
  return (
    <Narrow>
      <EmptyState level={1} title={t('title')} text={t('text', { employer: recruiter.employerName })}>
        <p>{t('next')}</p>
      </EmptyState>
    </Narrow>
  );
}

export async function EmployerRefused({ recruiter }: { recruiter: Recruiter }) {
  const t = await getTranslations('employer.refused');
  return (
    <Narrow>
      <EmptyState level={1} title={t('title', { employer: recruiter.employerName })} text={t('text')} />
    </Narrow>
  );
}
