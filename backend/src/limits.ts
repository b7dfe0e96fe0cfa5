import type { CountedBy, Limit, Window } from './platform/limits/limits.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const from = (by: CountedBy, atMost: number, perSeconds: number): Window => ({ by, atMost, perSeconds });

/**
 * How often is often enough. One school is one address: two hundred pupils who each sign in or take a time within ten
 * minutes must pass, with a second try each. Whoever guesses is slowed by whom they guess at: for one address of a person
 * there are fifteen tries an hour anyway (three challenges of five), and here are the tries against many people at once.
 */
const windows = {
  sign_in_code: [from('address', 300, 10 * MINUTE), from('address', 1500, DAY)],
  sign_in: [from('contact', 30, HOUR), from('address', 400, 10 * MINUTE), from('address', 2000, DAY)],
  proof: [from('actor', 30, HOUR)],
  sign_out: [from('address', 1200, 10 * MINUTE)],
  booking: [from('contact', 30, HOUR), from('address', 600, 10 * MINUTE)],
  link: [from('link', 120, HOUR), from('address', 1200, 10 * MINUTE)],
  employer_request: [from('contact', 10, DAY), from('address', 60, HOUR)],
  /** A search to be told of: each one that is new sends a message to somebody who may not have asked. */
  saved_search: [from('contact', 5, HOUR), from('contact', 15, DAY), from('address', 300, HOUR)],
  pairing: [from('address', 60, HOUR)],
  device: [from('actor', 600, 10 * MINUTE)],
  /** Numbers that are taken from the phone: a class of thirty stands before one wall, and some of them twice. */
  number: [from('contact', 10, HOUR), from('address', 300, 10 * MINUTE), from('address', 2000, DAY)],
  /** Who somebody is at the door is asked by a name and four digits: guessing must not pay. A kiosk sends what it kept, too. */
  at_the_kiosk: [from('actor', 200, 10 * MINUTE), from('actor', 600, HOUR)],
  at_the_door: [from('address', 60, 10 * MINUTE), from('link', 120, HOUR)],
  /** A firm's program: all of ten thousand openings within a day. */
  program: [from('address', 600, 10 * MINUTE), from('address', 30_000, DAY)],
  upload: [from('actor', 30, HOUR)],
} satisfies Record<string, Window[]>;

type LimitName = keyof typeof windows;
const named = (name: LimitName): Limit => ({ name, windows: windows[name] });

/** For `@Route({ limit })`. */
export const limits = Object.fromEntries(
  (Object.keys(windows) as LimitName[]).map((name) => [name, named(name)]),
) as Record<LimitName, Limit>;
