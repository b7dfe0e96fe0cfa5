import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { EmptyState } from '@/ui/empty-state';
import { Table } from '@/ui/table';
import { Tags } from '@/ui/tag';
import { OpeningStatus, type OwnOpening } from '../employer-openings/opening-state';
import { catalogue, namesOf } from '../work/catalogue';
import { AskedTag } from '../interests/still-open';
import { dayText } from '../work/say';

export const openingViews = ['all', 'waiting', 'hidden', 'published', 'over'] as const;
export type OpeningView = (typeof openingViews)[number];

export const isOpeningView = (text: string | undefined): text is OpeningView =>
  (openingViews as readonly string[]).includes(text ?? '');

const belongs: Record<OpeningView, (opening: OwnOpening) => boolean> = {
  all: () => true,
  waiting: ({ status }) => status === 'waiting',
  hidden: ({ hidden }) => hidden,
  published: ({ status, hidden }) => status === 'published' && !hidden,
  over: ({ status }) => ['filled', 'closed', 'run_out'].includes(status),
};

export async function OpeningsTable(props: { locale: Locale; openings: OwnOpening[]; show: OpeningView }) {
  const { locale, openings, show } = props;
  const t = await getTranslations('staff.openings');
  const kinds = namesOf((await catalogue(locale)).openingKinds, locale);
  const shown = openings.filter(belongs[show]);
  if (shown.length === 0) return <EmptyState title={t('none')} text={t('noneText')} />;
  return (
    <Table
      caption={t('title')}
      rows={shown}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          title: t('opening'),
          cell: ({ id, title }) => <a href={`/${locale}/staff/openings/${id}`}>{title || t('untitled')}</a>,
        },
        { key: 'employer', title: t('employer'), cell: ({ employer }) => employer.name },
        { key: 'kind', title: t('kind'), cell: ({ kind }) => kinds.get(kind) },
        {
          key: 'state',
          title: t('state'),
          cell: (opening) => (
            <Tags>
              <OpeningStatus {...opening} />
              <AskedTag opening={opening} />
            </Tags>
          ),
        },
        {
          key: 'closes',
          title: t('closes'),
          cell: ({ closesOn }) => closesOn && dayText(closesOn, locale),
        },
      ]}
    />
  );
}
