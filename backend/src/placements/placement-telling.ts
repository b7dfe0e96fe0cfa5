import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';

/** What a young person said about a placement, as staff are told of it. */
export type Sharing = 'yes' | 'no' | 'taken_back';

/** Whom of staff a placement waits for: its support person, else who began it; all who meet people there when both have left. */
export async function staffOf(tx: Tx, placementId: string): Promise<string[]> {
  await tx.beyond();
  const rows = await tx.rows<{ id: string; rank: number }>(
    `SELECT s.id, CASE s.id WHEN p.supporter_id THEN 1 WHEN p.created_by THEN 2 ELSE 3 END AS rank
     FROM placement p JOIN staff_membership m ON m.ohjaamo_id = p.ohjaamo_id AND m.role IN ('worker', 'coordinator')
     JOIN staff_member s ON s.id = m.staff_member_id AND s.ended_at IS NULL
     WHERE p.id = $1 GROUP BY s.id, p.supporter_id, p.created_by ORDER BY rank, s.id`,
    [placementId],
  );
  const [first] = rows;
  if (!first) return [];
  return first.rank < 3 ? [first.id] : rows.map(({ id }) => id);
}

/** Whom a firm's mail about a placement goes to: its owner; nobody when all have left. */
export async function recruiterOf(tx: Tx, employerId: string): Promise<string | null> {
  await tx.beyond();
  const [recruiter] = await tx.rows<{ id: string }>(
    'SELECT id FROM recruiter WHERE employer_id = $1 AND removed_at IS NULL ORDER BY owner DESC, name, id LIMIT 1',
    [employerId],
  );
  return recruiter?.id ?? null;
}

/** Tells staff what the young person said about showing the placement to the workplace. */
export async function tellOfSharing(tx: Tx, placementId: string, sharing: Sharing): Promise<void> {
  const staff = await staffOf(tx, placementId);
  const [placement] = await tx.rows<{ ohjaamoId: string }>(
    'SELECT ohjaamo_id AS "ohjaamoId" FROM placement WHERE id = $1',
    [placementId],
  );
  for (const id of staff)
    await tell(tx, {
      template: 'placement_shared',
      to: { kind: 'staff_member', id },
      payload: { placementId, sharing },
      ohjaamoId: placement?.ohjaamoId ?? null,
      onceKey: `placement_shared:${placementId}:${id}:${sharing}:${tx.now.toString()}`,
    });
}

/**
 * A yes to a placement was taken back: the workplace no longer sees it, and staff are told. Whoever ends such a consent calls it.
 */
export async function sharingEnded(tx: Tx, placementId: string): Promise<void> {
  await tx.rows('UPDATE placement SET sharing_refused_at = $2, updated_at = $2 WHERE id = $1', [
    placementId,
    tx.now.toString(),
  ]);
  await tellOfSharing(tx, placementId, 'taken_back');
}
