import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { Section } from '@/ui/page';
import { formatWhen } from '@/ui/time';

const support = cache(async () => (await ask((await api()).GET('/api/staff/support'))).data);

/**
 * On the day's page: who waits for a call stands above everything, that nobody does stands aside. Nothing for whoever meets no people,
 * or where nobody has started.
 */
export async function SupportWaiting({ locale, show }: { locale: Locale; show: 'worries' | 'calm' }) {
  const t = await getTranslations('support.staff');
  const data = await support();
  if (!data || data.waiting.length + data.running.length === 0) return null;
  if ((show === 'worries') !== data.waiting.length > 0) return null;
  const [first] = data.waiting;
  return (
    <Section title={t('today')} id="support">
      <Card ground={first ? 'sun' : 'surface'}>
        <p>
          <a href={`/${locale}/staff/support`}>{t('todayText', { count: data.waiting.length })}</a>
        </p>
        {first && (
          <p>
            {t('todayFirst', {
              name: first.supported.person.firstName,
              why: t(first.why === 'worried' ? 'worried' : 'noAnswer'),
              when: formatWhen(first.since, undefined, { locale, zone: first.supported.timeZone }),
            })}
          </p>
        )}
      </Card>
    </Section>
  );
}
