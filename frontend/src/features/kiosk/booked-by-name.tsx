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
import type { Door } from './use-door';
import { whoIn } from './who';

/** First name and four digits: nothing on the screen tells who else is coming. */
export function BookedByName(props: { locale: Locale; newId: string; door: Door; onBack: () => void }) {
  const { locale, newId, door, onBack } = props;
  const t = useTranslations('kiosk.name');
  const id = useRef<string>(undefined);
  return (
    <KioskFrame locale={locale} title={t('title')} onBack={onBack}>
      <KioskForm
        action={checkInHere.bind(null, locale, 'name')}
        newId={newId}
        instead={(form) => door.send(checkIn((id.current ??= crypto.randomUUID()), whoIn(form)), 'name')}
      >
        <TextField name="firstName" label={t('firstName')} required autoComplete="off" maxLength={60} />
        <TextField
          name="lastDigits"
          label={t('lastDigits')}
          hint={t('digitsHint')}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          width="short"
        />
        <SubmitButton>{t('send')}</SubmitButton>
      </KioskForm>
    </KioskFrame>
  );
}
