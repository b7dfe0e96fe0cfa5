import type { Tx } from '../platform/database/database.js';

/** `A.`, for whoever is under non-disclosure. */
export const initialOf = (firstName: string) => `${[...firstName][0] ?? ''}.`;

type NameOf = (personId: string, firstName: string) => string;

/**
 * How somebody is named to others: under non-disclosure (turvakielto) by an initial alone. Opens the walls of the
 * transaction, so it comes after the read that decided who is seen.
 */
export async function shownName(tx: Tx, personIds: string[]): Promise<NameOf> {
  if (personIds.length === 0) return (_, firstName) => firstName;
  await tx.beyond();
  const hidden = await tx.rows<{ id: string }>(
    'SELECT id FROM young_person WHERE id = ANY($1::uuid[]) AND non_disclosure',
    [personIds],
  );
  const ids = new Set(hidden.map(({ id }) => id));
  return (personId, firstName) => (ids.has(personId) ? initialOf(firstName) : firstName);
}
