import type { StaffRole } from '../accounts/actor.js';

export interface MemberRow {
  id: string;
  staffMemberId: string;
  name: string;
  email: string;
  role: StaffRole;
  regionId: string;
  regionName: string;
  ohjaamoId: string | null;
  ohjaamoName: string | null;
  lastUsedOn: string | null;
  lapsesOn: string | null;
}

/** $1 days between the notice and the lapse. Row-level security leaves out places that are not the actor's. */
export const MEMBERS = `
SELECT m.id, s.id AS "staffMemberId", s.name, s.email, m.role, m.region_id AS "regionId", g.name AS "regionName",
  m.ohjaamo_id AS "ohjaamoId", o.name AS "ohjaamoName", m.last_used_on AS "lastUsedOn",
  (m.lapse_told_on + $1::int)::text AS "lapsesOn"
FROM staff_membership m JOIN staff_member s ON s.id = m.staff_member_id AND s.ended_at IS NULL
JOIN region g ON g.id = m.region_id LEFT JOIN ohjaamo o ON o.id = m.ohjaamo_id
ORDER BY g.name, o.name NULLS FIRST, array_position('{administrator,region_coordinator,coordinator,worker}', m.role), s.name, m.id`;

/** Every region, and below it every Ohjaamo. */
export const PLACES = `
SELECT g.id AS "placeId", g.id AS "regionId", g.name AS "regionName", NULL AS "ohjaamoId", NULL AS "ohjaamoName" FROM region g
UNION ALL
SELECT o.id, g.id, g.name, o.id, o.name FROM ohjaamo o JOIN region g ON g.id = o.region_id
ORDER BY 3, 5 NULLS FIRST, 1`;

/** $1 an Ohjaamo's id, or a region's */
export const PLACE = `
SELECT region_id AS "regionId", id AS "ohjaamoId" FROM ohjaamo WHERE id = $1
UNION ALL SELECT id, NULL FROM region WHERE id = $1`;

/** $1 the membership */
export const ONE_MEMBER = `
SELECT m.id, m.staff_member_id AS "staffMemberId", s.name, s.email, m.role, m.region_id AS "regionId", m.ohjaamo_id AS "ohjaamoId"
FROM staff_membership m JOIN staff_member s ON s.id = m.staff_member_id WHERE m.id = $1`;

/** $1 membership, $2 role, $3 region, $4 Ohjaamo: the others who hold this role there; administrators hold it everywhere. */
export const OTHERS_OF_ROLE = `
SELECT count(*)::int FROM staff_membership m JOIN staff_member s ON s.id = m.staff_member_id AND s.ended_at IS NULL
WHERE m.id <> $1 AND m.role = $2
  AND ($2 = 'administrator' OR (m.region_id = $3 AND m.ohjaamo_id IS NOT DISTINCT FROM $4))`;
