import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyFor } from './keys.js';

// AES-256-GCM, as NIST SP 800-38D wants it: 96-bit nonce, 128-bit tag.
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals a sign-in code for the outbox, so that whoever reads the database cannot sign in with it. */
export function sealCode(code: string, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor('sealed-code', secret), nonce);
  const body = Buffer.concat([cipher.update(code, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** @throws Error when it was sealed with another secret, or changed since */
export function unsealCode(sealed: string, secret: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyFor('sealed-code', secret), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(tag);
  return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}
