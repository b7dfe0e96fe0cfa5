import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { RecipePart } from '../../src/catalogue/catalogue.schema.js';
import { partsOf, slotsOf, startOf, wholeOf } from '../../src/events/format.recipe.js';
import type { TestApp } from './app.js';
import { type Insert, List } from './given.rows.js';

export interface GivenSlot {
  id: string;
  partId: string;
  tableId: string;
  startsAt: string;
  endsAt: string;
}
export interface GivenEvent {
  id: string;
  ohjaamoId: string;
  regionId: string;
  startsAt: string;
  endsAt: string;
  parts: { id: string; kind: RecipePart['kind']; startsAt: string; endsAt: string }[];
  /** Those that an employer holds come first. */
  tables: { id: string; number: number; employerId: string | null }[];
  slots: GivenSlot[];
}

interface Surroundings extends Pick<TestApp, 'database' | 'clock'> {
  insert: Insert;
  newOhjaamo(): Promise<{ id: string }>;
  newEmployer(ohjaamoId: string): Promise<{ id: string }>;
  regionOf(ohjaamoId: string): Promise<string>;
}

/** Builds events with their parts, tables and slots; see given.ts. */
export function givenEventsIn({ database, clock, insert, newOhjaamo, newEmployer, regionOf }: Surroundings) {
  let count = 0;
  const now = () => clock.now().toString();

  async function event(
    wanted: {
      format?: string;
      ohjaamoId?: string;
      status?: 'draft' | 'published' | 'cancelled';
      /** Next Wednesday when left out. */
      day?: string;
      /** On the Ohjaamo's wall; 14:00 when left out. */
      time?: string;
      title?: string;
      sectorCode?: string | null;
      languages?: string[];
      minorsWelcome?: boolean;
      /** Tables that an approved employer each holds; 1 when left out and the format has tables for employers. */
      tables?: number;
      /** Tables beside these that nobody holds. */
      freeTables?: number;
      /** Who holds the tables, in order; new firms when left out. */
      employerIds?: string[];
      /** Seats of every presentation. */
      seats?: number;
      /** Slots at each table; as many as fit when left out. */
      slotsEach?: number;
      /** Instead of the format's own recipe. */
      recipe?: RecipePart[];
    } = {},
  ): Promise<GivenEvent> {
    const n = ++count;
    const format = wanted.format ?? 'tyonantajatreffit';
    const ohjaamoId = wanted.ohjaamoId ?? (await newOhjaamo()).id;
    const regionId = await regionOf(ohjaamoId);
    const [of] = await database.query<{ recipe: RecipePart[]; tables_for: string; time_zone: string }>(
      `SELECT recipe, tables_for, time_zone FROM format, ohjaamo WHERE code = $1 AND ohjaamo.id = $2`,
      [format, ohjaamoId],
    );
    if (!of) throw new Error(`there is no format ${format}`);
    const { status = 'published' } = wanted;
    const start = startOf(wanted.day ?? nextWednesday(), wanted.time ?? '14:00', of.time_zone);
    const planned = partsOf(wanted.recipe ?? of.recipe, start);
    const whole = wholeOf(planned);
    const id = randomUUID();
    await insert('event', {
      id,
      region_id: regionId,
      ohjaamo_id: ohjaamoId,
      format_code: format,
      status,
      title: { fi: wanted.title ?? `Tapahtuma ${n}` },
      sector_code: wanted.sectorCode ?? null,
      languages: new List(wanted.languages ?? ['fi']),
      minors_welcome: wanted.minorsWelcome ?? true,
      starts_at: whole.startsAt.toString(),
      ends_at: whole.endsAt.toString(),
      cancel_reason: status === 'cancelled' ? { fi: 'Sairastuimme.' } : null,
      published_at: status === 'draft' ? null : now(),
      created_at: now(),
    });
    const parts = [];
    for (const part of planned) {
      const row = { id: randomUUID(), kind: part.kind, ...stretch(part) };
      parts.push(row);
      await insert('part', {
        id: row.id,
        ohjaamo_id: ohjaamoId,
        event_id: id,
        kind: part.kind,
        position: part.position,
        starts_at: row.startsAt,
        ends_at: row.endsAt,
        capacity: part.kind === 'presentation' ? (wanted.seats ?? part.capacity) : part.capacity,
        settings: part.settings,
      });
    }
    const tables: GivenEvent['tables'] = [];
    const held = wanted.employerIds?.length ?? wanted.tables ?? (of.tables_for === 'employers' ? 1 : 0);
    for (let number = 1; number <= held + (wanted.freeTables ?? 0); number += 1) {
      const employerId =
        number > held ? null : (wanted.employerIds?.[number - 1] ?? (await newEmployer(ohjaamoId)).id);
      const row = { id: randomUUID(), number, employerId };
      tables.push(row);
      await insert('event_table', {
        id: row.id,
        ohjaamo_id: ohjaamoId,
        event_id: id,
        number,
        status: employerId ? 'taken' : 'free',
        employer_id: employerId,
      });
    }
    const slots: GivenSlot[] = [];
    for (const [i, part] of planned.entries()) {
      if (part.kind !== 'slots') continue;
      for (const table of tables.filter(({ employerId }) => employerId !== null)) {
        for (const time of slotsOf(part).slice(0, wanted.slotsEach)) {
          slots.push(
            await slot({ eventId: id, partId: parts[i]?.id as string, tableId: table.id, ...stretch(time) }),
          );
        }
      }
    }
    return { id, ohjaamoId, regionId, ...stretch(whole), parts, tables, slots };
  }

  async function slot(wanted: {
    eventId: string;
    partId: string;
    tableId: string;
    startsAt: string;
    endsAt: string;
    capacity?: number;
  }): Promise<GivenSlot> {
    const { eventId, capacity = 1, ...row } = { id: randomUUID(), ...wanted };
    await database.query(
      `INSERT INTO slot (id, ohjaamo_id, event_id, part_id, event_table_id, starts_at, ends_at, capacity)
       SELECT $1, ohjaamo_id, id, $3, $4, $5, $6, $7 FROM event WHERE id = $2`,
      [row.id, eventId, row.partId, row.tableId, row.startsAt, row.endsAt, capacity],
    );
    return row;
  }

  function nextWednesday(): string {
    const today = clock.now().toZonedDateTimeISO('Europe/Helsinki').toPlainDate();
    return today.add({ days: ((3 - today.dayOfWeek + 6) % 7) + 1 }).toString();
  }

  return { event, slot };
}

const stretch = (of: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }) => ({
  startsAt: of.startsAt.toString(),
  endsAt: of.endsAt.toString(),
});
