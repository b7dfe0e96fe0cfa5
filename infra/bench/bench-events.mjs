import { randomUUID } from 'node:crypto';

/**
 * @typedef {object} BenchEvent
 * @property {string} id
 * @property {number} slots how many
 * @property {number} firstSlot number of the first one
 * @property {(nth: number) => string} slotId from 1
 */

/** Published events with free slots whose ids are numbers, so that a script of pgbench can name them. */
export class BenchEvents {
  #slots = 0;
  #phones = 0;

  /** @param {import('pg').Pool} database @param {{ regionId: string, ohjaamoId: string }} at */
  constructor(database, at) {
    this.database = database;
    this.at = at;
  }

  /** @param {import('pg').Pool} database an empty, migrated one */
  static async open(database) {
    const at = { regionId: randomUUID(), ohjaamoId: randomUUID() };
    await database.query(`INSERT INTO region (id, slug, name) VALUES ($1, 'bench', 'Bench')`, [at.regionId]);
    await database.query(
      `INSERT INTO ohjaamo (id, region_id, slug, name, street, postal_code, city, email, phone)
       VALUES ($1, $2, 'bench', 'Ohjaamo Bench', 'Katu 1', '00100', 'Bench', 'bench@example.fi', '+35850000000')`,
      [at.ohjaamoId, at.regionId],
    );
    return new BenchEvents(database, at);
  }

  /** @param {number} tables @param {number} slotsPerTable @returns {Promise<BenchEvent>} */
  async create(tables, slotsPerTable) {
    const id = randomUUID();
    const firstSlot = this.#slots + 1;
    const slots = tables * slotsPerTable;
    this.#slots += slots;
    await this.database.query(
      `WITH event AS (
         INSERT INTO event (id, region_id, ohjaamo_id, format_code, status, title, starts_at, ends_at, created_at)
         VALUES ($1, $2, $3, 'tyonantajatreffit', 'published', '{"fi":"Rush"}', now() + interval '1 day', now() + interval '2 days', now())
         RETURNING id, ohjaamo_id, starts_at, ends_at
       ), part AS (
         INSERT INTO part (id, ohjaamo_id, event_id, kind, position, starts_at, ends_at)
         SELECT gen_random_uuid(), ohjaamo_id, id, 'slots', 1, starts_at, ends_at FROM event RETURNING id
       ), tables AS (
         INSERT INTO event_table (id, ohjaamo_id, event_id, number, status, topic)
         SELECT gen_random_uuid(), ohjaamo_id, id, number, 'taken', '{"fi":"Table"}' FROM event, generate_series(1, $4::int) number
         RETURNING id, number
       )
       INSERT INTO slot (id, ohjaamo_id, event_id, part_id, event_table_id, starts_at, ends_at)
       SELECT ('00000000-0000-4000-8000-' || lpad(($6::int + (tables.number - 1) * $5::int + nth)::text, 12, '0'))::uuid,
         event.ohjaamo_id, event.id, part.id, tables.id,
         event.starts_at + nth * interval '15 minutes', event.starts_at + (nth + 1) * interval '15 minutes'
       FROM event, part, tables, generate_series(0, $5::int - 1) nth`,
      [id, this.at.regionId, this.at.ohjaamoId, tables, slotsPerTable, firstSlot],
    );
    await this.database.query('ANALYZE');
    return {
      id,
      slots,
      firstSlot,
      slotId: (nth) => `00000000-0000-4000-8000-${String(firstSlot + nth - 1).padStart(12, '0')}`,
    };
  }

  /** A phone number nobody has: everybody in the rush is somebody else. */
  nextPhone() {
    return `+35840${String((this.#phones += 1)).padStart(9, '0')}`;
  }

  /** @param {number} count @returns {number} the number before the first of so many */
  takePhones(count) {
    const base = this.#phones;
    this.#phones += count;
    return base;
  }

  /** @param {BenchEvent} event */
  async booked({ id }) {
    const { rows } = await this.database.query(`SELECT count(*)::int AS n FROM meeting WHERE event_id = $1`, [
      id,
    ]);
    return rows[0].n;
  }

  /** Meetings beyond what slots hold, and counters that tell another number than there are meetings. */
  async overbooked() {
    const { rows } = await this.database.query(
      `SELECT coalesce(sum(greatest(met - capacity, 0) + abs(met - taken)), 0)::int AS n
       FROM (SELECT s.capacity, s.taken, (SELECT count(*) FROM meeting m WHERE m.slot_id = s.id AND m.status <> 'cancelled') AS met FROM slot s) slots`,
    );
    return rows[0].n;
  }
}
