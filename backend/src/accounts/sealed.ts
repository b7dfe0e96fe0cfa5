import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { keyFor } from './keys.js';

// AES-256-GCM, as NIST SP 800-38D wants it: 96-bit nonce, 128-bit tag.
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals a text for storing, so that whoever reads the database does not have it. Each purpose has a key of its own. */
export function seal(purpose: string, text: string, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose, secret), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** @throws Error when it was sealed with another secret or for another purpose, or changed since */
export function unseal(purpose: string, sealed: string, secret: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose, secret), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(tag);
  return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

/** For what has few possible values (a code, an address): without the key its hash tells nothing. */
export const keyedHash = (purpose: string, text: string, secret: string) =>
  createHmac('sha256', keyFor(purpose, secret)).update(text).digest('base64url');

/** For what nobody can guess (128 bits and more). */
export const plainHash = (text: string) => createHash('sha256').update(text).digest('base64url');
