import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { Main } from '@/ui/page';
import { Poster } from '@/ui/poster-picture';
import { signInPath } from '../accounts/paths';
import styles from './employer-welcome.module.css';

/** What it is, in three lines, and the two ways in. */
export async function EmployerWelcome({ locale }: { locale: Locale }) {
  const t = await getTranslations('employer.welcome');
  return (
    <Main width="wide">
      <div className={styles.hero}>
        <div className={styles.words}>
          <h1>{t('title')}</h1>
          <ol className={styles.lines}>
            {(['one', 'two', 'three'] as const).map((line) => (
              <li key={line}>
                <b>{t(`${line}.title`)}</b> {t(`${line}.text`)}
              </li>
            ))}
          </ol>
          <ButtonRow>
            <ButtonLink href={`/${locale}/employer/join`}>{t('join')}</ButtonLink>
            <ButtonLink tone="ghost" href={signInPath(locale, `/${locale}/employer`)}>
              {t('signIn')}
            </ButtonLink>
          </ButtonRow>
          <p className={styles.small}>{t('price')}</p>
        </div>
        <div className={styles.picture}>
          <Poster id="employers are welcome" columns={6} rows={6} />
        </div>
      </div>
    </Main>
  );
}
