import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { one, type Query } from '../work/page';
import type { AgreementView } from './agreement.types';

const deeds = ['saved', 'asked', 'filled', 'agreed', 'said', 'signed', 'undone', 'feedback'] as const;

/** What it is about, where it stands, and what was just done. */
export async function AgreementHead(props: {
  locale: Locale;
  view: AgreementView;
  title: string;
  query: Query;
  /** The young person reads it: it is their turn, not somebody's. */
  mine?: boolean;
}) {
  const { view, title, query, mine } = props;
  const t = await getTranslations('agreements');
  const { placement, agreement, askedBy } = view;
  const done = deeds.find((deed) => deed === one(query, 'done'));
  const about = [placement.title, placement.employer?.name].filter(Boolean).join(', ');
  return (
    <>
      {done && <Notice tone="success" live title={t(`done.${done}`)} />}
      <PageTitle title={title} lead={about} />
      {agreement && (
        <Tags>
          <Tag
            icon={agreement.status === 'signed' ? 'check' : 'info'}
            tone={agreement.status === 'signed' ? 'mint' : 'sun'}
          >
            {mine && agreement.status === 'with_person' ? t('yourTurn') : t(`status.${agreement.status}`)}
          </Tag>
          <Tag>{t('version', { version: agreement.version })}</Tag>
        </Tags>
      )}
      {agreement?.signedVersion && agreement.signedVersion !== agreement.version && (
        <Notice title={t('holds', { version: agreement.signedVersion })} />
      )}
      {askedBy && <p>{t('askedBy', { law: askedBy.law, section: askedBy.section })}</p>}
    </>
  );
}
