import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { StaffDraft } from '@/features/proposals/staff-draft';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('proposals.newTitle');

export default async function NewProposalPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const query = await searchParams;
  const [opening, person] = [one(query, 'opening') ?? '', one(query, 'person') ?? ''];
  await staffHere(locale, `/${locale}/staff/proposals/new?opening=${opening}&person=${person}`);
  const t = await getTranslations('proposals.staff');
  const call = { params: { query: { opening, person } } };
  const draft = need(locale, await ask((await api()).GET('/api/staff/proposal-drafts', call)));
  const { firstName: name } = draft.person;
  const { title, employer } = draft.opening;
  return (
    <Narrow>
      <PageTitle title={`${name}: ${title}`} lead={t('draftLead', { employer: employer.name })} />
      <StaffDraft locale={locale} draft={draft} />
    </Narrow>
  );
}
