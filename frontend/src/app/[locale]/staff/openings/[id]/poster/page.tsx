import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { OpeningPosterPage } from '@/features/openings/opening-poster';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('searches.poster.title');

export default async function PosterPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/openings/${id}`;
  await staffHere(locale, `${here}/poster`);
  const path = { params: { path: { id } } };
  const opening = need(locale, await ask((await api()).GET('/api/staff/openings/{id}', path)));
  const wished = one(await searchParams, 'language');
  return <OpeningPosterPage locale={locale} opening={opening} here={here} wished={wished} />;
}
