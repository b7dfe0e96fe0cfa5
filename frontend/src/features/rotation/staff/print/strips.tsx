import { getTranslations } from 'next-intl/server';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { formatTime, formatWhen } from '@/ui/time';
import { eveningsOf, type Evening } from '../plan-grid';
import { holderOf } from '../table-words';
import type { Sheets } from './sheets';
import styles from './strips.module.css';

/** One strip for everybody, to cut out and give at the door, in their own language. */
export function Strips({ locale, rotation, plan }: Sheets) {
  return (
    <div className={styles.strips}>
      {eveningsOf(rotation, plan, locale).map((evening) => (
        <Strip
          key={evening.person.registrationId}
          locale={evening.person.language}
          event={rotation.event}
          evening={evening}
        />
      ))}
    </div>
  );
}

async function Strip(props: { locale: Locale; event: Sheets['rotation']['event']; evening: Evening }) {
  const { locale, event, evening } = props;
  const t = await getTranslations({ locale, namespace: 'rotationStaff.print' });
  const place = { locale, zone: event.timeZone };
  return (
    <article className={styles.strip} lang={locale}>
      <header className={styles.head}>
        <h2>{evening.person.firstName}</h2>
        <p className={styles.code}>{evening.person.code}</p>
        <p className={styles.event}>
          {say(event.title, locale)}, {formatWhen(event.startsAt, event.endsAt, place)}
        </p>
      </header>
      {evening.meetings.length === 0 ? (
        <p>{t('noMeeting')}</p>
      ) : (
        <ol className={styles.meetings}>
          {evening.meetings.map(({ round, table }) => (
            <li key={round.round}>
              <span className={styles.time}>{formatTime(round.startsAt, place)}</span>
              <span className={styles.number}>{t('table', { number: table.number })}</span>
              <span>{holderOf(table, locale)}</span>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}
