'use client';

import { NextIntlClientProvider } from 'next-intl';
import { useState } from 'react';
import type { Locale } from '@/i18n/locales';
import type { Sectors } from '../walk-in/words';
import { KioskHead } from './kiosk-head';
import { KioskScreens } from './kiosk-screens';
import { kioskTexts } from './kiosk-texts';
import type { Screen } from './kiosk.types';
import type { Now } from './use-today';
import styles from './kiosk.module.css';

export interface KioskProps {
  locale: Locale;
  now: Now;
  sectors: Sectors;
  /** Where the portal is reached, for the QR that takes one's turn along. */
  publicUrl: string;
  /** For forms where no script makes one. */
  newId: string;
  start: Screen;
}

/** The door, in the language of whoever stands there; all of it works on while the network is away. */
export function Kiosk({ locale: first, ...rest }: KioskProps) {
  const [locale, setLocale] = useState(first);
  const speak = (chosen: Locale) => {
    setLocale(chosen);
    document.documentElement.lang = chosen;
    window.history.replaceState(null, '', `/${chosen}/kiosk`);
  };
  return (
    <NextIntlClientProvider locale={locale} messages={kioskTexts[locale]} timeZone="Europe/Helsinki">
      <div className={styles.kiosk}>
        <KioskHead locale={locale} onSpeak={speak} />
        <KioskScreens locale={locale} {...rest} />
      </div>
    </NextIntlClientProvider>
  );
}
