import type { RecruiterActor } from '../accounts/actor.js';
import type { Tx } from '../platform/database/database.js';
import { refuse as refusePlainly } from '../platform/problems/platform.problems.js';
import { type EventRow, isAfter, lockEvent } from './event.rows.js';
import { refuse } from './events.problems.js';

/**
 * An event that this employer may come to: published, in its region, with tables for employers.
 * @throws Problem not_found · event_over when it has begun · employer_not_approved
 */
export async function lockEventFor(tx: Tx, actor: RecruiterActor, eventId: string): Promise<EventRow> {
  const [employer] = await tx.rows<{ regionId: string; status: string }>(
    'SELECT region_id AS "regionId", status FROM employer WHERE id = $1',
    [actor.employerId],
  );
  const [isPublic] = await tx.rows('SELECT FROM event WHERE id = $1', [eventId]);
  if (!isPublic) throw refusePlainly('not_found');
  await tx.beyond();
  const event = await lockEvent(tx, eventId);
  if (
    !event ||
    event.regionId !== employer?.regionId ||
    event.tablesFor !== 'employers' ||
    event.status === 'draft'
  )
    throw refusePlainly('not_found');
  if (employer.status !== 'approved') throw refuse('employer_not_approved');
  if (event.status === 'cancelled' || !isAfter(event.startsAt, tx.now)) throw refuse('event_over');
  return event;
}

/** @throws Problem malformed when one of them is not on the employer's team */
export async function mustBeOurs(tx: Tx, employerId: string, recruiterIds: string[]): Promise<void> {
  const ours = await tx.rows<{ id: string }>(
    'SELECT id FROM recruiter WHERE id = ANY ($1::uuid[]) AND employer_id = $2 AND removed_at IS NULL',
    [recruiterIds, employerId],
  );
  if (ours.length < new Set(recruiterIds).size)
    throw refusePlainly('malformed', { fields: [{ path: 'recruiterIds', code: 'not_one_of' }] });
}

/** Own openings that are on the list, or wait to be. @throws Problem not_your_opening, naming those that are not */
export async function mustBeOwnOpenings(tx: Tx, employerId: string, openingIds: string[]): Promise<void> {
  const own = await tx.rows<{ id: string }>(
    `SELECT id FROM opening WHERE id = ANY ($1::uuid[]) AND employer_id = $2 AND status IN ('published', 'waiting')`,
    [openingIds, employerId],
  );
  const known = new Set(own.map(({ id }) => id));
  const strange = openingIds.filter((id) => !known.has(id));
  if (strange.length > 0) throw refuse('not_your_opening', { openingIds: strange });
}

/** An approved employer of the event's region. @throws Problem not_found · employer_not_approved */
export async function mustBeInRegion(tx: Tx, event: EventRow, employerId: string): Promise<void> {
  const [employer] = await tx.rows<{ status: string }>(
    'SELECT status FROM employer WHERE id = $1 AND region_id = $2',
    [employerId, event.regionId],
  );
  if (!employer) throw refusePlainly('not_found');
  if (employer.status !== 'approved') throw refuse('employer_not_approved');
}
