import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { AskToEvening } from '@/features/proposals/ask-to-evening';
import { AskedToEvening } from '@/features/proposals/asked-to-evening';
import { ProposalDone } from '@/features/proposals/proposal-done';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Main, PageTitle } from '@/ui/page';
import { formatWhen } from '@/ui/time';

export const generateMetadata = titled('proposals.evening.title');

export default async function EveningProposalsPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const query = await searchParams;
  const here = `/${locale}/staff/events/${id}`;
  await staffHere(locale, `${here}/proposals`);
  const t = await getTranslations('proposals.evening');
  const q = one(query, 'q')?.trim().slice(0, 60) || undefined;
  const call = { params: { path: { id }, query: q ? { q } : {} } };
  const list = need(locale, await ask((await api()).GET('/api/staff/events/{id}/proposals', call)));
  const { title, startsAt, endsAt, timeZone: zone } = list.event;
  return (
    <Main width="wide">
      <ProposalDone query={query} />
      <PageTitle
        title={t('pageTitle', { event: say(title, locale) })}
        lead={`${formatWhen(startsAt, endsAt, { locale, zone })}. ${t('lead')}`}
      />
      <AskedToEvening locale={locale} list={list} />
      <AskToEvening locale={locale} list={list} q={q} />
      <p>
        <ButtonLink tone="ghost" href={here}>
          {t('toEvent')}
        </ButtonLink>
      </p>
    </Main>
  );
}
