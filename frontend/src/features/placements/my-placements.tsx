import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Section } from '@/ui/page';
import { NextStep } from './next-step';
import styles from './placements.module.css';

/** Where the young person is going, and what comes next; nothing when there is nothing. */
export async function MyPlacements({ locale }: { locale: Locale }) {
  const t = await getTranslations('placements.my');
  const { data } = await ask((await api()).GET('/api/my/placements'));
  if (!data || data.placements.length === 0) return null;
  return (
    <Section title={t('section')}>
      {data.placements.map((placement) => (
        <article key={placement.id} className={styles.step}>
          <h3>{[placement.title, placement.employer?.name].filter(Boolean).join(' · ')}</h3>
          <NextStep locale={locale} placement={placement} />
          <p>
            <ButtonLink tone="ghost" href={`/${locale}/my/placements/${placement.id}`}>
              {t('open')}: {placement.title}
            </ButtonLink>
          </p>
        </article>
      ))}
    </Section>
  );
}
