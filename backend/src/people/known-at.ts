import type { Tx } from '../platform/database/database.js';
import { refuse } from '../platform/problems/platform.problems.js';

/**
 * SQL: person `person` is known at one of the Ohjaamos `at`, by a registration, a place in line, a number they took, a note, a start, or because they
 * showed it their card, or let it look for openings, and still do at `now`. The same person may be known at several; there is no second registration.
 */
export const isKnownAt = (person: string, at: string, now: string) => `(
  EXISTS (SELECT FROM registration k WHERE k.person_id = ${person} AND k.ohjaamo_id = ANY(${at}))
  OR EXISTS (SELECT FROM waiting_list_entry k WHERE k.person_id = ${person} AND k.ohjaamo_id = ANY(${at}))
  OR EXISTS (SELECT FROM ticket k WHERE k.person_id = ${person} AND k.ohjaamo_id = ANY(${at}))
  OR EXISTS (SELECT FROM person_note k WHERE k.person_id = ${person} AND k.ohjaamo_id = ANY(${at}) AND k.removed_at IS NULL)
  OR EXISTS (SELECT FROM placement k WHERE k.person_id = ${person} AND k.ohjaamo_id = ANY(${at}))
  OR EXISTS (SELECT FROM consent k WHERE k.person_id = ${person} AND k.kind IN ('ohjaamo_card', 'ohjaamo_matching') AND k.ohjaamo_id = ANY(${at})
    AND k.ended_at IS NULL AND k.until > ${now}))`;

/** @throws Problem not_found where nobody knows this person */
export async function mustKnow(tx: Tx, personId: string, ohjaamoIds: string[]): Promise<void> {
  const rows = await tx.rows(
    `SELECT FROM young_person y WHERE y.id = $1 AND ${isKnownAt('y.id', '$2::uuid[]', '$3::timestamptz')}`,
    [personId, ohjaamoIds, tx.now.toString()],
  );
  if (rows.length === 0) throw refuse('not_found');
}

/**
 * The database's own word that whoever acts meets people at this Ohjaamo: to be asked before a deed steps past the walls to read
 * names that the walls would not join. @throws Problem not_found
 */
export async function mustMeetBehindWalls(tx: Tx, ohjaamoId: string): Promise<void> {
  const [meets] = await tx.rows(
    `SELECT WHERE actor_kind() = 'staff' AND $1::uuid = ANY (actor_people_ohjaamos()::uuid[])`,
    [ohjaamoId],
  );
  if (!meets) throw refuse('not_found');
}
