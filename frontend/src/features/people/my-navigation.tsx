import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Navigation } from '@/ui/navigation';
import styles from './people.module.css';

/** The few rooms of a young person's own pages. */
export async function MyNavigation({ locale }: { locale: Locale }) {
  const t = await getTranslations('cards.nav');
  const my = `/${locale}/my`;
  const items = [
    { href: my, label: t('times'), exact: true },
    {
      href: `${my}/path`,
      label: t('path'),
      also: ['openings', 'searches', 'proposals', 'placements', 'referrals', 'support'].map(
        (room) => `${my}/${room}`,
      ),
    },
    { href: `${my}/card`, label: t('card') },
    { href: `${my}/sharing`, label: t('sharing') },
    { href: `${my}/data`, label: t('data') },
  ];
  return (
    <div className={styles.navigation}>
      <Navigation label={t('label')} items={items} />
    </div>
  );
}
