import { randomUUID } from 'node:crypto';

/**
 * A thousand people with a number, in one evening: each waits for one table or for two. They are written straight into the
 * database, because taking a thousand numbers is not what is measured.
 * @param {import('pg').Pool} database @param {import('../lib/evening-now.mjs').Evening} evening @param {number} people
 * @returns {Promise<{ id: string, number: number, tables: number[] }[]>} the tickets, and which tables each waits for (from 0)
 */
export async function fillEvening(database, evening, people) {
  const names = ['Aino', 'Bilal', 'Sara', 'Onni', 'Noor', 'Väinö', 'Iida', 'Yusuf', 'Eetu', 'Milla'];
  const tickets = Array.from({ length: people }, (_, n) => ({
    id: randomUUID(),
    number: n + 1,
    tables:
      n % 2 ? [n % evening.tables.length] : [n % evening.tables.length, (n * 7 + 3) % evening.tables.length],
  }));
  const rows = tickets.map(({ id, number, tables }) => ({
    id,
    number,
    first_name: names[number % names.length],
    initial: String.fromCharCode(65 + (number % 26)),
    waits: [...new Set(tables)].map((at) => ({
      line: `table:${evening.tables[at].id}`,
      place: number,
      booked: null,
      handedAt: null,
      missed: 0,
      state: 'open',
    })),
  }));
  await database.query(
    `INSERT INTO ticket (id, ohjaamo_id, event_id, number, first_name, initial, language, came_by, presence, waits, came_at)
     SELECT x.id, $2, $3, x.number, x.first_name, x.initial, 'fi', 'kiosk', 'here', x.waits, now() - interval '10 minutes'
     FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, number integer, first_name text, initial text, waits jsonb)`,
    [JSON.stringify(rows), evening.ohjaamoId, evening.id],
  );
  await database.query('UPDATE room SET last_number = $2, last_place = $2 WHERE event_id = $1', [
    evening.id,
    people,
  ]);
  await database.query('ANALYZE');
  return tickets;
}
