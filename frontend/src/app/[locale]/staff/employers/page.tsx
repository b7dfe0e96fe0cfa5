import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { FirmFigures } from '@/features/firms/firm-figures';
import { FirmsSearch, isKept } from '@/features/firms/firms-search';
import { FirmsTable } from '@/features/firms/firms-table';
import { need } from '@/features/work/need';
import { one, titled, type PageProps, type Query } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle } from '@/ui/page';

export const generateMetadata = titled('firms.title');

export default async function EmployersPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const here = `/${locale}/staff/employers`;
  await staffHere(locale, here);
  const t = await getTranslations('firms');
  const query = await searchParams;
  const asked = askedIn(query);
  const { firms, total, pageSize } = need(
    locale,
    await ask((await api()).GET('/api/staff/firms', { params: { query: asked } })),
  );
  const at = (page: number) => `${here}?${new URLSearchParams({ ...flat(asked), page: String(page) })}`;
  return (
    <Main width="wide">
      <PageTitle title={t('title')} lead={t('lead', { count: total })}>
        <ButtonLink href={`${here}/new`}>{t('add')}</ButtonLink>
      </PageTitle>
      <FirmsSearch locale={locale} query={query} />
      {firms.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <FirmsTable locale={locale} firms={firms} />
      )}
      <ButtonRow>
        {asked.page > 1 && (
          <ButtonLink tone="ghost" href={at(asked.page - 1)}>
            {t('page.newer')}
          </ButtonLink>
        )}
        {asked.page * pageSize < total && (
          <ButtonLink tone="ghost" href={at(asked.page + 1)}>
            {t('page.older')}
          </ButtonLink>
        )}
      </ButtonRow>
      <FirmFigures locale={locale} />
    </Main>
  );
}

function askedIn(query: Query) {
  const kept = one(query, 'kept');
  return {
    search: one(query, 'search'),
    municipality: one(query, 'municipality'),
    kept: isKept(kept) ? kept : undefined,
    quiet: one(query, 'quiet') === 'yes' ? ('yes' as const) : undefined,
    page: Math.max(1, Math.trunc(Number(one(query, 'page'))) || 1),
  };
}

const flat = (asked: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asked).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
