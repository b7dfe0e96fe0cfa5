import type { StaffActor } from '../accounts/actor.js';
import type { Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { refuse } from './firms.problems.js';
import { holdsIdentityCode } from './identity-code.js';

/** A firm's record, locked: whoever writes into it stands in line. */
export interface FirmRecord {
  id: string;
  regionId: string;
  keeperId: string | null;
  keeperOhjaamoId: string | null;
  /** Whoever looks after it still works in the region, and can be asked. */
  keeperWorks: boolean;
  notBefore: string | null;
}

/**
 * The record of a firm of our regions; it is made when this is the first that is said.
 * @param ohjaamoId as whose staff one writes: one must work there, and it must be of the firm's region
 * @throws Problem not_found
 */
export async function openRecord(
  tx: Tx,
  { ohjaamoIds }: StaffActor,
  firmId: string,
  ohjaamoId: string | null = null,
): Promise<FirmRecord> {
  const [near] = await tx.rows<{ regionId: string }>(
    `SELECT h.region_id AS "regionId" FROM employer h WHERE h.id = $1
       AND h.region_id IN (SELECT o.region_id FROM ohjaamo o WHERE o.id = ANY ($2) AND ($3::uuid IS NULL OR o.id = $3))`,
    [firmId, ohjaamoIds, ohjaamoId],
  );
  if (!near) throw refuseAnywhere('not_found');
  await tx.rows('INSERT INTO firm (id, region_id) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
    firmId,
    near.regionId,
  ]);
  const [record] = await tx.rows<FirmRecord>(
    `SELECT f.id, f.region_id AS "regionId", f.keeper_id AS "keeperId", f.keeper_ohjaamo_id AS "keeperOhjaamoId",
       coalesce(works_in_region(f.keeper_id, f.region_id), false) AS "keeperWorks", f.not_before AS "notBefore"
     FROM firm f WHERE f.id = $1 FOR UPDATE OF f`,
    [firmId],
  );
  return record as FirmRecord;
}

/** @throws Problem identity_code, naming the fields whose words hold one */
export function mustNameNobody(words: Record<string, string | null | undefined>): void {
  const fields = Object.entries(words)
    .filter(([, text]) => text && holdsIdentityCode(text))
    .map(([path]) => ({ path, code: 'malformed' }));
  if (fields.length > 0) throw refuse('identity_code', { fields });
}
