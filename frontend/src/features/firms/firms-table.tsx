import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Table } from '@/ui/table';
import { Tag, Tags } from '@/ui/tag';
import { FirmAnswering } from '../interests/answering';
import { namesOf, network } from '../work/catalogue';
import { dayText } from '../work/say';
import { firmPath, type FirmLine } from './firms.types';

/** Who looks after whom, and what comes next with each. */
export async function FirmsTable({ locale, firms }: { locale: Locale; firms: FirmLine[] }) {
  const t = await getTranslations('firms');
  const answers = await getTranslations('interests.staff');
  const places = namesOf((await network(locale)).municipalities, locale);
  return (
    <Table
      caption={t('title')}
      rows={firms}
      rowKey={({ id }) => id}
      columns={[
        { key: 'firm', title: t('col.firm'), cell: (firm) => <Named locale={locale} firm={firm} /> },
        {
          key: 'municipality',
          title: t('col.municipality'),
          cell: ({ municipalityCode }) => places.get(municipalityCode ?? ''),
        },
        {
          key: 'keeper',
          title: t('col.keeper'),
          cell: ({ keeper }) => keeper && `${keeper.name}, ${keeper.ohjaamo.name}`,
        },
        {
          key: 'last',
          title: t('col.last'),
          cell: ({ lastContact }) =>
            lastContact
              ? `${dayText(lastContact.on, locale)}, ${t(`kind.${lastContact.kind}`).toLocaleLowerCase(locale)}`
              : t('never'),
        },
        {
          key: 'next',
          title: t('col.next'),
          cell: ({ nextPromise }) =>
            nextPromise && `${dayText(nextPromise.dueOn, locale)}: ${nextPromise.what}`,
        },
        {
          key: 'openings',
          title: t('col.openings'),
          numeric: true,
          cell: ({ openOpenings }) => openOpenings,
        },
        { key: 'answers', title: answers('column'), cell: ({ id }) => <FirmAnswering employerId={id} /> },
      ]}
    />
  );
}

async function Named({ locale, firm }: { locale: Locale; firm: FirmLine }) {
  const t = await getTranslations('firms');
  const { id, name, status, notBefore, isQuiet } = firm;
  return (
    <>
      <a href={firmPath(locale, id)}>{name}</a>
      <Tags>
        {status !== 'approved' && (
          <Tag tone={status === 'waiting' ? 'sun' : 'mist'}>{t(`status.${status}`)}</Tag>
        )}
        {notBefore && (
          <Tag tone="coral" icon="warn">
            {t('doNotCall', { day: dayText(notBefore.day, locale) })}
          </Tag>
        )}
        {isQuiet && (
          <Tag tone="lilac" icon="clock">
            {t('quiet')}
          </Tag>
        )}
      </Tags>
    </>
  );
}
