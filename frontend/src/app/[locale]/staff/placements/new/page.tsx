import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { BeginForm } from '@/features/placements/begin-form';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('placements.begin.title');

const origins = ['proposal', 'interest', 'meeting'] as const;

export default async function NewPlacementPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const query = await searchParams;
  const here = `/${locale}/staff/placements/new`;
  await staffHere(locale, here);
  const t = await getTranslations('placements.begin');
  const personId = one(query, 'person');
  if (!personId)
    return (
      <Narrow>
        <EmptyState level={1} title={t('noPerson')} text={t('noPersonText')}>
          <ButtonLink href={`/${locale}/staff/people`}>{t('findPerson')}</ButtonLink>
        </EmptyState>
      </Narrow>
    );
  const client = await api();
  const call = { params: { path: { id: personId } } };
  const person = need(locale, await ask(client.GET('/api/staff/people/{id}', call)), here);
  const { openings } = need(locale, await ask(client.GET('/api/staff/openings')));
  const { employers } = need(locale, await ask(client.GET('/api/staff/employers')));
  return (
    <Narrow>
      <PageTitle title={t('title')} lead={t('lead', { name: person.firstName })} />
      <BeginForm
        locale={locale}
        person={person}
        origin={origins.find((origin) => origin === one(query, 'origin')) ?? 'other'}
        openings={openings}
        employers={employers}
        openingId={one(query, 'opening')}
        employerId={one(query, 'employer')}
      />
    </Narrow>
  );
}
