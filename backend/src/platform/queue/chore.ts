import type { Temporal } from 'temporal-polyfill';

/** Something that is done again and again. Doing it twice must be harmless: two workers may. */
export interface Chore {
  name: string;
  everyMs: number;
  run(now: Temporal.Instant): Promise<unknown>;
}

export const HOUSEKEEPING = 'housekeeping';
export const CHORES = Symbol('chores');
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
