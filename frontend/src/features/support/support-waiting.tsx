import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';

/** On the day's page: who waits for a call. Nothing for whoever meets no people. */
export async function SupportWaiting({ locale }: { locale: Locale }) {
  const t = await getTranslations('support.staff');
  const { data } = await ask((await api()).GET('/api/staff/support'));
  if (!data || data.waiting.length + data.running.length === 0) return null;
  return (
    <Section title={t('today')}>
      <p>
        <a href={`/${locale}/staff/support`}>{t('todayText', { count: data.waiting.length })}</a>
      </p>
    </Section>
  );
}
