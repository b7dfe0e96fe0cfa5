import type { Tx } from './database.js';

export interface Transition {
  /** What moved: `registration`, `opening` … */
  subject: string;
  id: string;
  from: string | null;
  to: string;
  reason?: string | null;
}

/** State that matters is a row that says who and when: waiting times, audit and figures are read from these. */
export async function record(tx: Tx, ...moves: Transition[]): Promise<void> {
  if (moves.length === 0) return;
  await tx.rows(
    `INSERT INTO transition (subject, subject_id, from_state, to_state, reason, actor_kind, actor_id, at)
     SELECT m.subject, m.id, m."from", m."to", m.reason, $2, $3, $4
     FROM jsonb_to_recordset($1::jsonb) AS m(subject text, id uuid, "from" text, "to" text, reason text)`,
    [JSON.stringify(moves), tx.actor.kind, tx.actor.id, tx.now.toString()],
  );
}
