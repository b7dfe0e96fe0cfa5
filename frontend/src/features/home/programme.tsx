import { getTranslations } from 'next-intl/server';
import type { EventCardView } from '@/api/public-queries';
import { EventCard } from '@/features/events/event-card';
import { freePlaces } from '@/features/events/free-places';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { CardGrid } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { formatWhen } from '@/ui/time';
import { EventLine } from './event-line';
import styles from './home.module.css';
import { firstOf, gatherRepeats, mayBeCard } from './repeats';
import { byWeek } from './weeks';

interface Props {
  locale: Locale;
  events: EventCardView[];
  now: string;
}

/** Posters are most of what this page weighs (docs/decisions/0003); what is beyond them stands below as lines. */
const cardsThisWeek = 9;
const cardsNextWeek = 6;
const linesAWeek = 8;
const linesLater = 16;

/** What is on: this week and the next as cards, what comes later as lines. */
export async function Programme({ locale, events, now }: Props) {
  const t = await getTranslations('home');
  const { thisWeek, nextWeek, later } = byWeek(events, now);
  if (events.length === 0) {
    return (
      <EmptyState title={t('empty.title')} text={t('empty.text')}>
        <ButtonLink href={`/${locale}`}>{t('empty.all')}</ButtonLink>
        <ButtonLink tone="ghost" href={`/${locale}/openings`}>
          {t('empty.openings')}
        </ButtonLink>
      </EmptyState>
    );
  }
  return (
    <>
      <Week title={t('thisWeek')} events={thisWeek} most={cardsThisWeek} locale={locale} />
      <Week title={t('nextWeek')} events={nextWeek} most={cardsNextWeek} locale={locale} />
      {later.length > 0 && (
        <Section title={t('later')}>
          <Lines locale={locale} events={later} most={linesLater} />
        </Section>
      )}
    </>
  );
}

function Week(props: { locale: Locale; title: string; events: EventCardView[]; most: number }) {
  const { locale, title, events, most } = props;
  if (events.length === 0) return null;
  const cards = firstOf(events.filter(mayBeCard), most);
  const lines = events.filter((event) => !cards.includes(event));
  return (
    <Section title={title}>
      {cards.length > 0 && (
        <CardGrid>
          {cards.map((event) => (
            <EventCard key={event.id} locale={locale} event={event} />
          ))}
        </CardGrid>
      )}
      <Lines locale={locale} events={lines} most={linesAWeek} />
    </Section>
  );
}

async function Lines(props: { locale: Locale; events: EventCardView[]; most: number }) {
  const { locale, events, most } = props;
  const t = await getTranslations('home');
  const repeated = gatherRepeats(events);
  const shown = firstOf(
    repeated.map(({ event }) => event),
    most,
  );
  const beyond = repeated.length - shown.length;
  if (repeated.length === 0) return null;
  return (
    <>
      <Rows>
        {repeated
          .filter(({ event }) => shown.includes(event))
          .map(({ event, again }) => (
            <Line key={event.id} locale={locale} event={event} more={again.length} />
          ))}
      </Rows>
      {beyond > 0 && <p className={styles.free}>{t('beyond', { count: beyond })}</p>}
    </>
  );
}

async function Line({ locale, event, more }: { locale: Locale; event: EventCardView; more: number }) {
  const t = await getTranslations('home');
  const { id, title, startsAt, endsAt, timeZone, place } = event;
  const free = await freePlaces(event);
  return (
    <EventLine
      href={`/${locale}/events/${id}`}
      when={formatWhen(startsAt, endsAt, { locale, zone: timeZone })}
      title={say(title, locale)}
      where={place.city}
      free={more > 0 ? [...free, '', ` · ${t('more', { count: more })}`] : free}
    />
  );
}
