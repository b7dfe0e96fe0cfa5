import { utc } from '../platform/database/columns.js';

const WRITTEN = `
  n.id, n.kind, json_build_object('id', o.id, 'name', o.name) AS ohjaamo, name_of_staff(n.written_by) AS writer, ${utc('n.written_at')} AS "writtenAt",
  CASE WHEN v.version > 1 THEN ${utc('v.written_at')} END AS "correctedAt", n.working_because AS "workingBecause"`;
const NEWEST = `
FROM person_note n JOIN ohjaamo o ON o.id = n.ohjaamo_id
LEFT JOIN LATERAL (SELECT x.* FROM person_note_version x WHERE x.note_id = n.id ORDER BY x.version DESC LIMIT 1) v ON true`;

/** Notes about person $2 as staff see them: their own Ohjaamos' ($3), and those of others that the person opened to them and that still hold at $1. */
export const NOTES_FOR_STAFF = `
SELECT ${WRITTEN}, v.text, n.written_by AS "writtenBy", n.written_at AS "writtenOn", coalesce((
  SELECT json_agg(json_build_object('text', x.text, 'writer', name_of_staff(x.written_by), 'writtenAt', ${utc('x.written_at')}) ORDER BY x.version DESC)
  FROM person_note_version x
  WHERE x.note_id = n.id AND x.version < v.version), '[]') AS before
${NEWEST}
WHERE n.person_id = $2 AND n.removed_at IS NULL AND (
  n.ohjaamo_id = ANY($3::uuid[])
  OR EXISTS (SELECT FROM consent c WHERE c.kind = 'notes_to_ohjaamo' AND c.person_id = n.person_id AND c.ended_at IS NULL
    AND c.until > $1 AND c.notes_of_ohjaamo_id = n.ohjaamo_id AND c.ohjaamo_id = ANY($3::uuid[])))
ORDER BY n.written_at DESC, n.id`;

/** Notes about person $1 as they read them themselves: a working note keeps its text. */
export const NOTES_FOR_PERSON = `
SELECT ${WRITTEN}, CASE WHEN n.working_because IS NULL THEN v.text END AS text
${NEWEST}
WHERE n.person_id = $1 AND n.removed_at IS NULL
ORDER BY n.written_at DESC, n.id`;
