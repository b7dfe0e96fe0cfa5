import { hashed } from '../accounts/passwords.js';
import { seal } from '../accounts/sealed.js';
import type { Tx } from '../platform/database/database.js';
import { SAMPLE_PASSWORD, SAMPLE_TOTP_SECRET } from './way-in.js';

/** Password and authenticator app for all staff, as if each had set them up. */
export async function fillWaysIn(tx: Tx, secret: string): Promise<void> {
  const password = await hashed(SAMPLE_PASSWORD);
  const staff = await tx.rows<{ id: string }>(
    `INSERT INTO auth_user (name, email, "emailVerified") SELECT '', email::text, true FROM staff_member RETURNING id`,
  );
  for (const { id } of staff) {
    await tx.rows(
      'INSERT INTO auth_factor (user_id, password_hash, totp_sealed, totp_confirmed_at) VALUES ($1, $2, $3, $4)',
      [id, password, seal('totp', SAMPLE_TOTP_SECRET, secret), tx.now.toString()],
    );
  }
}
