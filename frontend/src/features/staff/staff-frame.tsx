import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { Header } from '@/ui/header';
import type { Staff } from '../accounts/session';
import { WorkFooter } from '../work/work-footer';
import { OhjaamoMenu } from './ohjaamo-menu';

const rooms = [
  'month',
  'people',
  'proposals',
  'placements',
  'approvals',
  'openings',
  'employers',
  'services',
] as const;

export async function StaffFrame(props: { locale: Locale; staff: Staff | null; children: ReactNode }) {
  const { locale, staff, children } = props;
  const t = await getTranslations('staff.rooms');
  const items = [
    { href: `/${locale}/staff`, label: t('today'), exact: true },
    ...rooms.map((room) => ({ href: `/${locale}/staff/${room}`, label: t(room) })),
  ];
  return (
    <>
      <Header
        locale={locale}
        audience="staff"
        place={staff && <OhjaamoMenu locale={locale} staff={staff} />}
        items={staff ? items : undefined}
      />
      {children}
      {staff && <WorkFooter locale={locale} name={staff.name} />}
    </>
  );
}
