import type { MetadataRoute } from 'next';
import { askEvents, askOpenings } from '@/api/public-queries';
import { config } from '@/config';
import { locales } from '@/i18n/locales';

const MOST_PAGES = 25;

export const dynamic = 'force-dynamic';

/** The public pages, each in every language: coming events and the newest openings among them. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ data: programme }, openings] = await Promise.all([askEvents({}), publicOpenings()]);
  const paths = [
    '',
    '/openings',
    '/accessibility',
    '/privacy',
    ...(programme?.events ?? []).map(({ id }) => `/events/${id}`),
    ...openings.map(({ id }) => `/openings/${id}`),
  ];
  return paths.map((path) => {
    const address = (language: string) => `${config.publicUrl}/${language}${path}`;
    const languages = Object.fromEntries(locales.map((language) => [language, address(language)]));
    return { url: address(locales[0]), alternates: { languages } };
  });
}

/** The newest five hundred; a hidden opening is in no page of the list. */
async function publicOpenings() {
  const { data: first } = await askOpenings({ page: 1 });
  const pages = !first ? 0 : first.more ? MOST_PAGES : Math.ceil(first.total / first.pageSize);
  const others = Array.from({ length: Math.max(0, pages - 1) }, (_, at) => askOpenings({ page: at + 2 }));
  const found = [first, ...(await Promise.all(others)).map(({ data }) => data)];
  return found.flatMap((one) => one?.openings ?? []);
}
