import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { say } from '../work/say';

/** Services that have kept silent for a week; nothing when there are none, or for whoever meets nobody. */
export async function ReferralsWaiting({ locale }: { locale: Locale }) {
  const t = await getTranslations('referrals.waiting');
  const { data } = await ask((await api()).GET('/api/staff/referrals'));
  const late = data?.referrals.filter(({ isLate }) => isLate) ?? [];
  if (late.length === 0) return null;
  return (
    <Section title={t('title')} id="referrals">
      <Rows>
        {late.map(({ id, person, service }) => (
          <li key={id}>
            <a href={`/${locale}/staff/referrals/${id}`}>
              {person.firstName}: {say(service.name, locale)}
            </a>
          </li>
        ))}
      </Rows>
    </Section>
  );
}
