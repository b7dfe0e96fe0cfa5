import { Temporal } from 'temporal-polyfill';

interface Timed {
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

export interface Weeks<Event> {
  thisWeek: Event[];
  nextWeek: Event[];
  later: Event[];
}

/** Which calendar week (from Monday, in the event's own zone) something begins in, seen from `now`. */
export function byWeek<Event extends Timed>(events: Event[], now: string): Weeks<Event> {
  const weeks: Weeks<Event> = { thisWeek: [], nextWeek: [], later: [] };
  for (const event of events) {
    const away = monday(event.startsAt, event.timeZone).since(monday(now, event.timeZone)).days / 7;
    weeks[away <= 0 ? 'thisWeek' : away === 1 ? 'nextWeek' : 'later'].push(event);
  }
  return weeks;
}

/** Share of its time that is still left, 0…1. */
export function shareLeft({ startsAt, endsAt }: Timed, now: string): number {
  const [start, end, at] = [startsAt, endsAt, now].map((instant) => Date.parse(instant)) as [
    number,
    number,
    number,
  ];
  return Math.min(1, Math.max(0, (end - at) / (end - start)));
}

export const isOn = ({ startsAt, endsAt }: Timed, now: string): boolean =>
  Date.parse(startsAt) <= Date.parse(now) && Date.parse(now) < Date.parse(endsAt);

function monday(instant: string, zone: string): Temporal.PlainDate {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
  return day.subtract({ days: day.dayOfWeek - 1 });
}
