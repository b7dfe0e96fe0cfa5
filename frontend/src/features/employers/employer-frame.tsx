import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { Footer } from '@/ui/footer';
import { Header } from '@/ui/header';
import type { Recruiter } from '../accounts/session';
import { WorkFooter } from '../work/work-footer';

const rooms = [
  'events',
  'openings',
  'interests',
  'proposals',
  'placements',
  'list',
  'cards',
  'team',
] as const;

/** The employers' rooms; a visitor, or a firm that still waits, sees only the front door. */
export async function EmployerFrame(props: {
  locale: Locale;
  recruiter: Recruiter | null;
  children: ReactNode;
}) {
  const { locale, recruiter, children } = props;
  const t = await getTranslations('employer.rooms');
  const items = rooms.map((room) => ({ href: `/${locale}/employer/${room}`, label: t(room) }));
  return (
    <>
      <Header
        locale={locale}
        audience="employer"
        place={recruiter?.employerName ?? t('visitor')}
        items={recruiter?.employerStatus === 'approved' ? items : undefined}
      />
      {children}
      {recruiter ? <WorkFooter locale={locale} name={recruiter.name} /> : <Footer locale={locale} />}
    </>
  );
}
