import { type Database, SYSTEM } from '../platform/database/database.js';
import { SAMPLE_PASSWORD, SAMPLE_TOTP_SECRET } from './way-in.js';

export interface Who {
  audience: 'staff' | 'employer' | 'young';
  name: string;
  /** An e-mail address, or a phone number where there is no address. */
  email: string | null;
  phone: string | null;
  where: string;
  /** Staff come in with both. */
  password?: string;
  totpSecret?: string;
}

const WHO = `
SELECT who.audience, who.name, who.email, who.phone, who."where" FROM (
  SELECT DISTINCT ON (o.id) 'staff' AS audience, s.name, s.email::text, NULL AS phone, o.name AS "where"
  FROM ohjaamo o JOIN staff_membership m ON m.ohjaamo_id = o.id JOIN staff_member s ON s.id = m.staff_member_id
  WHERE s.ended_at IS NULL ORDER BY o.id, m.role, s.name
) who
UNION ALL
SELECT who.audience, who.name, who.email, who.phone, who."where" FROM (
  SELECT DISTINCT ON (o.id) 'employer' AS audience, c.name || ', ' || h.name AS name, c.email::text, NULL AS phone, o.name AS "where"
  FROM ohjaamo o JOIN employer h ON h.ohjaamo_id = o.id AND h.status = 'approved'
  JOIN recruiter c ON c.employer_id = h.id AND c.owner AND c.removed_at IS NULL
  ORDER BY o.id, (SELECT count(*) FROM event_table t WHERE t.employer_id = h.id) DESC, h.name
) who
UNION ALL
SELECT who.audience, who.name, who.email, who.phone, who."where" FROM (
  SELECT DISTINCT ON (o.id) 'young' AS audience, y.first_name AS name, y.email::text, y.phone, o.name AS "where"
  FROM ohjaamo o JOIN event e ON e.ohjaamo_id = o.id AND e.status = 'published' AND e.ends_at > $1
  JOIN registration g ON g.event_id = e.id AND g.status = 'active' JOIN young_person y ON y.id = g.person_id
  ORDER BY o.id, y.email NULLS FIRST, e.starts_at, y.first_name
) who`;

/** One person for each audience and Ohjaamo: staff sign in with password and app, the others with a code. */
export async function whoIsThere(db: Database, now: string): Promise<Who[]> {
  const rows = await db.acting(SYSTEM, () => db.once<Who>('sample_who', WHO, [now]));
  const order = ['staff', 'employer', 'young'];
  const staffWayIn = { password: SAMPLE_PASSWORD, totpSecret: SAMPLE_TOTP_SECRET };
  const all = rows.map((who) => (who.audience === 'staff' ? { ...who, ...staffWayIn } : who));
  return all.sort(
    (a, b) =>
      order.indexOf(a.audience) - order.indexOf(b.audience) ||
      first(b) - first(a) ||
      a.where.localeCompare(b.where),
  );
}

/** Kerava first: it has something of everything. */
const first = ({ where }: Who) => (where.endsWith('Kerava') ? 1 : 0);
