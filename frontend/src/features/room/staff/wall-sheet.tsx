import { getTranslations } from 'next-intl/server';
import { config } from '@/config';
import { A4 } from '@/features/work/a4';
import { say } from '@/features/work/say';
import { locales, type Locale } from '@/i18n/locales';
import { Logo } from '@/ui/logo';
import { Qr } from '@/ui/qr';
import type { Room } from '../room.types';
import styles from './wall-sheet.module.css';

/** One A4 for the wall: whoever reads its QR is in the building, and takes a number with their own phone. */
export async function WallSheet({ language, room }: { language: Locale; room: Room }) {
  const t = await getTranslations({ locale: language, namespace: 'room.wall' });
  const address = `${config.publicUrl}/${language}/${room.wall}`;
  const others = locales.filter((locale) => locale !== language);
  return (
    <A4 ground="sun" lang={language}>
      <div className={styles.top}>
        <p className={styles.event}>{say(room.event.title, language)}</p>
        <h2 className={styles.call}>{t('call')}</h2>
        <p className={styles.text}>{t('text')}</p>
      </div>
      <div className={styles.code}>
        <Qr text={address} label={t('qr')} />
      </div>
      <div className={styles.foot}>
        <div className={styles.others}>
          {await Promise.all(
            others.map(async (locale) => {
              const other = await getTranslations({ locale, namespace: 'room.wall' });
              return (
                <p key={locale} lang={locale}>
                  {other('call')}
                </p>
              );
            }),
          )}
        </div>
        <p className={styles.address}>{address}</p>
        <div className={styles.brand}>
          <Logo name="Vartti" />
        </div>
      </div>
    </A4>
  );
}
