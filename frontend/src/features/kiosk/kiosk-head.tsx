'use client';

import { useTranslations } from 'next-intl';
import { locales, type Locale } from '@/i18n/locales';
import { Logo } from '@/ui/logo';
import styles from './kiosk.module.css';

const names: Record<Locale, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** Three languages as three buttons: another page without JavaScript, this very one with it. */
export function KioskHead({ locale, onSpeak }: { locale: Locale; onSpeak: (locale: Locale) => void }) {
  const t = useTranslations('kiosk');
  return (
    <header className={styles.head}>
      <Logo name="Vartti" />
      <nav className={styles.languages} aria-label={t('language')}>
        {locales.map((one) => (
          <a
            key={one}
            href={`/${one}/kiosk`}
            hrefLang={one}
            lang={one}
            aria-current={one === locale || undefined}
            onClick={(event) => {
              event.preventDefault();
              onSpeak(one);
            }}
          >
            {names[one]}
          </a>
        ))}
      </nav>
    </header>
  );
}
