import { getTranslations } from 'next-intl/server';
import { Qr } from '@/ui/qr';
import styles from './security.module.css';

/** The secret as a picture for the app, and as letters for whoever cannot take a picture. */
export async function AppSecret({ secret, uri }: { secret: string; uri: string }) {
  const t = await getTranslations('security');
  return (
    <>
      <Qr text={uri} label={t('appQr')} />
      <p>
        {t('appSecret')} <code className={styles.secret}>{secret}</code>
      </p>
    </>
  );
}
