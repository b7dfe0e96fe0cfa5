import { api, ask } from '@/api/client';
import { LinkGone } from '@/features/my/link-gone';
import { MyEvening } from '@/features/proposals/my-evening';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main } from '@/ui/page';

export const generateMetadata = titled('proposals.evening.my.title');

/** Opening the link changes nothing, whoever opens it: every deed on the page is a button. */
export default async function Page({ params }: PageProps<{ link: string }>) {
  const locale = await enterLocale(params);
  const { link } = await params;
  const call = { params: { path: { link } } };
  const { data, problem } = await ask((await api()).GET('/api/my-evenings/{link}', call));
  if (problem) return <LinkGone locale={locale} problem={problem} />;
  return (
    <Main>
      <MyEvening locale={locale} asked={data} link={link} />
    </Main>
  );
}
