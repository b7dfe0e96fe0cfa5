import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { PeopleForOpening } from '@/features/matching/people-for-opening';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main } from '@/ui/page';

export const generateMetadata = titled('matching.people.title');

export default async function Page({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/openings/${id}/people`;
  await staffHere(locale, here);
  const path = { params: { path: { id } } };
  const found = need(locale, await ask((await api()).GET('/api/staff/openings/{id}/people', path)), here);
  return (
    <Main width="wide">
      <PeopleForOpening locale={locale} found={found} />
    </Main>
  );
}
