import type { Metadata } from 'next';
import { found } from '@/api/found';
import { askCatalogue, askNetwork, askOccupations, askOpening } from '@/api/public-queries';
import { OpeningPage } from '@/features/openings/opening-page';
import { canonical } from '@/i18n/canonical';
import { enterLocale } from '@/i18n/enter';
import { Unreachable } from '@/ui/unreachable';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params);
  const { id } = await params;
  const { data: opening } = await askOpening(id);
  if (!opening) return {};
  const title = `${opening.title}, ${opening.employer.name}`;
  const description = opening.description.slice(0, 160);
  return {
    title,
    description,
    openGraph: { type: 'article', siteName: 'Vartti', title, description },
    alternates: canonical(locale, `/openings/${id}`),
  };
}

export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const [answer, network, catalogue, occupations] = await Promise.all([
    askOpening(id),
    askNetwork(),
    askCatalogue(),
    askOccupations(),
  ]);
  const opening = found(answer);
  if (!opening || !network.data || !catalogue.data || !occupations.data) return <Unreachable />;
  return (
    <OpeningPage
      locale={locale}
      opening={opening}
      network={network.data}
      catalogue={catalogue.data}
      occupations={occupations.data.occupations}
    />
  );
}
