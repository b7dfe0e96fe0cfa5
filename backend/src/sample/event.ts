import type { Localised } from '../platform/http/fields.js';

/** One planned event, or a series of them, as staff of that Ohjaamo would plan it. */
export interface SampleEvent {
  key: string;
  at: string;
  format: string;
  time: string;
  /** Weekday 1–7: in a series of every week, every other week or the first such day of the month … */
  series?: { every: 'week' | 'other_week' | 'month'; weekday: number };
  /** … or once: the weekday that comes so many weeks from now; negative: so many weeks ago. */
  once?: { weeks: number; weekday: number };
  /** … or begun half an hour before the first start, so that there is a room to be looked into. */
  now?: true;
  /** The format's and the sector's name when left out. */
  title?: Localised;
  text: Localised;
  sectors?: string[];
  languages?: string[];
  adults?: true;
  place?: { name: string; street: string; city: string; arrival?: Localised };
  /** Firms that ask for a table and get one; in a series, the same ones each time that fit the sector. */
  firms?: string[];
  /** Firms whose wish still waits. */
  asks?: string[];
  tables?: number;
  topic?: Localised;
  mode?: 'phone' | 'video';
  seats?: number;
  /** How full it is: 0 … 1. */
  full?: number;
  /** How many wait for a place. */
  waiting?: number;
  draft?: true;
  cancelled?: Localised;
}

export const words = (fi: string, sv: string, en: string): Localised => ({ fi, sv, en });
