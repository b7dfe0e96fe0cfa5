import { api, ask } from '@/api/client';
import { SignedOut } from '@/features/my/signed-out';
import { PathPage } from '@/features/path/path-page';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

export const generateMetadata = titled('path.title');

export default async function Page({ params }: PageProps) {
  const locale = await enterLocale(params);
  const { data, problem } = await ask((await api()).GET('/api/my'));
  if (data) return <PathPage locale={locale} />;
  return problem.status === 401 || problem.status === 403 ? (
    <SignedOut locale={locale} next={`/${locale}/my/path`} />
  ) : (
    <Unreachable />
  );
}
