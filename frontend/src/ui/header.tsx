import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import styles from './header.module.css';
import { LanguageMenu } from './language-menu';
import { Logo } from './logo';
import { Navigation, type NavigationItem } from './navigation';

interface Props {
  locale: Locale;
  audience?: 'public' | 'employer' | 'staff';
  /** Where one works: the employer's or the Ohjaamo's name. */
  place?: ReactNode;
  items?: NavigationItem[];
}

/** Young people see the logo, their own page and the language; employers and staff their rooms as well. */
export async function Header({ locale, audience = 'public', place, items }: Props) {
  const t = await getTranslations({ locale, namespace: 'common' });
  const start = audience === 'public' ? `/${locale}` : `/${locale}/${audience}`;
  return (
    <header className={`${styles.header} ${audience === 'public' ? '' : styles.work}`}>
      <div className={styles.row}>
        <a className={styles.brand} href={start} aria-label={`${t('brand')}: ${t('home')}`}>
          <Logo name={t('brand')} />
        </a>
        {place && <span className={styles.place}>{place}</span>}
        {items && <Navigation label={t('menu')} items={items} />}
        <div className={styles.end}>
          {audience === 'public' && (
            <a className={styles.my} href={`/${locale}/my`}>
              {t('my')}
            </a>
          )}
          <LanguageMenu locale={locale} label={t('language')} />
        </div>
      </div>
    </header>
  );
}
