import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { dayText, say } from '../work/say';
import styles from './placements.module.css';

/** The page of today is no list: the rest stands there. */
const SHOWN = 3;

/** On the page of today: which starts are late, what they wait for and since when. Nothing when none is, or for whoever meets no people. */
export async function PlacementsLate({ locale }: { locale: Locale }) {
  const t = await getTranslations('placements');
  const query = { overdue: 'yes' as const };
  const { data } = await ask((await api()).GET('/api/staff/placements', { params: { query } }));
  const late = data?.placements ?? [];
  if (late.length === 0) return null;
  return (
    <Section title={t('today.title')} id="placements">
      <Rows>
        {late.slice(0, SHOWN).map(({ id, person, title, waiting }) => {
          const [first] = waiting.filter(({ isOverdue }) => isOverdue);
          return (
            <li key={id}>
              <a href={`/${locale}/staff/placements/${id}`}>{`${person.firstName}: ${title}`}</a>
              {first?.dueOn && (
                <p className={styles.soft}>
                  {t('today.since', {
                    what: say(first.name, locale),
                    who: t(`who.${first.doneBy}`),
                    day: dayText(first.dueOn, locale),
                  })}
                </p>
              )}
            </li>
          );
        })}
      </Rows>
      {late.length > SHOWN && (
        <p>
          <a href={`/${locale}/staff/placements?show=overdue`}>{t('today.all', { count: late.length })}</a>
        </p>
      )}
    </Section>
  );
}
