import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * @typedef {object} Evening
 * @property {string} id
 * @property {string} ohjaamoId
 * @property {{ id: string, number: number, employerId: string | null }[]} tables of firms, and of advice where there are too few of them
 */

/**
 * An evening of walk-in interviews that is on right now, with a queue at each table of an approved employer. Staff's forms plan
 * what is to come, so this one is written straight into the database, as staff would have planned it yesterday.
 * @param {string} databaseUrl of a product with its sample month
 * @param {{ at?: string, recruiter?: string, tables?: number, title?: string, beginsInMinutes?: number, minutes?: number, status?: string }} [wanted]
 *   `at`: the Ohjaamo's town; `recruiter`: an address whose firm gets table 1, wherever it is from
 * @returns {Promise<Evening>}
 */
export async function eveningNow(databaseUrl, wanted = {}) {
  const { at = 'Kerava', recruiter, tables = 3, title = 'NonstopRekry', status = 'published' } = wanted;
  const { beginsInMinutes = -60, minutes = 240 } = wanted;
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const event = randomUUID();
    await database.query('BEGIN');
    await database.query(
      `WITH made AS (
         INSERT INTO event (id, region_id, ohjaamo_id, format_code, status, title, starts_at, ends_at, created_at, published_at)
         SELECT $1, o.region_id, o.id, 'nonstop-rekry', $2, jsonb_build_object('fi', $3::text), now() + $4 * interval '1 minute',
           now() + ($4 + $5) * interval '1 minute', now() - interval '1 day', now() - interval '1 day'
         FROM ohjaamo o WHERE o.name LIKE '%' || $6 RETURNING id, ohjaamo_id, starts_at, ends_at)
       INSERT INTO part (id, ohjaamo_id, event_id, kind, position, starts_at, ends_at)
       SELECT gen_random_uuid(), ohjaamo_id, id, 'queue', 1, starts_at, ends_at FROM made`,
      [event, status, title, beginsInMinutes, minutes, at],
    );
    const { rows } = await database.query(
      `INSERT INTO event_table (id, ohjaamo_id, event_id, number, status, employer_id, topic)
       SELECT gen_random_uuid(), e.ohjaamo_id, e.id, n, 'taken', h.id, CASE WHEN h.id IS NULL THEN '{"fi":"Neuvonta"}'::jsonb END
       FROM event e CROSS JOIN generate_series(1, $3::int) n LEFT JOIN LATERAL (
         SELECT f.id, row_number() OVER (ORDER BY f.id = own.id DESC NULLS LAST, f.name) AS nth
         FROM (SELECT (SELECT r.employer_id FROM recruiter r WHERE r.email = $2 AND r.removed_at IS NULL LIMIT 1) AS id) own
         JOIN employer f ON f.status = 'approved' AND (f.region_id = e.region_id OR f.id = own.id)) h ON h.nth = n
       WHERE e.id = $1
       RETURNING id, number, employer_id AS "employerId", ohjaamo_id AS "ohjaamoId"`,
      [event, recruiter ?? '', tables],
    );
    await database.query('COMMIT');
    if (rows.length < tables) throw new Error(`there is no Ohjaamo at ${at}`);
    const inOrder = rows.toSorted((one, other) => one.number - other.number);
    return { id: event, ohjaamoId: rows[0].ohjaamoId, tables: inOrder };
  } finally {
    await database.end();
  }
}

/** The evening has been over for so long that nothing is done in its room any more. @param {string} databaseUrl @param {string} eventId */
export async function endEvening(databaseUrl, eventId) {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    await database.query(
      `UPDATE event SET starts_at = now() - interval '6 hours', ends_at = now() - interval '2 hours' WHERE id = $1`,
      [eventId],
    );
  } finally {
    await database.end();
  }
}
