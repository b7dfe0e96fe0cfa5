import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import {
  PlacementDone,
  PlacementHistory,
  PlacementLinks,
  PlacementSharingState,
} from '@/features/placements/placement-about';
import { PlacementStatus } from '@/features/placements/placement-facts';
import { PlacementLimits } from '@/features/placements/placement-limits';
import {
  PlacementExtract,
  PlacementSubsidy,
  PlacementSupporter,
} from '@/features/placements/placement-proofs';
import { PlacementSteps } from '@/features/placements/placement-steps';
import { PlacementStop } from '@/features/placements/placement-stop';
import { PlacementTermsForm } from '@/features/placements/placement-terms-form';
import { catalogue, namesOf } from '@/features/work/catalogue';
import { Columns } from '@/features/work/columns';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('placements.one.title');

export default async function PlacementPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/placements/${id}`;
  await staffHere(locale, here);
  const call = { params: { path: { id } } };
  const placement = need(locale, await ask((await api()).GET('/api/staff/placements/{id}', call)), here);
  const kinds = namesOf((await catalogue(locale)).openingKinds, locale);
  const both = { locale, placement };
  const aside = (
    <>
      <PlacementLinks {...both} />
      <PlacementSubsidy {...both} />
      <PlacementExtract {...both} />
      <PlacementSupporter {...both} />
      <PlacementHistory {...both} />
      <PlacementStop {...both} />
    </>
  );
  const lead = [placement.title, kinds.get(placement.kind), placement.employer?.name];
  return (
    <Main width="wide">
      <PlacementDone what={one(await searchParams, 'done')} />
      <PageTitle title={placement.person.firstName} lead={lead.filter(Boolean).join(' · ')}>
        <PlacementStatus status={placement.status} />
      </PageTitle>
      <PlacementSharingState {...both} />
      <Columns aside={aside}>
        <PlacementLimits {...both} />
        <PlacementSteps {...both} />
        <PlacementTermsForm {...both} />
      </Columns>
    </Main>
  );
}
