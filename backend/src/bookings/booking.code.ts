import { randomInt } from 'node:crypto';
import { bookingWords } from './booking.words.js';

const FIRST_DIGITS = 2;
const TRIES_PER_LENGTH = 3;

/** How often a code that somebody at the event has already is exchanged for another one. */
export const CODE_TRIES = 9;

/**
 * What a person says at the door: `KOIVU 27`. Two digits are enough for a small evening; with every third collision the number
 * grows by a digit, so a fair of thousands still finds one at once.
 * @param attempt 0 for the first try, one more for each collision
 * @param random a whole number in [0, below); handed in by tests only
 */
export function bookingCode(attempt: number, random: (below: number) => number = randomInt): string {
  const digits = FIRST_DIGITS + Math.floor(attempt / TRIES_PER_LENGTH);
  const least = 10 ** (digits - 1);
  const word = bookingWords[random(bookingWords.length)] as string;
  return `${word} ${least + random(9 * least)}`;
}
