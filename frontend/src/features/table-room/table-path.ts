import type { Locale } from '@/i18n/locales';

export const tablePath = (locale: Locale, eventId: string) => `/${locale}/employer/events/${eventId}/table`;
