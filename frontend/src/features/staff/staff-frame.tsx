import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { Header } from '@/ui/header';
import type { Staff } from '../accounts/session';
import { WorkFooter } from '../work/work-footer';
import { OhjaamoMenu } from './ohjaamo-menu';

/** Rooms, with the pages elsewhere that belong to them. */
const rooms = {
  month: ['events', 'series'],
  people: [],
  proposals: [],
  placements: ['support'],
  approvals: ['imports'],
  openings: [],
  employers: [],
  services: ['referrals'],
} as const;

export async function StaffFrame(props: { locale: Locale; staff: Staff | null; children: ReactNode }) {
  const { locale, staff, children } = props;
  const t = await getTranslations('staff.rooms');
  const at = (room: string) => `/${locale}/staff/${room}`;
  const items = [
    { href: `/${locale}/staff`, label: t('today'), exact: true },
    ...(Object.keys(rooms) as (keyof typeof rooms)[]).map((room) => ({
      href: at(room),
      label: t(room),
      also: rooms[room].map(at),
    })),
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
