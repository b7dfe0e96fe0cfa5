import { createHash } from 'node:crypto';
import type { StaffActor } from '../accounts/actor.js';
import type { Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import type { PlacementInput } from './placements.input.schema.js';
import { refuse } from './placements.problems.js';

/** The kind of which the employer is paid a part: a decision is waited for from the beginning. */
const SUBSIDISED = 'subsidised_job';

/**
 * The row of a new placement, with what the opening says.
 * @returns false when the same was begun before: a second tap makes nothing
 * @throws Problem not_found, id_used, malformed (no kind or title where no opening stands behind it)
 */
export async function begin(tx: Tx, actor: StaffActor, id: string, input: PlacementInput): Promise<boolean> {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const from = await originOf(tx, input);
  const made = await tx.rows(BEGIN, [
    id,
    input.ohjaamoId,
    input.personId,
    input.openingId ?? null,
    from.employerId,
    from.kind,
    from.title,
    input.origin,
    actor.id,
    tx.now.toString(),
    hash,
    ...(from.kind === SUBSIDISED ? ['planned', 'wage_subsidy'] : ['none', null]),
  ]);
  if (made.length === 0) await mustBeSame(tx, id, hash);
  return made.length > 0;
}

/** Kind, title and firm, from the opening or as they were typed. */
async function originOf(
  tx: Tx,
  { ohjaamoId, openingId, employerId, kind, title }: PlacementInput,
): Promise<{ kind: string; title: string; employerId: string | null }> {
  if (openingId) {
    const [opening] = await tx.rows<{ kind: string; title: string; employerId: string }>(
      `SELECT q.kind, q.title, q.employer_id AS "employerId" FROM opening q JOIN ohjaamo o ON o.region_id = q.region_id
       WHERE q.id = $1 AND o.id = $2`,
      [openingId, ohjaamoId],
    );
    if (!opening?.title) throw refuseAnywhere('not_found');
    return opening;
  }
  const fields = [
    ...(kind ? [] : [{ path: 'kind', code: 'required' }]),
    ...(title ? [] : [{ path: 'title', code: 'required' }]),
  ];
  if (!kind || !title) throw refuseAnywhere('malformed', { fields });
  const known = await tx.rows('SELECT FROM placement_step WHERE kind = $1 LIMIT 1', [kind]);
  if (known.length === 0)
    throw refuseAnywhere('malformed', { fields: [{ path: 'kind', code: 'not_one_of' }] });
  if (employerId && (await tx.rows('SELECT FROM employer WHERE id = $1', [employerId])).length === 0)
    throw refuseAnywhere('not_found');
  return { kind, title, employerId: employerId ?? null };
}

async function mustBeSame(tx: Tx, id: string, hash: string): Promise<void> {
  const [known] = await tx.rows<{ hash: string | null }>(
    'SELECT request_hash AS hash FROM placement WHERE id = $1',
    [id],
  );
  if (known?.hash !== hash) throw refuse('id_used');
}

/** With the hours, the hazards and the extract that the opening tells of. */
const BEGIN = `
INSERT INTO placement (id, region_id, ohjaamo_id, person_id, opening_id, employer_id, kind, title, origin, created_by, created_at,
  updated_at, status_since, request_hash, subsidy, subsidy_kind, starts_on, ends_on, week_hours, day_starts, day_ends, supervisor,
  hazards, extract_needed)
SELECT $1, o.region_id, o.id, $3, q.id, $5, $6, $7, $8, $9, $10::timestamptz, $10::timestamptz, $10::timestamptz, $11, $12, $13,
  q.starts_on, q.ends_on, (q.details ->> 'weeklyHours')::numeric, q.details ->> 'dayStarts', q.details ->> 'dayEnds',
  left(nullif(q.details ->> 'supervisor', ''), 120), coalesce(q.details ->> 'hazards', '') <> '',
  coalesce((q.details ->> 'criminalRecordExtract')::boolean, false)
FROM ohjaamo o LEFT JOIN opening q ON q.id = $4
WHERE o.id = $2
ON CONFLICT (id) DO NOTHING RETURNING id`;
