import { randomUUID } from 'node:crypto';
import { inventedBusinessId } from '../../src/sample/business-ids.js';
import type { TestApp } from './app.js';
import { givenEventsIn } from './given.event.js';
import { insertInto, List } from './given.rows.js';

export type { GivenEvent, GivenSlot } from './given.event.js';

const ZONE = 'Europe/Helsinki';

/**
 * Rows to begin a test with, written straight into its database. What is left out is valid: a published event next
 * Wednesday at 14, its tables held by approved employers, its slots free.
 * @example const given = givenIn(vartti); const event = await given.event({ tables: 2 });
 */
export function givenIn({ database, clock }: Pick<TestApp, 'database' | 'clock'>) {
  let count = 0;
  const now = () => clock.now().toString();
  const insert = insertInto(database);

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
      status?: 'known' | 'waiting' | 'approved' | 'refused';
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
      description?: string;
      occupationCode?: string | null;
      noExperience?: boolean;
      startsOn?: string | null;
    } = {},
  ) {
    const n = ++count;
    const employerId = wanted.employerId ?? (await employer()).id;
    const row = { id: randomUUID(), employerId, title: wanted.title ?? `Paikka ${n}` };
    const { status = 'published' } = wanted;
    await database.query(
      `INSERT INTO opening (id, region_id, ohjaamo_id, employer_id, kind, sector_code, hidden, status, title, description,
         minors_welcome, languages, municipality_code, closes_on, published_at, created_at, updated_at,
         occupation_code, no_experience, starts_on)
       SELECT $1, region_id, ohjaamo_id, id, $3, $4, $5, $6, $7, $14, $8, $9, $10, $11, $12, $13, $13, $15, $16, $17
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
        wanted.description ?? 'Tule töihin.',
        wanted.occupationCode ?? null,
        wanted.noExperience ?? false,
        wanted.startsOn ?? null,
      ],
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

  const events = givenEventsIn({
    database,
    clock,
    insert,
    newOhjaamo: () => ohjaamo(),
    newEmployer: (ohjaamoId) => employer({ ohjaamoId }),
    regionOf,
  });

  return { region, ohjaamo, staff, employer, recruiter, opening, person, ...events };
}

export type Given = ReturnType<typeof givenIn>;
