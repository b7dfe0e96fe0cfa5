import { hkdfSync } from 'node:crypto';

const BYTES = 32;

/** A key of its own for each purpose, derived from the one secret (HKDF-SHA256, RFC 5869). */
export function keyFor(purpose: string, secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `vartti:${purpose}`, BYTES));
}
