import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { Questions } from '@/features/support/questions';
import { SupportDone } from '@/features/support/support-done';
import { Calls, Supporter, TheEnd } from '@/features/support/support-one';
import { Columns } from '@/features/work/columns';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('support.oneTitle');

export default async function SupportOnePage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/support/${id}`;
  await staffHere(locale, here);
  const path = { params: { path: { id } } };
  const page = need(locale, await ask((await api()).GET('/api/staff/placements/{id}/support', path)), here);
  return (
    <Main width="wide">
      <SupportDone query={await searchParams} />
      <PageTitle title={`${page.person.firstName}: ${page.title}`} lead={page.employer?.name} />
      <Columns aside={<Supporter locale={locale} page={page} />}>
        <Questions locale={locale} page={page} />
        <Calls locale={locale} page={page} />
        <TheEnd locale={locale} page={page} />
      </Columns>
    </Main>
  );
}
