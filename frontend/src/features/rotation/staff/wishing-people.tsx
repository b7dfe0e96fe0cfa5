import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Rows } from '@/ui/lists';
import { Table, type Column } from '@/ui/table';
import { Tag, Tags } from '@/ui/tag';
import { namesOf } from './plan-grid';
import type { MeetingNeed, Person, Rotation } from './rotation.types';
import { holderOf, languagesText } from './table-words';
import styles from './wishing-people.module.css';

interface Props {
  locale: Locale;
  rotation: Rotation;
  here: string;
}

/** What no table offers, staff see to before the evening: an interpreter always, a calm place where there is none. */
const toArrangeAt =
  ({ tables }: Rotation) =>
  (need: MeetingNeed): boolean =>
    !tables.some(({ offers }) => offers.some((offer) => offer === need));

/** Who comes, whom they wish for, and what is to be arranged for them. */
export async function WishingPeople({ locale, rotation, here }: Props) {
  const t = await getTranslations('rotationStaff.people');
  const { people, others, event } = rotation;
  if (people.length + others.length === 0)
    return (
      <EmptyState level={3} title={t('nobody')} text={t('nobodyText')}>
        <ButtonLink tone="ghost" href={`/${locale}/staff/events/${event.id}/register`}>
          {t('register')}
        </ButtonLink>
      </EmptyState>
    );
  return (
    <>
      <ToArrange locale={locale} rotation={rotation} here={here} />
      {people.length > 0 && (
        <Table
          caption={t('title')}
          columns={await columnsOf(locale, rotation, here)}
          rows={people}
          rowKey={({ registrationId }) => registrationId}
        />
      )}
      <Others rotation={rotation} here={here} />
    </>
  );
}

async function ToArrange({ locale, rotation, here }: Props) {
  const t = await getTranslations('rotationStaff.people');
  const names = namesOf(rotation);
  const isToArrange = toArrangeAt(rotation);
  const waiting = rotation.people.filter(({ entry }) => entry.needs.some(isToArrange));
  if (waiting.length === 0) return null;
  return (
    <Card ground="mist" as="section">
      <h3>{t('arrange', { count: waiting.length })}</h3>
      <Rows>
        {waiting.map(({ registrationId, code, language, entry }) => (
          <li key={registrationId} className={styles.arrange}>
            <a href={`${here}/people/${registrationId}`}>{names.get(registrationId)}</a>
            <span>{code}</span>
            <Needs needs={entry.needs.filter(isToArrange)} isToArrange={isToArrange} />
            <span>{languagesText(entry.languages.length > 0 ? entry.languages : [language], locale)}</span>
          </li>
        ))}
      </Rows>
    </Card>
  );
}

/** Registered for the event in another way: the rounds do not know them until somebody tells what they wish. */
async function Others({ rotation, here }: Omit<Props, 'locale'>) {
  const t = await getTranslations('rotationStaff.people');
  const names = namesOf(rotation);
  const isOpen = !rotation.begun && !rotation.closed;
  if (rotation.others.length === 0) return null;
  return (
    <Card as="section">
      <h3>{t('others', { count: rotation.others.length })}</h3>
      <p>{t('othersText')}</p>
      <ul className={styles.others}>
        {rotation.others.map(({ registrationId }) => (
          <li key={registrationId}>
            {isOpen ? (
              <a href={`${here}/people/${registrationId}`}>{names.get(registrationId)}</a>
            ) : (
              names.get(registrationId)
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function columnsOf(locale: Locale, rotation: Rotation, here: string): Promise<Column<Person>[]> {
  const t = await getTranslations('rotationStaff.people');
  const tables = new Map(rotation.tables.map((table) => [table.id, table]));
  const isToArrange = toArrangeAt(rotation);
  const nameOf = (id: string) => {
    const table = tables.get(id);
    return table ? holderOf(table, locale) : '–';
  };
  const columns: (Column<Person> | false)[] = [
    {
      key: 'name',
      title: t('name'),
      cell: ({ personId, firstName, code }) => (
        <>
          <a href={`/${locale}/staff/people/${personId}`}>{firstName}</a>
          <small className={styles.code}>{code}</small>
        </>
      ),
    },
    {
      key: 'wishes',
      title: t('wishes'),
      cell: ({ entry }) => (
        <>
          {entry.wishes.length === 0 ? (
            t('neutral')
          ) : (
            <ol className={styles.wishes}>
              {entry.wishes.map((id) => (
                <li key={id}>{nameOf(id)}</li>
              ))}
            </ol>
          )}
          {entry.never.length > 0 && (
            <small className={styles.never}>
              {t('never', { names: entry.never.map(nameOf).join(', ') })}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'more',
      title: t('more'),
      cell: ({ language, entry }) => (
        <div className={styles.more}>
          {entry.needs.length > 0 && <Needs needs={entry.needs} isToArrange={isToArrange} />}
          <span>{languagesText(entry.languages.length > 0 ? entry.languages : [language], locale)}</span>
          {limitsOf(entry).map((limit) => (
            <span key={limit}>{limit}</span>
          ))}
        </div>
      ),
    },
    !rotation.begun &&
      !rotation.closed && {
        key: 'change',
        title: t('deeds'),
        cell: ({ registrationId, firstName }: Person) => (
          <a
            className={styles.change}
            href={`${here}/people/${registrationId}`}
            aria-label={t('changeOf', { name: firstName })}
          >
            {t('change')}
          </a>
        ),
      },
  ];
  return columns.filter((column) => column !== false);

  function limitsOf({ fromRound, untilRound, mostMeetings, breakAfter }: Person['entry']): string[] {
    const last = rotation.rounds.length;
    return [
      ...(fromRound || untilRound ? [t('rounds', { from: fromRound ?? 1, until: untilRound ?? last })] : []),
      ...(mostMeetings ? [t('most', { count: mostMeetings })] : []),
      ...(breakAfter ? [t('break', { count: breakAfter })] : []),
    ];
  }
}

async function Needs(props: { needs: readonly MeetingNeed[]; isToArrange: (need: MeetingNeed) => boolean }) {
  const { needs, isToArrange } = props;
  const t = await getTranslations('rotationStaff.need');
  return (
    <Tags>
      {needs.map((need) => (
        <Tag key={need} tone={isToArrange(need) ? 'sun' : 'mint'} icon={isToArrange(need) ? 'hold' : 'check'}>
          {t(need)}
        </Tag>
      ))}
    </Tags>
  );
}
