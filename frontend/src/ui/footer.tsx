import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import styles from './footer.module.css';
import { Quarter } from './icons';

export async function Footer({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'common.footer' });
  const links = [
    { href: `/${locale}/accessibility`, label: t('accessibility') },
    { href: `/${locale}/privacy`, label: t('privacy') },
    { href: `/${locale}/employer`, label: t('employers') },
    { href: `/${locale}/staff`, label: t('staff') },
  ];
  return (
    <footer className={styles.footer}>
      <div className={styles.row}>
        <p className={styles.made}>
          <Quarter />
          {t('made')}
        </p>
        <nav aria-label={t('label')}>
          <ul className={styles.list}>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
