import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import { phoneLink } from '../work/phone-link';

/** On the way to work: whom I can turn to after the start. */
export async function MySupport({ locale }: { locale: Locale }) {
  const t = await getTranslations('support.my');
  const { data } = await ask((await api()).GET('/api/my/support'));
  if (!data || data.placements.length === 0) return null;
  return (
    <Section title={t('section')}>
      {data.placements.map(({ placementId, title, supporter, ohjaamo }) => (
        <p key={placementId}>
          {t.rich('text', { title, supporter: supporter ?? ohjaamo.name, ...phoneLink(ohjaamo.phone) })}
        </p>
      ))}
      <p>
        <a href={`/${locale}/my/support`}>{t('notes')}</a>
      </p>
    </Section>
  );
}
