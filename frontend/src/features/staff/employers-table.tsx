import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { Table } from '@/ui/table';
import { Tag } from '@/ui/tag';
import { FirmAnswering } from '../interests/answering';
import { Contact } from '../desk/contact';

type StaffEmployer = components['schemas']['StaffEmployer'];

const tones = { waiting: 'sun', approved: 'mint', refused: 'mist' } as const;
const icons = { waiting: 'hold', approved: 'check', refused: 'cross' } as const;

export async function EmployersTable({ locale, employers }: { locale: Locale; employers: StaffEmployer[] }) {
  const t = await getTranslations('staff.employers');
  const answers = await getTranslations('interests.staff');
  const byName = employers.toSorted((one, other) => one.name.localeCompare(other.name, locale));
  return (
    <Table
      caption={t('title')}
      rows={byName}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: t('name'), cell: ({ name }) => name },
        {
          key: 'status',
          title: t('state'),
          cell: ({ status, staffingFirm }) => (
            <>
              <Tag tone={tones[status]} icon={icons[status]}>
                {t(`status.${status}`)}
              </Tag>{' '}
              {staffingFirm && <Tag tone="lilac">{t('staffingFirm')}</Tag>}
            </>
          ),
        },
        { key: 'businessId', title: t('businessId'), cell: ({ businessId }) => businessId },
        {
          key: 'people',
          title: t('people'),
          cell: ({ recruiters }) =>
            recruiters.map(({ id, name, phone, email }) => (
              <p key={id}>
                {name} <Contact contact={phone ?? email} />
              </p>
            )),
        },
        { key: 'openings', title: t('openings'), numeric: true, cell: ({ openings }) => openings },
        { key: 'answers', title: answers('column'), cell: ({ id }) => <FirmAnswering employerId={id} /> },
      ]}
    />
  );
}
