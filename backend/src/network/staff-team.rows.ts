import type { StaffRole } from '../accounts/actor.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import type { NewMemberInput } from './staff-team.schema.js';

/** Held until the end of the transaction. The pair of numbers is ours alone. */
export const TEAM_LOCK = 'SELECT pg_advisory_xact_lock(61, 1)';

/** Whoever has this address: as they are known, or new with this id. Somebody who left long ago is back. */
export async function memberWith(
  tx: Tx,
  newId: string,
  { name, email, language }: Pick<NewMemberInput, 'name' | 'email' | 'language'>,
): Promise<string> {
  // Nothing that somebody was before comes back with them: they begin with what they are given now.
  await tx.rows(
    `DELETE FROM staff_membership m USING staff_member s
     WHERE s.id = m.staff_member_id AND s.email::text = $1 AND s.ended_at IS NOT NULL`,
    [email],
  );
  const [member] = await tx.rows<{ id: string }>(
    `INSERT INTO staff_member (id, name, email, language) VALUES ($1, $2, $3, $4)
     ON CONFLICT (email) DO UPDATE SET ended_at = NULL RETURNING id`,
    [newId, name, email, language],
  );
  return member?.id as string;
}

/** The membership is gone, and with the last one the way in. What remains is the row that says who ended it. */
export async function leaveTeam(
  tx: Tx,
  membership: { id: string; staffMemberId: string; role: StaffRole },
  to: 'ended' | 'lapsed',
): Promise<void> {
  const { id, staffMemberId, role } = membership;
  await tx.rows('DELETE FROM staff_membership WHERE id = $1', [id]);
  await tx.rows(
    `UPDATE staff_member SET ended_at = $2 WHERE id = $1
       AND NOT EXISTS (SELECT FROM staff_membership m WHERE m.staff_member_id = $1)`,
    [staffMemberId, tx.now.toString()],
  );
  await record(tx, { subject: 'staff_membership', id, from: role, to });
}
