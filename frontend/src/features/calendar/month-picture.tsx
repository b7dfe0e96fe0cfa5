import { getTranslations } from 'next-intl/server';
import { Temporal } from 'temporal-polyfill';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Unseen } from '@/ui/page';
import { isoDay } from '@/ui/time';
import { catalogue } from '../work/catalogue';
import { dayText, weekdayName } from '../work/say';
import { EventInDay, quarterColours } from './event-in-day';
import { monthDays } from './month-days';
import styles from './month-picture.module.css';
import type { StaffEventCard } from './programme';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

interface Props {
  locale: Locale;
  month: string;
  events: StaffEventCard[];
  zone: string;
}

/** Weeks by days where there is room; on a phone only the days on which something happens, one after another. */
export async function MonthPicture({ locale, month, events, zone }: Props) {
  const t = await getTranslations('staff.month');
  const formats = (await catalogue(locale)).formats.map(({ code }) => code);
  const now = Temporal.Now.plainDateISO(zone).toString();
  const on = (day: string) => events.filter(({ startsAt }) => isoDay(startsAt, zone) === day);
  return (
    <>
      {events.length === 0 && (
        <EmptyState title={t('none')} text={t('noneText')}>
          <ButtonLink href={`/${locale}/staff/series/new`}>{t('newSeries')}</ButtonLink>
        </EmptyState>
      )}
      <div className={styles.weekdays} aria-hidden="true">
        {weekdays.map((weekday) => (
          <span key={weekday}>{weekdayName(weekday, locale)}</span>
        ))}
      </div>
      <ol className={styles.days}>
        {monthDays(month).map(({ day, number, inMonth }, index) => (
          <li
            key={day}
            className={[styles.day, !inMonth && styles.other, day === now && styles.today]
              .filter(Boolean)
              .join(' ')}
            data-empty={on(day).length === 0 || undefined}
          >
            <h2 className={styles.number}>
              <span className={styles.weekday}>{weekdayName((index % 7) + 1, locale)} </span>
              <span aria-hidden="true">{number}.</span>
              <Unseen>{dayText(day, locale)}</Unseen>
              {day === now && <span className={styles.now}>{t('today')}</span>}
            </h2>
            {inMonth && day >= now && (
              <a className={styles.add} href={`/${locale}/staff/events/new?day=${day}`}>
                +<Unseen>{t('addOn', { day: dayText(day, locale) })}</Unseen>
              </a>
            )}
            <ul className={styles.events}>
              {on(day).map((event) => (
                <li key={event.id}>
                  <EventInDay
                    locale={locale}
                    event={event}
                    colour={
                      quarterColours[formats.indexOf(event.format.code) % quarterColours.length] ?? 'ink'
                    }
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className={styles.legend}>{t('legend')}</p>
    </>
  );
}
