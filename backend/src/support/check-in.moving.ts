import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { byDay, tell } from '../messages/outbox.js';
import { checkInMove, type CheckInMove, type CheckInState } from './check-in.states.js';
import type { Side } from './support.schema.js';

export interface CheckInRow {
  id: string;
  ohjaamoId: string;
  side: Side;
  state: CheckInState;
  personId: string;
  employerId: string | null;
  supporterId: string;
  zone: string;
}

/** Check-ins with whom they concern. */
export const CHECK_IN_ROWS = (where: string) => `
SELECT c.id, c.ohjaamo_id AS "ohjaamoId", c.side, c.state, p.person_id AS "personId", p.employer_id AS "employerId",
  coalesce(p.supporter_id, p.created_by) AS "supporterId", o.time_zone AS zone, c.due_on::text AS "dueOn"
FROM check_in c JOIN placement p ON p.id = c.placement_id JOIN ohjaamo o ON o.id = c.ohjaamo_id
WHERE ${where} ORDER BY c.id FOR UPDATE OF c SKIP LOCKED`;

/** Compare and swap. @returns whether it moved */
export async function moveCheckIn(
  tx: Tx,
  { id, state }: Pick<CheckInRow, 'id' | 'state'>,
  name: CheckInMove['name'],
  also: Partial<
    Record<'asked_at' | 'answered_at' | 'face' | 'words' | 'call_me' | 'seen_to_at' | 'seen_to_by', unknown>
  > = {},
): Promise<boolean> {
  const { from, to } = checkInMove(name);
  const set = Object.entries(also);
  const moved = await tx.rows<{ id: string }>(
    `UPDATE check_in SET state = $2${set.map(([column], n) => `, ${column} = $${n + 5}`).join('')}
     WHERE id = $1 AND state = $3 AND state = ANY($4::text[]) RETURNING id`,
    [id, to, state, from, ...set.map(([, value]) => value)],
  );
  if (moved.length > 0) await record(tx, { subject: 'check_in', id, from: state, to, reason: name });
  return moved.length > 0;
}

/** The question, to the young person or to one recruiter of the firm, never at night. @returns whether there is anybody to ask */
export async function askSide(tx: Tx, row: CheckInRow, time: 'first' | 'again'): Promise<boolean> {
  await tx.beyond();
  const [whom] = await tx.rows<{ id: string }>(
    row.side === 'young_person'
      ? 'SELECT id FROM young_person WHERE id = $1 AND (phone IS NOT NULL OR email IS NOT NULL)'
      : 'SELECT id FROM recruiter WHERE employer_id = $1 AND removed_at IS NULL ORDER BY owner DESC, name, id LIMIT 1',
    [row.side === 'young_person' ? row.personId : row.employerId],
  );
  if (!whom) return false;
  await tell(tx, {
    template: 'check_in_asked',
    to: { kind: row.side === 'young_person' ? 'young_person' : 'recruiter', id: whom.id },
    payload: { checkInId: row.id },
    ohjaamoId: row.ohjaamoId,
    onceKey: `check_in_asked:${row.id}:${time}`,
    notBefore: byDay(tx.now, row.zone),
  });
  return true;
}

/** The support person hears of a worry at once; when they have left, everybody who meets people there. */
export async function ringSupporter(
  tx: Tx,
  { id, ohjaamoId, supporterId }: Pick<CheckInRow, 'id' | 'ohjaamoId' | 'supporterId'>,
  what: string,
): Promise<void> {
  await tx.beyond();
  const whom = await tx.rows<{ id: string }>(
    `WITH colleagues AS (SELECT s.id FROM staff_member s JOIN staff_membership m ON m.staff_member_id = s.id
       WHERE m.ohjaamo_id = $2 AND m.role IN ('worker', 'coordinator') AND s.ended_at IS NULL)
     SELECT DISTINCT id FROM colleagues WHERE id = $1 OR NOT EXISTS (SELECT FROM colleagues x WHERE x.id = $1) ORDER BY id`,
    [supporterId, ohjaamoId],
  );
  for (const member of whom)
    await tell(tx, {
      template: 'check_in_worry',
      to: { kind: 'staff_member', id: member.id },
      payload: { checkInId: id },
      ohjaamoId,
      onceKey: `check_in_worry:${id}:${what}:${member.id}`,
    });
}
