import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse } from './accounts.problems.js';
import { addressOf, addressOfPerson } from './proven-address.js';

export interface Change {
  id: string;
  user_id: string;
  person_id: string | null;
  kind: 'email' | 'phone';
  new_sealed: string;
  old_sealed: string;
  language: Language;
  done: boolean;
}

/**
 * Every role that goes with the old address gets the new one, in the transaction of the last confirmation.
 * @param ends the addresses in the clear
 * @param keptSession of whoever confirmed last, when that was a session
 * @throws Problem address_taken
 */
export async function makeChange(
  tx: Tx,
  change: Change,
  { to, from }: { to: string; from: string },
  keptSession: string | null,
): Promise<void> {
  try {
    if (change.person_id)
      await tx.rows(`UPDATE young_person SET ${change.kind} = $2 WHERE id = $1`, [change.person_id, to]);
    if (change.kind === 'email') {
      await tx.rows('UPDATE staff_member SET email = $2 WHERE email::text = $1 AND ended_at IS NULL', [
        from,
        to,
      ]);
      await tx.rows('UPDATE recruiter SET email = $2 WHERE email::text = $1 AND removed_at IS NULL', [
        from,
        to,
      ]);
    }
  } catch (error) {
    if (constraintOf(error)) throw refuse('address_taken');
    throw error;
  }
  // A phone beside the e-mail one has (or the other way) takes nothing's place.
  if (from.includes('@') === to.includes('@')) await moveUser(tx, addressOfText(from), addressOfText(to));
  await endOthers(tx, change, [addressOfText(from), addressOfText(to)], keptSession);
  await tx.rows('DELETE FROM auth_address_change WHERE id = $1', [change.id]);
  await tell(tx, {
    template: 'address_changed',
    to: { kind: 'address', address: from, language: change.language },
    payload: {},
    ohjaamoId: null,
    onceKey: `address_changed:${change.id}`,
  });
}

/** Second factors stay with their owner. @throws Problem address_taken */
async function moveUser(tx: Tx, from: string, to: string): Promise<void> {
  const [taken] = await tx.rows(
    `SELECT 1 FROM auth_user u WHERE u.email = $1 AND (EXISTS (SELECT FROM auth_factor f WHERE f.user_id = u.id)
         OR EXISTS (SELECT FROM auth_passkey p WHERE p.user_id = u.id))`,
    [to],
  );
  if (taken) throw refuse('address_taken');
  await tx.rows('DELETE FROM auth_user WHERE email = $1', [to]);
  await tx.rows('UPDATE auth_user SET email = $2 WHERE email = $1', [from, to]);
}

/** Whoever else was signed in, by whichever address of theirs, signs in anew. */
async function endOthers(tx: Tx, { person_id: person }: Change, addresses: string[], kept: string | null) {
  await tx.rows(
    `DELETE FROM auth_session s USING auth_user u
       WHERE u.id = s."userId" AND u.email = ANY($1) AND s.id IS DISTINCT FROM $2::uuid`,
    [[...addresses, ...(person ? [addressOfPerson(person)] : [])], kept],
  );
}

const addressOfText = (text: string) =>
  addressOf(text.includes('@') ? { email: text, phone: null } : { email: null, phone: text });
