import type { Locale } from '@/i18n/locales';
import type { Plan, Rotation } from '../rotation.types';

/** What is printed of a plan. Under non-disclosure the API gives initials only, here as everywhere. */
export interface Sheets {
  locale: Locale;
  rotation: Rotation;
  plan: Plan;
}
