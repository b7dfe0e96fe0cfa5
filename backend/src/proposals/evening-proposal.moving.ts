import { byDay, tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { eveningMove, type EveningMoveName, type EveningState } from './evening-proposal.states.js';

export interface LockedEvening {
  id: string;
  personId: string;
  ohjaamoId: string;
  state: EveningState;
  laters: number;
  startsAt: string;
  zone: string;
}

/** Past the walls: whoever calls this was seen to have the right to it. */
export async function lockEvening(tx: Tx, id: string): Promise<LockedEvening> {
  await tx.beyond();
  const [one] = await tx.rows<LockedEvening>(
    `SELECT p.id, p.person_id AS "personId", p.ohjaamo_id AS "ohjaamoId", p.state, p.laters, to_json(e.starts_at) #>> '{}' AS "startsAt",
       o.time_zone AS zone
     FROM evening_proposal p JOIN event e ON e.id = p.event_id JOIN ohjaamo o ON o.id = p.ohjaamo_id WHERE p.id = $1 FOR UPDATE OF p`,
    [id],
  );
  return one as LockedEvening;
}

/** These say that there is no place, and so they come too late where a yes has taken one. */
const WITHOUT_PLACE: readonly EveningMoveName[] = ['say_later', 'say_no', 'find_full', 'withdraw'];

/** @returns whether it could move so; who did it when is recorded */
export async function moveEvening(
  tx: Tx,
  one: LockedEvening,
  name: EveningMoveName,
  again: string | null = null,
): Promise<boolean> {
  const { from, to } = eveningMove(name);
  const moved = await tx.rows(
    `UPDATE evening_proposal SET state = $2, since = $3, ask_again_at = $5, laters = laters + ($2 = 'later')::integer
     WHERE id = $1 AND state = ANY($4::text[])
       AND NOT ($6 AND EXISTS (SELECT FROM registration r WHERE r.id = $1 AND r.status = 'active')) RETURNING id`,
    [one.id, to, tx.now.toString(), from, again, WITHOUT_PLACE.includes(name)],
  );
  if (moved.length === 0) return false;
  await record(tx, { subject: 'evening_proposal', id: one.id, from: one.state, to, reason: name });
  one.state = to;
  return true;
}

/** Asks, or asks again; never at night. */
export const askToEvening = (tx: Tx, { id, personId, ohjaamoId, zone }: LockedEvening): Promise<void> =>
  tell(tx, {
    template: 'evening_proposed',
    to: { kind: 'young_person', id: personId },
    payload: { eveningProposalId: id },
    ohjaamoId,
    onceKey: `evening_proposed:${id}:${tx.now.toString()}`,
    notBefore: byDay(tx.now, zone),
  });
