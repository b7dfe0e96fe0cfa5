import { getTranslations } from 'next-intl/server';
import { isOver } from '@/features/events/event-time';
import { tableName } from '@/features/events/event-words';
import type { Locale } from '@/i18n/locales';
import { formatWhen } from '@/ui/time';
import type { Registration } from './my.types';

export interface Line {
  key: string;
  when: string;
  what: string;
}

/**
 * The meetings and seats of a registration as lines; of a cancelled one, what it was. A rotation is told by its rounds once they
 * are planned.
 * @param rounds `together`: the rotation as one line, where its rounds stand beside it anyway
 */
export async function linesOf(
  locale: Locale,
  registration: Registration,
  rounds: 'each' | 'together' = 'each',
): Promise<Line[]> {
  const t = await getTranslations('my');
  const zone = registration.event.timeZone;
  const whole = registration.status === 'cancelled';
  const isInRounds = registration.meetings.some(
    ({ round, status }) => round !== null && status !== 'cancelled',
  );
  const isTogether = rounds === 'together' || !isInRounds;
  const meetings = registration.meetings
    .filter(({ status }) => whole || status !== 'cancelled')
    .filter(({ round }) => round === null || !isTogether)
    .map((meeting) => ({
      key: meeting.id,
      startsAt: meeting.startsAt,
      when: formatWhen(meeting.startsAt, meeting.endsAt, { locale, zone }),
      what: [nameAt(meeting, locale), placeOf(meeting, t)].filter(Boolean).join(', '),
    }));
  const seats = registration.seats
    .filter(({ status }) => whole || status !== 'cancelled')
    .filter(({ kind }) => kind !== 'rotation' || isTogether)
    .map((seat) => ({
      key: seat.partId,
      startsAt: seat.startsAt,
      when: formatWhen(seat.startsAt, seat.endsAt, { locale, zone }),
      what: t(seat.kind === 'rotation' ? 'rounds' : 'seat'),
    }));
  return [...meetings, ...seats].sort((one, other) => one.startsAt.localeCompare(other.startsAt));
}

export const isInRotation = ({ seats }: Registration): boolean =>
  seats.some(({ kind, status }) => kind === 'rotation' && status === 'booked');

/** A rotation goes on while its evening does: its rounds begin one after another, and some are later than planned. */
export const isOnStill = (registration: Registration): boolean =>
  isInRotation(registration) &&
  registration.event.status === 'published' &&
  !isOver(registration.event, new Date().toISOString());

type Texts = Awaited<ReturnType<typeof getTranslations<'my'>>>;

function placeOf({ mode, tableNumber }: Registration['meetings'][number], t: Texts): string {
  return mode === 'room' ? t('table', { number: tableNumber }) : t(mode);
}

function nameAt({ employerName, topic }: Registration['meetings'][number], locale: Locale) {
  const employer = employerName === null ? null : { name: employerName };
  return tableName({ employer, topic }, locale);
}
