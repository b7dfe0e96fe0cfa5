import type { MetadataRoute } from 'next';
import { askEvents, askOpenings } from '@/api/public-queries';
import { config } from '@/config';
import { locales } from '@/i18n/locales';

export const dynamic = 'force-dynamic';

/** The public pages, each in every language: coming events and the newest openings among them. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ data: programme }, { data: found }] = await Promise.all([askEvents({}), askOpenings({})]);
  const paths = [
    '',
    '/openings',
    '/accessibility',
    '/privacy',
    ...(programme?.events ?? []).map(({ id }) => `/events/${id}`),
    ...(found?.openings ?? []).map(({ id }) => `/openings/${id}`),
  ];
  return paths.map((path) => {
    const address = (language: string) => `${config.publicUrl}/${language}${path}`;
    const languages = Object.fromEntries(locales.map((language) => [language, address(language)]));
    return { url: address(locales[0]), alternates: { languages } };
  });
}
