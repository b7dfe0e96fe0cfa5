'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { SubmitButton } from '@/ui/submit-button';
import { checkIn } from './door';
import { checkInHere } from './kiosk.actions';
import { KioskForm } from './kiosk-form';
import { KioskFrame } from './kiosk-frame';
import styles from './kiosk.module.css';
import type { Screen } from './kiosk.types';
import { QrCamera } from './qr-camera';
import type { Door } from './use-door';
import { whoIn } from './who';

/** The QR of the message before the camera, or the code typed. */
export function BookedByCode(props: {
  locale: Locale;
  newId: string;
  door: Door;
  onBack: () => void;
  onGo: (screen: Screen) => void;
}) {
  const { locale, newId, door, onBack, onGo } = props;
  const t = useTranslations('kiosk.code');
  const id = useRef<string>(undefined);
  const idOnce = () => (id.current ??= crypto.randomUUID());
  const readQr = async (link: string) => {
    const { problem } = await door.send(checkIn(idOnce(), { link }), 'code');
    return problem ? t('notOurs') : undefined;
  };
  return (
    <KioskFrame locale={locale} title={t('title')} onBack={onBack}>
      <div className={styles.two}>
        <QrCamera onRead={readQr} />
        <div>
          <KioskForm
            action={checkInHere.bind(null, locale, 'code')}
            newId={newId}
            instead={(form) => door.send(checkIn(idOnce(), whoIn(form)), 'code')}
          >
            <TextField
              name="code"
              label={t('label')}
              hint={t('hint')}
              required
              autoComplete="off"
              maxLength={40}
            />
            <SubmitButton>{t('send')}</SubmitButton>
          </KioskForm>
          <p className={styles.or}>
            <a
              href={`/${locale}/kiosk?step=name`}
              onClick={(event) => {
                event.preventDefault();
                onGo({ at: 'name' });
              }}
            >
              {t('or')}
            </a>
          </p>
        </div>
      </div>
    </KioskFrame>
  );
}
