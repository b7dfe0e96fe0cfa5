import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** 32 characters, five bits each; without 0 and O, 1 and I, which look alike on a tablet's keyboard. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const BEGINS = 3;
const LENGTH = 8;

export interface CodeFor {
  id: string;
  codeBegins: string;
  /** ISO instant. */
  codeEndsAt: string;
}

/** The part of a code that is stored, to find the device by: it is no secret. */
export const newBeginning = () =>
  Array.from({ length: BEGINS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/**
 * The whole code, as staff read it out: what is stored, and five characters (25 bits) of HMAC-SHA256 over the device and the
 * end of the code. Nothing that lies in the database lets anybody make it; five tries find it once in 6.7 million.
 */
export function codeOf({ id, codeBegins, codeEndsAt }: CodeFor, key: Buffer): string {
  const bytes = createHmac('sha256', key).update(`${id} ${codeBegins} ${codeEndsAt}`).digest();
  // 256 is a multiple of 32, so no character is likelier than another.
  const rest = [...bytes.subarray(0, LENGTH - BEGINS)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return `${codeBegins}${rest.join('')}`;
}

/** What somebody typed, with or without hyphen and in any case; null when it cannot be a code. */
export function readCode(typed: string): { code: string; begins: string } | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  if (code.length !== LENGTH || [...code].some((one) => !ALPHABET.includes(one))) return null;
  return { code, begins: code.slice(0, BEGINS) };
}

/** `ABCD-EFGH`: four at a time are easier to read out. */
export const inWords = (code: string) => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;

/** Compares in the same time wherever they differ; both are eight characters of the alphabet. */
export const isSame = (code: string, typed: string) => timingSafeEqual(Buffer.from(code), Buffer.from(typed));
