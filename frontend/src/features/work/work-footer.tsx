import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { signOut } from '../accounts/sign-in.actions';
import styles from './work.module.css';

/** Who is signed in, and the way out. */
export async function WorkFooter({ locale, name }: { locale: Locale; name: string }) {
  const t = await getTranslations('work');
  const security = await getTranslations('security');
  return (
    <footer className={styles.footer}>
      <p>{t('signedInAs', { name })}</p>
      <form action={signOut.bind(null, locale)}>
        <button type="submit" className={styles.quiet}>
          {t('signOut')}
        </button>
      </form>
      <nav aria-label={t('about')}>
        <a href={`/${locale}/security`}>{security('title')}</a>
        <a href={`/${locale}`}>{t('publicPages')}</a>
        <a href={`/${locale}/accessibility`}>{t('accessibility')}</a>
      </nav>
    </footer>
  );
}
