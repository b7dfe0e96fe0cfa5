/**
 * Counts a request under each of its keys, in one statement whatever their number. $1 keys, in order (so that two
 * requests never wait for each other crosswise), $2 seconds of each one's window, $3 now.
 */
export const COUNT = `
  INSERT INTO request_count AS c (key, used, ends_at)
  SELECT key, 1, $3::timestamptz + make_interval(secs => seconds)
  FROM unnest($1::bytea[], $2::int[]) AS asked (key, seconds)
  ON CONFLICT (key) DO UPDATE SET
    used = CASE WHEN c.ends_at <= $3 THEN 1 ELSE c.used + 1 END,
    ends_at = CASE WHEN c.ends_at <= $3 THEN excluded.ends_at ELSE c.ends_at END
  RETURNING key, used, ends_at`;

/** What no window counts any more. */
export const FORGET = 'DELETE FROM request_count WHERE ends_at <= $1';
