import type { components } from '@/api/schema';
import type { PartView } from '@/api/public-queries';

export type RoundTime = components['schemas']['RoundTime'];

const MINUTE_MS = 60_000;
const ROUND_MINUTES = 15;

/**
 * The rounds of a rotation, from 1, for choosing when one comes and leaves before anything is booked. Afterwards the API tells
 * them; they are the slots of the part as the backend's `slotsOf` cuts it.
 */
export function roundsOf({ startsAt, endsAt, settings }: PartView): RoundTime[] {
  const length = (settings.slotMinutes ?? ROUND_MINUTES) * MINUTE_MS;
  const step = length + (settings.breakMinutes ?? 0) * MINUTE_MS;
  const [begin, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  const count = Math.max(0, Math.floor((end - begin - length) / step) + 1);
  return Array.from({ length: count }, (_, index) => ({
    round: index + 1,
    startsAt: new Date(begin + index * step).toISOString(),
    endsAt: new Date(begin + index * step + length).toISOString(),
  }));
}
