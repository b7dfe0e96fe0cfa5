import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import type { Staff } from '../accounts/session';
import { Numbers } from '../work/numbers';
import styles from './staff.module.css';

/** What waits for a yes or a no, and the ways to what one does most. */
export async function WaitingCounts(props: {
  locale: Locale;
  staff: Staff;
  approvals: components['schemas']['Approvals'];
}) {
  const { locale, staff, approvals } = props;
  const t = await getTranslations('staff.today');
  const lit = (count: number) => (count > 0 ? ('sun' as const) : ('plain' as const));
  const facts = (['employers', 'openings', 'tables'] as const).map((what) => ({
    number: approvals[what].length,
    word: t(`waiting.${what}`, { count: approvals[what].length }),
    href: `/${locale}/staff/approvals#${what}`,
    tone: lit(approvals[what].length),
  }));
  return (
    <>
      <Section title={t('waits')}>
        <Numbers facts={facts} />
      </Section>
      <Section title={t('quick')}>
        <ul className={styles.links}>
          <li>
            <a href={`/${locale}/staff/series/new`}>{t('newSeries')}</a>
          </li>
          <li>
            <a href={`/${locale}/staff/openings/new`}>{t('newHidden')}</a>
          </li>
          <li>
            <a href={`/${locale}/staff/month`}>{t('toMonth')}</a>
          </li>
          <li>
            <a href={`/${locale}/staff/devices`}>{t('devices')}</a>
          </li>
          {staff.places.some(({ role }) => role !== 'worker') && (
            <li>
              <a href={`/${locale}/staff/team`}>{t('team')}</a>
            </li>
          )}
        </ul>
      </Section>
    </>
  );
}
