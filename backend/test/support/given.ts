import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { RecipePart } from '../../src/catalogue/catalogue.schema.js';
import { partsOf, slotsOf, startOf, wholeOf } from '../../src/events/format.recipe.js';
import { inventedBusinessId } from '../../src/sample/business-ids.js';
import type { TestApp } from './app.js';

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

const ZONE = 'Europe/Helsinki';

/**
 * Rows to begin a test with, written straight into its database. What is left out is valid: a published event next
 * Wednesday at 14, its tables held by approved employers, its slots free.
 * @example const given = givenIn(vartti); const event = await given.event({ tables: 2 });
 */
export function givenIn({ database, clock }: Pick<TestApp, 'database' | 'clock'>) {
  let count = 0;
  const now = () => clock.now().toString();
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    const values = Object.values(row).map((value) =>
      value !== null && typeof value === 'object' && !(value instanceof List) ? JSON.stringify(value) : value,
    );
    return database.query(
      `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      values.map((value) => (value instanceof List ? value.items : value)),
    );
  };

  async function region(wanted: { slug?: string; name?: string } = {}) {
    const n = ++count;
    const row = { id: randomUUID(), slug: `alue-${n}`, name: `Alue ${n}`, ...wanted };
    await insert('region', row);
    return row;
  }

  async function ohjaamo(
    wanted: {
      regionId?: string;
      slug?: string;
      name?: string;
      timeZone?: string;
      languages?: string[];
      /** Statistics Finland's codes, for example 245 for Kerava. */
      municipalityCodes?: string[];
    } = {},
  ) {
    const n = ++count;
    const row = {
      id: randomUUID(),
      regionId: wanted.regionId ?? (await region()).id,
      slug: wanted.slug ?? `ohjaamo-${n}`,
      name: wanted.name ?? `Ohjaamo ${n}`,
      timeZone: wanted.timeZone ?? ZONE,
    };
    await insert('ohjaamo', {
      id: row.id,
      region_id: row.regionId,
      slug: row.slug,
      name: row.name,
      street: 'Keskikatu 3',
      postal_code: '04200',
      city: 'Kerava',
      arrival: { fi: 'Bussilla 9 minuuttia.', sv: 'Nio minuter med buss.', en: 'Nine minutes by bus.' },
      languages: new List(wanted.languages ?? ['fi', 'sv', 'en']),
      time_zone: row.timeZone,
      email: `ohjaamo-${n}@example.fi`,
      phone: '+358501110000',
    });
    for (const code of wanted.municipalityCodes ?? []) {
      await insert('ohjaamo_municipality', { ohjaamo_id: row.id, municipality_code: code });
    }
    return row;
  }

  async function staff(
    wanted: {
      ohjaamoId?: string;
      regionId?: string;
      role?: 'worker' | 'coordinator' | 'region_coordinator' | 'administrator';
      name?: string;
      email?: string;
      language?: 'fi' | 'sv' | 'en';
    } = {},
  ) {
    const n = ++count;
    const { role = 'worker', language = 'fi' } = wanted;
    const wide = role === 'region_coordinator' || role === 'administrator';
    const ohjaamoId = wanted.ohjaamoId ?? (wide ? null : (await ohjaamo()).id);
    const regionId = wanted.regionId ?? (ohjaamoId ? await regionOf(ohjaamoId) : (await region()).id);
    const name = wanted.name ?? `Ohjaaja ${n}`;
    const email = wanted.email ?? `ohjaaja-${n}@example.fi`;
    const row = { id: randomUUID(), name, email, language };
    await insert('staff_member', row);
    await insert('staff_membership', {
      id: randomUUID(),
      staff_member_id: row.id,
      region_id: regionId,
      ohjaamo_id: wide ? null : ohjaamoId,
      role,
    });
    return { ...row, ohjaamoId, regionId, role };
  }

  async function employer(
    wanted: {
      ohjaamoId?: string;
      name?: string;
      businessId?: string;
      staffingFirm?: boolean;
      status?: 'waiting' | 'approved' | 'refused';
    } = {},
  ) {
    const n = ++count;
    const ohjaamoId = wanted.ohjaamoId ?? (await ohjaamo()).id;
    const row = {
      id: randomUUID(),
      ohjaamoId,
      regionId: await regionOf(ohjaamoId),
      businessId: wanted.businessId ?? inventedBusinessId(2000 + n),
      name: wanted.name ?? `Firma ${n} Oy`,
    };
    await insert('employer', {
      id: row.id,
      region_id: row.regionId,
      ohjaamo_id: ohjaamoId,
      business_id: row.businessId,
      name: row.name,
      staffing_firm: wanted.staffingFirm ?? false,
      status: wanted.status ?? 'approved',
      created_at: now(),
    });
    return row;
  }

  async function recruiter(
    wanted: {
      employerId?: string;
      name?: string;
      email?: string;
      owner?: boolean;
      language?: 'fi' | 'sv' | 'en';
    } = {},
  ) {
    const n = ++count;
    const row = {
      id: randomUUID(),
      employerId: wanted.employerId ?? (await employer()).id,
      name: wanted.name ?? `Rekrytoija ${n}`,
      email: wanted.email ?? `rekrytoija-${n}@example.fi`,
    };
    const { owner = true, language = 'fi' } = wanted;
    await insert('recruiter', {
      id: row.id,
      employer_id: row.employerId,
      name: row.name,
      email: row.email,
      owner,
      language,
    });
    return { ...row, owner, language };
  }

  async function opening(
    wanted: {
      employerId?: string;
      kind?: string;
      sectorCode?: string | null;
      hidden?: boolean;
      status?: 'draft' | 'waiting' | 'published' | 'paused' | 'filled' | 'closed' | 'run_out';
      title?: string;
      minorsWelcome?: boolean;
      languages?: string[];
      municipalityCode?: string | null;
      closesOn?: string | null;
    } = {},
  ) {
    const n = ++count;
    const employerId = wanted.employerId ?? (await employer()).id;
    const row = { id: randomUUID(), employerId, title: wanted.title ?? `Paikka ${n}` };
    const { status = 'published' } = wanted;
    await database.query(
      `INSERT INTO opening (id, region_id, ohjaamo_id, employer_id, kind, sector_code, hidden, status, title, description,
         minors_welcome, languages, municipality_code, closes_on, published_at, created_at, updated_at)
       SELECT $1, region_id, ohjaamo_id, id, $3, $4, $5, $6, $7, 'Tule töihin.', $8, $9, $10, $11, $12, $13, $13
       FROM employer WHERE id = $2`,
      [
        row.id,
        employerId,
        wanted.kind ?? 'job',
        wanted.sectorCode ?? null,
        wanted.hidden ?? false,
        status,
        row.title,
        wanted.minorsWelcome ?? false,
        wanted.languages ?? ['fi'],
        wanted.municipalityCode ?? null,
        wanted.closesOn ?? null,
        status === 'published' ? now() : null,
        now(),
      ],
    );
    return row;
  }

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
    const ohjaamoId = wanted.ohjaamoId ?? (await ohjaamo()).id;
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
        number > held ? null : (wanted.employerIds?.[number - 1] ?? (await employer({ ohjaamoId })).id);
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

  /** Somebody whom we can reach by text message, unless `phone` or `email` say otherwise. */
  async function person(
    wanted: {
      regionId?: string;
      firstName?: string;
      phone?: string | null;
      email?: string | null;
      language?: 'fi' | 'sv' | 'en';
    } = {},
  ) {
    const n = ++count;
    const { firstName = 'Aino', email = null, language = 'fi' } = wanted;
    const phone =
      wanted.phone === undefined && !email ? `+35850${String(n).padStart(7, '0')}` : (wanted.phone ?? null);
    const row = { id: randomUUID(), regionId: wanted.regionId ?? (await region()).id };
    await insert('young_person', {
      id: row.id,
      region_id: row.regionId,
      first_name: firstName,
      phone,
      email,
      language,
      created_at: now(),
    });
    return { ...row, firstName, phone, email, language };
  }

  async function regionOf(ohjaamoId: string): Promise<string> {
    const [row] = await database.query<{ region_id: string }>('SELECT region_id FROM ohjaamo WHERE id = $1', [
      ohjaamoId,
    ]);
    if (!row) throw new Error(`there is no Ohjaamo ${ohjaamoId}`);
    return row.region_id;
  }

  function nextWednesday(): string {
    const today = clock.now().toZonedDateTimeISO(ZONE).toPlainDate();
    return today.add({ days: ((3 - today.dayOfWeek + 6) % 7) + 1 }).toString();
  }

  return { region, ohjaamo, staff, employer, recruiter, opening, event, slot, person };
}

export type Given = ReturnType<typeof givenIn>;

/** Marks an array that goes into a Postgres array rather than into jsonb. */
class List {
  constructor(readonly items: string[]) {}
}

const stretch = (of: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }) => ({
  startsAt: of.startsAt.toString(),
  endsAt: of.endsAt.toString(),
});
