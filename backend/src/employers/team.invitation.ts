import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';

const DAYS = 14;

/** Tells somebody that they are invited, and until when. The first sign-in accepts (migration 0006). */
export async function invite(tx: Tx, recruiterId: string): Promise<void> {
  const until = tx.now.add({ hours: 24 * DAYS });
  const [invited] = await tx.rows<{ ohjaamoId: string; email: string }>(
    `UPDATE recruiter r SET invitation_ends_at = $2 FROM employer h WHERE r.id = $1 AND h.id = r.employer_id
     RETURNING h.ohjaamo_id AS "ohjaamoId", r.email`,
    [recruiterId, until.toString()],
  );
  if (!invited) throw new Error('nobody is there to be invited');
  await tell(tx, {
    template: 'recruiter_invited',
    to: { kind: 'recruiter', id: recruiterId },
    payload: { recruiterId },
    ohjaamoId: invited.ohjaamoId,
    // Once a day and address, however often somebody taps.
    onceKey: `recruiter_invited:${recruiterId}:${invited.email}:${tx.now.toString().slice(0, 10)}`,
  });
}
