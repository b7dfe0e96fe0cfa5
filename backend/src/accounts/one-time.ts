import { randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Temporal } from 'temporal-polyfill';

const PERIOD_SECONDS = 30;

export const sixDigits = () => String(randomInt(1_000_000)).padStart(6, '0');

/** 192 bits for a link. */
export const unguessable = () => randomBytes(24).toString('base64url');

// No 0 O 1 I L: they are read aloud and written on paper.
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** `K7QM-2XNP-9RTH`: 59 bits, of which a hash can be stored that nobody computes back. */
export function recoveryCode(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]);
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)]
    .map((group) => group.join(''))
    .join('-');
}

/** As it is compared: however it was typed. */
export const plainRecoveryCode = (typed: string) => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What authenticator apps read from a QR code: SHA-1, six digits and thirty seconds, the only form all of them know. */
export function totpUri(secret: string, address: string): string {
  return totp(secret, address).toString();
}

/** The 30-second step whose code this is, one step early or late allowed; null when it is none. */
export function totpStep(secret: string, code: string, now: Temporal.Instant): number | null {
  const timestamp = now.epochMilliseconds;
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

/** The code of this moment, as the person's app shows it. */
export function totpCode(secret: string, now: Temporal.Instant): string {
  return totp(secret).generate({ timestamp: now.epochMilliseconds });
}

const totp = (secret: string, label = 'Vartti') =>
  new TOTP({ issuer: 'Vartti', label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
