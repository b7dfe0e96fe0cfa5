import { api, ask } from '@/api/client';
import { MyOpeningsPage } from '@/features/matching/my-openings-page';
import { SignedOut } from '@/features/my/signed-out';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

export const generateMetadata = titled('matching.mine.title');

export default async function Page({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const query = await searchParams;
  const { data, problem } = await ask((await api()).GET('/api/my/openings'));
  if (data)
    return (
      <MyOpeningsPage locale={locale} mine={data} done={one(query, 'done')} opening={one(query, 'opening')} />
    );
  return problem.status === 401 || problem.status === 403 ? <SignedOut locale={locale} /> : <Unreachable />;
}
