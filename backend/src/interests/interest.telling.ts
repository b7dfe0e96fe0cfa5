import { Temporal } from 'temporal-polyfill';
import { tell } from '../messages/outbox.js';
import { RECRUITER_OF_OPENING } from '../openings/recruiter.sql.js';
import type { Tx } from '../platform/database/database.js';

/** Between two letters of this kind to one recruiter; what comes in between is in the next one. */
const PAUSE = Temporal.Duration.from({ hours: 1 });

interface AboutOpening {
  openingId: string;
  employerId: string;
  ohjaamoId: string;
}

/** Tells the firm that somebody waits for its answer: at once, and at most once an hour. */
export async function tellFirm(tx: Tx, about: AboutOpening): Promise<void> {
  await tx.beyond();
  // Locked, so that of two at the same moment the second sees the letter of the first.
  const [recruiter] = await tx.rows<{ id: string }>(`${RECRUITER_OF_OPENING} FOR NO KEY UPDATE OF r`, [
    about.openingId,
  ]);
  if (!recruiter) return;
  const [told] = await tx.rows<{ last: string | null; isUnsent: boolean | null }>(
    `SELECT to_json(max(not_before)) #>> '{}' AS last, bool_or(status = 'waiting') AS "isUnsent" FROM outgoing_message
     WHERE template = 'interests_wait' AND recipient_id = $1`,
    [recruiter.id],
  );
  // One that has not gone out yet tells of this one, too: it is written from what is true when it goes.
  if (told?.isUnsent) return;
  const free = told?.last ? Temporal.Instant.from(told.last).add(PAUSE) : tx.now;
  await tellRecruiter(tx, recruiter.id, about, Temporal.Instant.compare(free, tx.now) > 0 ? free : tx.now);
}

/** Reminds of everything of that firm that waits. */
export async function remindFirm(tx: Tx, about: AboutOpening): Promise<void> {
  const [recruiter] = await tx.rows<{ id: string }>(RECRUITER_OF_OPENING, [about.openingId]);
  if (recruiter) await tellRecruiter(tx, recruiter.id, about, tx.now);
}

const tellRecruiter = (
  tx: Tx,
  id: string,
  { employerId, ohjaamoId }: AboutOpening,
  notBefore: Temporal.Instant,
) =>
  tell(tx, {
    template: 'interests_wait',
    to: { kind: 'recruiter', id },
    payload: { employerId },
    ohjaamoId,
    onceKey: `interests_wait:${id}:${notBefore.toString()}`,
    notBefore,
  });

/** Tells the firm what the young person says to its yes. */
export async function tellReply(
  tx: Tx,
  { id, openingId, ohjaamoId }: { id: string; openingId: string; ohjaamoId: string },
): Promise<void> {
  await tx.beyond();
  const [recruiter] = await tx.rows<{ id: string }>(RECRUITER_OF_OPENING, [openingId]);
  if (!recruiter) return;
  await tell(tx, {
    template: 'interest_reply',
    to: { kind: 'recruiter', id: recruiter.id },
    payload: { interestId: id },
    ohjaamoId,
    onceKey: `interest_reply:${id}:${tx.now.toString()}`,
  });
}
