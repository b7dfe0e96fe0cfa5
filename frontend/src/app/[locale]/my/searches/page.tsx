import { api, ask } from '@/api/client';
import { SignedOut } from '@/features/my/signed-out';
import { MySearchesPage } from '@/features/searches/my-searches-page';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

export const generateMetadata = titled('searches.mine');

export default async function Page({ params }: PageProps) {
  const locale = await enterLocale(params);
  const { data, problem } = await ask((await api()).GET('/api/my/searches'));
  if (data) return <MySearchesPage locale={locale} searches={data.searches} />;
  return problem.status === 401 || problem.status === 403 ? <SignedOut locale={locale} /> : <Unreachable />;
}
