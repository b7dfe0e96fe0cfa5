import { utc } from '../platform/database/columns.js';
import type { DeviceView } from './devices.schema.js';

export interface PairedRow {
  id: string;
  kind: 'kiosk' | 'board';
  ohjaamoId: string;
  eventId: string | null;
  lastSeenOn: string;
  revoked: boolean;
  over: boolean;
}

export type DeviceRow = Omit<DeviceView, 'code'> & { codeBegins: string | null; codeEndsAt: string | null };

/** $1 hash of the token, $2 now. A board's pairing ends a day after its event, so that the last screen can still be read. */
export const DEVICE_OF_TOKEN = `
SELECT d.id, d.kind, d.ohjaamo_id AS "ohjaamoId", d.event_id AS "eventId", d.last_seen_on AS "lastSeenOn",
  d.revoked_at IS NOT NULL AS revoked,
  coalesce(e.ends_at + interval '1 day' < $2::timestamptz, false) AS over
FROM device d LEFT JOIN event e ON e.id = d.event_id WHERE d.token_hash = $1`;

/** $1 Ohjaamos, $2 now, $3 tries a code has. What was taken back is no longer shown. */
export const DEVICES = `
SELECT d.id, d.kind, d.name, jsonb_build_object('id', o.id, 'name', o.name) AS ohjaamo,
  CASE WHEN e.id IS NOT NULL
    THEN jsonb_build_object('id', e.id, 'title', e.title, 'startsAt', ${utc('e.starts_at')}) END AS event,
  name_of_staff(d.made_by) AS "madeBy", ${utc('d.made_at')} AS "madeAt", ${utc('d.paired_at')} AS "pairedAt",
  d.last_seen_on AS "lastSeenOn",
  CASE WHEN d.code_ends_at > $2 AND d.code_tries < $3 THEN d.code_begins END AS "codeBegins",
  ${utc('d.code_ends_at')} AS "codeEndsAt"
FROM device d JOIN ohjaamo o ON o.id = d.ohjaamo_id LEFT JOIN event e ON e.id = d.event_id
WHERE d.ohjaamo_id = ANY ($1::uuid[]) AND d.revoked_at IS NULL
  AND (e.id IS NULL OR e.ends_at + interval '1 day' > $2::timestamptz)
ORDER BY o.name, d.paired_at IS NOT NULL, d.made_at DESC`;

/**
 * $1 id, $2 kind, $3 Ohjaamo, $4 event, $5 name, $6 who, $7 now, $8 beginning of a code, $9 its end, $10 tries.
 * No row: the id was used for something else, or has been taken back.
 */
export const MAKE_DEVICE = `
INSERT INTO device AS d (id, kind, ohjaamo_id, event_id, name, made_by, made_at, code_begins, code_ends_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (id) DO UPDATE SET
  code_begins = CASE WHEN d.paired_at IS NULL AND (d.code_ends_at <= $7 OR d.code_tries >= $10) THEN $8 ELSE d.code_begins END,
  code_ends_at = CASE WHEN d.paired_at IS NULL AND (d.code_ends_at <= $7 OR d.code_tries >= $10) THEN $9 ELSE d.code_ends_at END,
  code_tries = CASE WHEN d.paired_at IS NULL AND (d.code_ends_at <= $7 OR d.code_tries >= $10) THEN 0 ELSE d.code_tries END
WHERE d.revoked_at IS NULL AND (d.kind, d.ohjaamo_id, d.name) = ($2, $3, $5) AND d.event_id IS NOT DISTINCT FROM $4
RETURNING xmax <> 0 AS "wasThere"`;
