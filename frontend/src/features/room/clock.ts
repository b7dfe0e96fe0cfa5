const MINUTE_MS = 60_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `14.30`, for client leaves: `ui/time` carries every text with it. */
export function clock(instant: string | number, zone: string): string {
  let format = formatters.get(zone);
  if (!format) {
    const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
    formatters.set(zone, (format = new Intl.DateTimeFormat('en-GB', parts)));
  }
  const [hour = '', minute = ''] = format.format(new Date(instant)).split(':');
  return `${Number(hour)}.${minute}`;
}

/** Whole minutes from one moment to another, never less than none. */
export const minutesFrom = (from: string | number, to: string | number): number =>
  Math.max(0, Math.floor((ms(to) - ms(from)) / MINUTE_MS));

/** Whole minutes that are left until a moment; one that has begun counts. */
export const minutesUntil = (to: string, now: number): number =>
  Math.max(0, Math.ceil((ms(to) - now) / MINUTE_MS));

/** How much of a stretch is left, 1…0. */
export function shareLeft(from: string, to: string, now: number): number {
  const whole = ms(to) - ms(from);
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, (ms(to) - now) / whole));
}

const ms = (instant: string | number) => (typeof instant === 'number' ? instant : Date.parse(instant));
