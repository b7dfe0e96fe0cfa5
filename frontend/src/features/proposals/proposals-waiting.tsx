import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';

/** On the day's page: whether proposals wait for us. Nothing for whoever meets no people. */
export async function ProposalsWaiting({ locale }: { locale: Locale }) {
  const t = await getTranslations('proposals.staff');
  const { data } = await ask((await api()).GET('/api/staff/proposals'));
  if (!data || data.waiting.us + data.overdue === 0) return null;
  return (
    <Section title={t('waiting')}>
      <p>
        <a href={`/${locale}/staff/proposals`}>
          {t('waitingText', { us: data.waiting.us, overdue: data.overdue })}
        </a>
      </p>
    </Section>
  );
}
