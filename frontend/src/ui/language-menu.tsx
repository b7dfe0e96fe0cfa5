'use client';

import { usePathname } from 'next/navigation';
import { languageCookie, locales, type Locale } from '@/i18n/locales';
import { Icon } from './icons';
import styles from './language-menu.module.css';
import { Unseen } from './unseen';

const names: Record<Locale, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };
const yearInSeconds = 31_536_000;

/** The same page in another language. A client leaf only to know its own path; works without JavaScript. */
export function LanguageMenu({ locale, label }: { locale: Locale; label: string }) {
  const path = usePathname().replace(/^\/[^/]+/, '');
  const remember = (chosen: Locale) => {
    document.cookie = `${languageCookie}=${chosen}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax`;
  };
  return (
    <details className={styles.menu}>
      <summary className={styles.opener}>
        <Unseen>{label}: </Unseen>
        <abbr title={names[locale]}>{locale.toUpperCase()}</abbr>
        <Icon name="chevron" />
      </summary>
      <ul className={styles.list}>
        {locales.map((other) => (
          <li key={other}>
            <a
              href={`/${other}${path}`}
              hrefLang={other}
              lang={other}
              aria-current={other === locale || undefined}
              onClick={() => remember(other)}
            >
              {names[other]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
