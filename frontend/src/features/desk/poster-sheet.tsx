import { getTranslations } from 'next-intl/server';
import { config } from '@/config';
import type { Locale } from '@/i18n/locales';
import { Logo } from '@/ui/logo';
import { Poster } from '@/ui/poster-picture';
import { Qr } from '@/ui/qr';
import { formatLongDay, formatTimeRange } from '@/ui/time';
import type { StaffEvent } from '../calendar/event-next';
import { A4 } from '../work/a4';
import { say } from '../work/say';
import styles from './poster-sheet.module.css';

const firms = 8;

/** One A4 for the wall: the event's own poster, what, when, where, and the way to a time. */
export async function PosterSheet({ language, event }: { language: Locale; event: StaffEvent }) {
  const t = await getTranslations({ locale: language, namespace: 'staff.posterPage' });
  const place = { locale: language, zone: event.timeZone };
  const url = `${config.publicUrl}/${language}/events/${event.id}`;
  const employers = event.tables.flatMap(({ employer }) => (employer ? [employer.name] : []));
  return (
    <A4 ground="paper" tall="head" lang={language}>
      <div className={styles.picture}>
        <Poster id={event.id} columns={9} rows={6} />
      </div>
      <div className={styles.words}>
        <p className={styles.format}>{event.format.name}</p>
        <h2 className={styles.title}>{say(event.title, language)}</h2>
        <p className={styles.when}>
          {formatLongDay(event.startsAt, place)}
          <br />
          {t('at', { time: formatTimeRange(event.startsAt, event.endsAt, place) })}
        </p>
        <p className={styles.where}>
          {event.place.name}, {event.place.street}, {event.place.city}
        </p>
        {employers.length > 0 && (
          <p className={styles.firms}>
            {employers.slice(0, firms).join(' · ')}
            {employers.length > firms && ` ${t('andMore', { count: employers.length - firms })}`}
          </p>
        )}
      </div>
      <div className={styles.foot}>
        <Qr text={url} label={t('qr')} />
        <div>
          <p className={styles.call}>{t('call')}</p>
          <ol className={styles.steps}>
            <li>{t('step1')}</li>
            <li>{t('step2')}</li>
            <li>{t('step3')}</li>
          </ol>
          <p className={styles.url}>{new URL(url).host}</p>
        </div>
        <div className={styles.brand}>
          <Logo name="Vartti" />
        </div>
      </div>
    </A4>
  );
}
