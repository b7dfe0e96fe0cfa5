import { api, ask } from '@/api/client';
import { SignedOut } from '@/features/my/signed-out';
import { CardPage } from '@/features/people/card-page';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

export const generateMetadata = titled('cards.mine.title');

export default async function Page({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const query = await searchParams;
  const { data, problem } = await ask((await api()).GET('/api/my/card'));
  if (data)
    return (
      <CardPage
        locale={locale}
        mine={data}
        saved={one(query, 'done') === 'saved'}
        next={one(query, 'next')}
      />
    );
  return problem.status === 401 || problem.status === 403 ? <SignedOut locale={locale} /> : <Unreachable />;
}
