import type { EventView } from '@/api/public-queries';
import { isoDay } from '@/ui/time';

export const hasBegun = ({ startsAt }: { startsAt: string }, now: string): boolean =>
  Date.parse(startsAt) <= Date.parse(now);

export const isOver = ({ endsAt }: { endsAt: string }, now: string): boolean =>
  Date.parse(endsAt) <= Date.parse(now);

/** Nothing can be booked in what is cancelled or over; single times close when they begin. */
export const isOpen = (event: EventView): boolean =>
  event.status === 'published' && !isOver(event, event.madeAt);

/** Only on its day is it worth asking how long the lines are. */
export const isToday = ({ startsAt, madeAt, timeZone }: EventView): boolean =>
  isoDay(startsAt, timeZone) === isoDay(madeAt, timeZone);
