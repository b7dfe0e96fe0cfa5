import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Rows } from '@/ui/lists';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { formatTime, formatTimeRange, formatWhen } from '@/ui/time';
import { changeWords, toldOf } from './change-words';
import { eveningOf } from './evening';
import { BreakRow, EveningList, MeetingRow } from './evening-list';
import { namesIn, type MyRotation } from './my-rotation';
import styles from './rotation.module.css';

interface Props {
  locale: Locale;
  mine: MyRotation;
}

/** Round by round: where and with whom; what changed and why; and why a wish did not fit. Nothing until it is published. */
export async function MyEvening({ locale, mine }: Props) {
  const { evening, entry } = mine;
  if (!evening || !entry) return null;
  const t = await getTranslations('rotation.my');
  const place = { locale, zone: mine.event.timeZone };
  const made = t('madeAt', { when: formatWhen(evening.publishedAt, undefined, place) });
  const title = (await getTranslations('rounds.evening'))('title');
  return (
    <>
      <Section title={title} aside={<span className={styles.soft}>{made}</span>} id="evening">
        {evening.changes.length > 0 && <Changes locale={locale} mine={mine} changes={evening.changes} />}
        {evening.meetings.length > 0 ? (
          <Meetings locale={locale} mine={mine} meetings={evening.meetings} />
        ) : (
          <p>{t('empty')}</p>
        )}
      </Section>
      {evening.unmet.length > 0 && <Unmet locale={locale} mine={mine} unmet={evening.unmet} />}
    </>
  );
}

type Evening = NonNullable<MyRotation['evening']>;

async function Meetings({ locale, mine, meetings }: Props & Pick<Evening, 'meetings'>) {
  const t = await getTranslations('rounds.evening');
  const place = { locale, zone: mine.event.timeZone };
  const nameOf = namesIn(mine, locale);
  const numbers = new Map(mine.tables.map(({ id, number }) => [id, number]));
  const states = { booked: 'to_come', done: 'held', no_show: 'missed' } as const;
  return (
    <EveningList>
      {eveningOf(meetings).map((row) => {
        if (row.kind === 'break')
          return (
            <BreakRow
              key={row.startsAt}
              time={formatTimeRange(row.startsAt, row.endsAt, place)}
              text={t('break')}
            />
          );
        const { id, startsAt, endsAt, tableId, status, wished } = row.meeting;
        const number = numbers.get(tableId) ?? 0;
        return (
          <MeetingRow
            key={id}
            time={formatTimeRange(startsAt, endsAt, place)}
            number={number}
            tableWord={t('tableWord')}
            who={nameOf(tableId)}
            about={[t('table', { number }), wished && t('wished')].filter(Boolean).join(' · ')}
            state={states[status]}
            stands={status === 'booked' ? undefined : t(`state.${states[status]}`)}
          />
        );
      })}
    </EveningList>
  );
}

async function Changes({ locale, mine, changes }: Props & Pick<Evening, 'changes'>) {
  const t = await getTranslations('rounds');
  const place = { locale, zone: mine.event.timeZone };
  const nameOf = namesIn(mine, locale);
  const { each, joined } = toldOf(changes);
  const timeOf = (round: number) => {
    const known = mine.rounds.find((one) => one.round === round);
    return known && formatTime(known.startsAt, place);
  };
  return (
    <Notice title={t('changes.title')}>
      {joined > 0 && <p>{t('changes.joined', { count: joined })}</p>}
      {each.map((change) => (
        <p key={`${change.at} ${change.tableId} ${change.round}`}>
          {changeWords(t, change, nameOf(change.tableId), timeOf)}
        </p>
      ))}
    </Notice>
  );
}

async function Unmet({ locale, mine, unmet }: Props & Pick<Evening, 'unmet'>) {
  const t = await getTranslations('rounds.unmet');
  const nameOf = namesIn(mine, locale);
  return (
    <Section title={t('title')}>
      <Rows>
        {unmet.map(({ tableId, why }) => (
          <li key={tableId}>
            <b>{nameOf(tableId)}</b>
            <p className={styles.soft}>{t(`why.${why}`)}</p>
          </li>
        ))}
      </Rows>
    </Section>
  );
}
