import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { OpeningsForPerson } from '@/features/matching/openings-for-person';
import { Recommendations } from '@/features/matching/recommendations';
import { currentOhjaamo } from '@/features/staff/ohjaamo';
import { Columns } from '@/features/work/columns';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { Notice } from '@/ui/notice';
import { Main } from '@/ui/page';

export const generateMetadata = titled('matching.openings.link');

const deeds = ['saved', 'removed'] as const;

export default async function Page({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/people/${id}/openings`;
  const staff = await staffHere(locale, here);
  const t = await getTranslations('matching.recommend');
  const query = await searchParams;
  const done = deeds.find((deed) => deed === one(query, 'done'));
  const path = { params: { path: { id } } };
  const found = need(locale, await ask((await api()).GET('/api/staff/people/{id}/openings', path)), here);
  const ohjaamo = await currentOhjaamo(staff);
  return (
    <Main width="wide">
      {done && <Notice tone="success" live title={t(done)} />}
      <Columns aside={ohjaamo && <Recommendations locale={locale} found={found} ohjaamoId={ohjaamo.id} />}>
        <OpeningsForPerson locale={locale} found={found} />
      </Columns>
    </Main>
  );
}
