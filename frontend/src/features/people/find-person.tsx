import { getTranslations } from 'next-intl/server';
import { ask, api, type Answer } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { SearchForm } from '@/ui/search-form';
import { Table } from '@/ui/table';
import { formatWhen } from '@/ui/time';
import { need } from '../work/need';
import { say } from '../work/say';

type Found = components['schemas']['FoundPeople'];

/** Looks for one person; never shows everybody. */
export async function FindPerson(props: { locale: Locale; ohjaamoId: string; q: string | undefined }) {
  const { locale, ohjaamoId, q } = props;
  const t = await getTranslations('people');
  return (
    <>
      <SearchForm label={t('search')} button={t('find')} q={q} />
      {q && <Results locale={locale} answer={await find(ohjaamoId, q)} />}
    </>
  );
}

const find = async (ohjaamo: string, q: string) =>
  ask((await api()).GET('/api/staff/people', { params: { query: { ohjaamo, q } } }));

async function Results({ locale, answer }: { locale: Locale; answer: Answer<Found> }) {
  const t = await getTranslations('people');
  if (answer.problem?.code === 'malformed') return <Notice tone="warn" title={t('tooLittle')} />;
  const { people, more } = need(locale, answer);
  if (people.length === 0) return <EmptyState title={t('none')} text={t('noneText')} />;
  return (
    <Section title={t('foundTitle', { count: people.length })}>
      <Table
        caption={t('title')}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: t('name'),
            cell: ({ id, firstName }) => <a href={`/${locale}/staff/people/${id}`}>{firstName}</a>,
          },
          { key: 'contact', title: t('contact'), cell: ({ contactHint }) => contactHint ?? '–' },
          {
            key: 'last',
            title: t('last'),
            cell: ({ lastEvent }) =>
              lastEvent
                ? `${say(lastEvent.title, locale)}, ${formatWhen(lastEvent.startsAt, undefined, { locale, zone: lastEvent.timeZone })}`
                : '–',
          },
        ]}
      />
      {more && <p>{t('more')}</p>}
    </Section>
  );
}
