import { type Recipient, tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import { RECRUITER_OF_OPENING } from './recruiter.sql.js';

interface Asked {
  id: string;
  ohjaamoId: string;
  hidden: boolean;
  /** Since when it is asked: each round of asking is one of its own. */
  askedAt: string;
}

/** Asks whether it is still open; the same time of the same round is told once. */
export async function askWhetherOpen(tx: Tx, opening: Asked, time: 1 | 2): Promise<void> {
  await tellWhoKnows(tx, opening, 'opening_still_open', String(time));
}

/** It closed by itself, because nobody said anything. */
export async function sayThatItEnded(tx: Tx, opening: Asked): Promise<void> {
  await tellWhoKnows(tx, opening, 'opening_ended', 'end');
}

async function tellWhoKnows(
  tx: Tx,
  { id, ohjaamoId, hidden, askedAt }: Asked,
  template: 'opening_still_open' | 'opening_ended',
  time: string,
): Promise<void> {
  for (const to of await whoKnows(tx, id, hidden))
    await tell(tx, {
      template,
      to,
      payload: { openingId: id },
      ohjaamoId,
      onceKey: `${template}:${id}:${askedAt}:${time}:${to.id}`,
    });
}

type Known = Extract<Recipient, { id: string }>;

/** The firm; of a hidden one, and where the firm has nobody here, staff who wrote it down, or all of its Ohjaamo when they have left. */
async function whoKnows(tx: Tx, openingId: string, hidden: boolean): Promise<Known[]> {
  const firm = hidden ? [] : await tx.rows<{ id: string }>(RECRUITER_OF_OPENING, [openingId]);
  if (firm.length > 0) return firm.map(({ id }) => ({ kind: 'recruiter', id }));
  const [writer] = await tx.rows<{ id: string }>(
    `SELECT s.id FROM transition m JOIN staff_member s ON s.id = m.actor_id AND s.ended_at IS NULL
     WHERE m.subject_id = $1 AND m.subject = 'opening' AND m.actor_kind = 'staff' ORDER BY m.id DESC LIMIT 1`,
    [openingId],
  );
  if (writer) return [{ kind: 'staff_member', id: writer.id }];
  const staff = await tx.rows<{ id: string }>(
    `SELECT s.id FROM opening q JOIN staff_membership m ON m.ohjaamo_id = q.ohjaamo_id
     JOIN staff_member s ON s.id = m.staff_member_id AND s.ended_at IS NULL WHERE q.id = $1`,
    [openingId],
  );
  return staff.map(({ id }) => ({ kind: 'staff_member', id }));
}
