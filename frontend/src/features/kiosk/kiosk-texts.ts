import enKiosk from '../../../messages/en/kiosk.json';
import enWait from '../../../messages/en/wait.json';
import fiKiosk from '../../../messages/fi/kiosk.json';
import fiWait from '../../../messages/fi/wait.json';
import svKiosk from '../../../messages/sv/kiosk.json';
import svWait from '../../../messages/sv/wait.json';
import type { Locale } from '@/i18n/locales';

/** All three languages travel to the kiosk, because the next visitor's may be another while the network is away. */
export const kioskTexts: Record<Locale, { kiosk: typeof fiKiosk; wait: typeof fiWait }> = {
  fi: { kiosk: fiKiosk, wait: fiWait },
  sv: { kiosk: svKiosk, wait: svWait },
  en: { kiosk: enKiosk, wait: enWait },
};
