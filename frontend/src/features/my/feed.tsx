import { getTranslations } from 'next-intl/server';
import { config } from '@/config';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import fields from '@/ui/form.module.css';
import { Deed } from './deed';
import { closeFeed, openFeed } from './my.actions';
import styles from './my.module.css';

/** An address that a calendar program reads; whoever has it sees my times, so it can be taken back. */
export async function Feed({ locale, feedPath }: { locale: Locale; feedPath: string | null }) {
  const t = await getTranslations('my.feed');
  if (!feedPath) {
    return (
      <>
        <p>{t('text')}</p>
        <Deed locale={locale} action={openFeed.bind(null, locale)}>
          {t('open')}
        </Deed>
      </>
    );
  }
  const address = `${config.publicUrl}${feedPath}`;
  return (
    <>
      <p>{t('opened')}</p>
      <label className={styles.soft} htmlFor="feed">
        {t('address')}
      </label>
      <input id="feed" className={fields.control} readOnly value={address} />
      <div className={styles.pair}>
        <ButtonLink tone="ghost" href={address.replace(/^https?:/, 'webcal:')}>
          {t('add')}
        </ButtonLink>
        <Deed locale={locale} wide action={closeFeed.bind(null, locale)}>
          {t('close')}
        </Deed>
      </div>
    </>
  );
}
