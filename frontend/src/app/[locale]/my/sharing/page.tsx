import { api, ask } from '@/api/client';
import { SignedOut } from '@/features/my/signed-out';
import { SharingPage } from '@/features/people/sharing-page';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

export const generateMetadata = titled('cards.sharing.title');

export default async function Page({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const { data, problem } = await ask((await api()).GET('/api/my/consents'));
  if (data) return <SharingPage locale={locale} mine={data} done={one(await searchParams, 'done')} />;
  return problem.status === 401 || problem.status === 403 ? <SignedOut locale={locale} /> : <Unreachable />;
}
