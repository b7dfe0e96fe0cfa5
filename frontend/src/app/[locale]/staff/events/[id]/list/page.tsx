import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { DayList } from '@/features/desk/day-list';
import { Done } from '@/features/work/done';
import { need } from '@/features/work/need';
import { one, titled, type PageProps } from '@/features/work/page';
import { PrintButton } from '@/features/work/print-button';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Chip, Chips } from '@/ui/chip';
import { Main, PageTitle } from '@/ui/page';
import { formatWhen } from '@/ui/time';

export const generateMetadata = titled('staff.list.title');

export default async function ListPage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/events/${id}`;
  await staffHere(locale, `${here}/list`);
  const t = await getTranslations('staff.list');
  const rounds = await getTranslations('rotationStaff');
  const query = await searchParams;
  const path = { params: { path: { id } } };
  const list = need(locale, await ask((await api()).GET('/api/staff/events/{id}/list', path)));
  const { event } = list;
  const byTable = one(query, 'by') === 'table';
  const when = formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone });
  return (
    <Main width="wide">
      <Done query={query} />
      <PageTitle title={say(event.title, locale)} lead={t('lead', { when, place: event.place.name })}>
        <PrintButton>{t('print')}</PrintButton>
        <ButtonLink tone="ghost" href={`/api/staff/events/${id}/list.csv?language=${locale}`}>
          {t('download')}
        </ButtonLink>
        {event.status === 'published' && (
          <ButtonLink tone="sun" href={`${here}/register`}>
            {t('register')}
          </ButtonLink>
        )}
      </PageTitle>
      <Chips label={t('order')}>
        <Chip href={`${here}/list`} on={!byTable}>
          {t('byTime')}
        </Chip>
        <Chip href={`${here}/list?by=table`} on={byTable}>
          {t('byTable')}
        </Chip>
        {event.partKinds.includes('rotation') && <Chip href={`${here}/rotation`}>{rounds('open')}</Chip>}
        <Chip href={here}>{t('toEvent')}</Chip>
      </Chips>
      <DayList locale={locale} list={list} byTable={byTable} />
    </Main>
  );
}
