import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';

/** One message for the whole file, however many openings are in it. */
export async function tellStaff(tx: Tx, importId: string, ohjaamoId: string): Promise<void> {
  await tx.beyond();
  const staff = await tx.rows<{ id: string }>(
    `SELECT s.id FROM staff_member s JOIN staff_membership m ON m.staff_member_id = s.id
     WHERE m.ohjaamo_id = $1 AND s.ended_at IS NULL`,
    [ohjaamoId],
  );
  for (const { id } of staff) {
    await tell(tx, {
      template: 'import_waits',
      to: { kind: 'staff_member', id },
      payload: { importId },
      ohjaamoId,
      onceKey: `import_waits:${importId}:${id}`,
    });
  }
}

/** Tells whoever brought the file, or the firm's owner when they have left. */
export async function tellEmployer(
  tx: Tx,
  importId: string,
  ohjaamoId: string,
  reason: string | null,
): Promise<void> {
  await tx.beyond();
  const [recruiter] = await tx.rows<{ id: string }>(
    `SELECT r.id FROM opening_import i JOIN recruiter r ON r.employer_id = i.employer_id AND r.removed_at IS NULL
     WHERE i.id = $1 ORDER BY (r.id = i.made_by) DESC NULLS LAST, r.owner DESC, r.name LIMIT 1`,
    [importId],
  );
  if (!recruiter) return;
  const to = { kind: 'recruiter' as const, id: recruiter.id };
  if (reason === null) {
    const onceKey = `import_approved:${importId}`;
    return tell(tx, { template: 'import_approved', to, payload: { importId }, ohjaamoId, onceKey });
  }
  const onceKey = `import_returned:${importId}`;
  return tell(tx, { template: 'import_returned', to, payload: { importId, reason }, ohjaamoId, onceKey });
}
