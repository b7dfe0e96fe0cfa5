import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Form } from '@/ui/form';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { Tag, Tags } from '@/ui/tag';
import { formatDay } from '@/ui/time';
import { Unseen } from '@/ui/unseen';
import { Fold } from '../work/fold';
import { withdrawFromEvening } from './evening.actions';
import type { EveningProposals } from './proposals.types';

type Asked = EveningProposals['proposals'][number];

/** Who said what, who waits for whom, and since when. */
export async function AskedToEvening({ locale, list }: { locale: Locale; list: EveningProposals }) {
  const t = await getTranslations('proposals.evening');
  const staff = await getTranslations('proposals.staff');
  const { event, proposals } = list;
  const zone = event.timeZone;
  if (proposals.length === 0) return null;
  const count = (which: (one: Asked) => boolean) => proposals.filter(which).length;
  const nameOf = (tableId: string | null) =>
    event.tables.find(({ id }) => id === tableId)?.employerName ?? t('anybody');
  return (
    <Section title={t('asked')}>
      <p>
        {t('sum', {
          asked: proposals.length,
          coming: count(({ hasPlace }) => hasPlace),
          waiting: count(mayWithdraw),
        })}
      </p>
      <Table
        caption={t('asked')}
        rows={proposals}
        rowKey={({ id }) => id}
        columns={[
          { key: 'who', title: t('who'), cell: ({ firstName }) => firstName },
          {
            key: 'said',
            title: t('said'),
            cell: ({ state, hasPlace }) => (
              <Tags>
                <Tag {...looks[state]}>{t(`state.${state}`)}</Tag>
                {state !== 'yes' && hasPlace && <Tag tone="mint">{t('hasPlace')}</Tag>}
                {state === 'yes' && !hasPlace && <Tag tone="coral">{t('gaveUp')}</Tag>}
              </Tags>
            ),
          },
          {
            key: 'next',
            title: staff('next'),
            cell: (asked) => (
              <>
                {waits(asked) ? staff('next_young_person') : t('nobody')}
                {asked.askAgainAt &&
                  `, ${t('askedAgain', { when: formatDay(asked.askAgainAt, { locale, zone }) })}`}
                {mayWithdraw(asked) && <Withdraw locale={locale} eventId={event.id} asked={asked} />}
              </>
            ),
          },
          { key: 'since', title: t('since'), cell: ({ since }) => formatDay(since, { locale, zone }) },
          { key: 'meets', title: t('meets'), cell: ({ tableId }) => nameOf(tableId) },
          { key: 'by', title: t('by'), cell: ({ proposedBy }) => proposedBy },
        ]}
      />
    </Section>
  );
}

const looks = {
  asked: { tone: 'sun', icon: 'hold' },
  later: { tone: 'sun', icon: 'clock' },
  full: { tone: 'coral', icon: 'hold' },
  no: { tone: 'mist', icon: 'info' },
  yes: { tone: 'mint', icon: 'check' },
  withdrawn: { tone: 'mist', icon: 'back' },
  run_out: { tone: 'mist', icon: 'clock' },
} as const;

const mayWithdraw = ({ state }: Asked) => state === 'asked' || state === 'later';
const waits = (one: Asked) => mayWithdraw(one) || one.state === 'full';

/** Thought over first: they cannot be asked again. */
async function Withdraw(props: { locale: Locale; eventId: string; asked: Asked }) {
  const { locale, eventId, asked } = props;
  const t = await getTranslations('proposals.evening');
  return (
    <Fold
      plain
      title={
        <>
          {t('withdraw')}
          <Unseen>: {asked.firstName}</Unseen>
        </>
      }
    >
      <p>{t('withdrawText', { name: asked.firstName })}</p>
      <Form locale={locale} action={withdrawFromEvening.bind(null, locale, eventId, asked.id)}>
        <SubmitButton tone="danger">{t('withdrawYes', { name: asked.firstName })}</SubmitButton>
      </Form>
    </Fold>
  );
}
