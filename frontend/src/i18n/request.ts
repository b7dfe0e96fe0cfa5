import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, isLocale } from './locales';
import { messages } from './messages';

// next-intl asks here on every render. Zone is a fallback only: pages pass the Ohjaamo's own zone to `ui/time`.
export default getRequestConfig(async ({ requestLocale }) => {
  const wished = await requestLocale;
  const locale = isLocale(wished) ? wished : defaultLocale;
  return { locale, messages: messages[locale], timeZone: 'Europe/Helsinki' };
});
