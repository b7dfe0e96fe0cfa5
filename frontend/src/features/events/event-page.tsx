import { getTranslations } from 'next-intl/server';
import type { EventView } from '@/api/public-queries';
import { languageName, say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { Steps } from '@/ui/lists';
import { Main, Section } from '@/ui/page';
import { Poster } from '@/ui/poster-picture';
import { formatTime, formatWhen } from '@/ui/time';
import { Contact } from './contact';
import styles from './event-page.module.css';
import { EventState } from './event-state';
import { EventTags } from './event-tags';
import { Parts } from './parts';
import { Share } from './share';

/** One event: what it is, when and where, what happens there, which times are free. */
export async function EventPage({ locale, event }: { locale: Locale; event: EventView }) {
  const t = await getTranslations('event');
  const place = { locale, zone: event.timeZone };
  const { name, street, city, arrival } = event.place;
  const facts = [
    event.stepFree ? t('stepFree') : t('notStepFree'),
    event.languages.map((code) => languageName(code, locale)).join(', '),
  ];
  return (
    <>
      <div className={styles.poster}>
        <Poster id={event.id} columns={8} rows={5} />
      </div>
      <Main>
        <div className={styles.head}>
          <EventTags event={event} />
          <h1>{say(event.title, locale)}</h1>
          <p className={styles.when}>
            <strong>{formatWhen(event.startsAt, event.endsAt, place)}</strong>
            <br />
            {[name, street, name.includes(city) ? undefined : city].filter(Boolean).join(', ')}
          </p>
          <p className={styles.facts}>
            {arrival && (
              <>
                {say(arrival, locale)}
                <br />
              </>
            )}
            {facts.join(' · ')}
          </p>
        </div>
        <EventState locale={locale} event={event} />
        <p>{say(event.description ?? event.formatBlurb, locale)}</p>
        {event.steps.length > 0 && (
          <Card as="section" ground="mist">
            <h2 className={styles.how}>{t('how')}</h2>
            <Steps items={event.steps.map((step) => ({ text: say(step, locale) }))} />
          </Card>
        )}
        <Parts locale={locale} event={event} />
        <Section title={t('contact.title')}>
          <Contact locale={locale} event={event} />
        </Section>
        <Share locale={locale} event={event} />
        <p className={styles.made}>{t('made', { time: formatTime(event.madeAt, place) })}</p>
      </Main>
    </>
  );
}
