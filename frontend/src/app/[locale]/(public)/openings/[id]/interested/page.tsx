import { api, ask } from '@/api/client';
import { askOpening } from '@/api/public-queries';
import { InterestedPage, OpeningGone, SignInFirst } from '@/features/interests/interested-page';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

export const dynamic = 'force-dynamic';
export const generateMetadata = titled('interests.button');

export default async function Page({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const client = await api();
  const [{ data: opening, problem: gone }, card, mine] = await Promise.all([
    askOpening(id),
    ask(client.GET('/api/my/card')),
    ask(client.GET('/api/my/interests')),
  ]);
  if (gone) return gone.status === 404 ? <OpeningGone locale={locale} /> : <Unreachable />;
  if (card.data && mine.data)
    return (
      <InterestedPage locale={locale} opening={opening} mine={card.data} interests={mine.data.interests} />
    );
  const isStranger = card.problem?.status === 401 || card.problem?.status === 403;
  return isStranger ? <SignInFirst locale={locale} opening={opening} /> : <Unreachable />;
}
