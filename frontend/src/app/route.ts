import { cookies } from 'next/headers';
import { isLocale, languageCookie, preferredLocale } from '@/i18n/locales';

/** `/` → the language chosen before, else the one the browser asks for. Relative, so that any host name will do. */
export async function GET(request: Request): Promise<Response> {
  const chosen = (await cookies()).get(languageCookie)?.value;
  const locale = isLocale(chosen) ? chosen : preferredLocale(request.headers.get('accept-language'));
  return new Response(null, {
    status: 307,
    headers: {
      Location: `/${locale}`,
      Vary: 'Accept-Language, Cookie',
      'Cache-Control': 'private, no-store',
    },
  });
}
