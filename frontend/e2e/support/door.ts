import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';
import pg from 'pg';
import type { components } from '../../src/api/schema';
import { appCode, askAs, dayFromNow, everybody } from './work';

type Schemas = components['schemas'];
export type Room = Schemas['Room'];
export type StaffDeed = Schemas['StaffDeed'];

export interface Evening {
  id: string;
  /** Who sits where, in the order of the tables. */
  tables: { id: string; number: number; name: string }[];
  /** Of the QR on the wall, below the language. */
  wall: string;
}

/** One statement, past every wall: for what no form of the product can do, such as letting an evening be now. */
export async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.VARTTI_DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

export interface Staff {
  page: Page;
  ohjaamoId: string;
}

/**
 * Somebody of the staff of an Ohjaamo that no other journey knows, so that its kiosk shows this journey's evening only, and
 * a code of their app is nobody else's. They come in with the password and the app of somebody whom the sample month knows.
 */
export async function staffOfNewOhjaamo(page: Page): Promise<Staff> {
  const known = everybody().find(({ totpSecret }) => totpSecret);
  if (!known) throw new Error('VARTTI_WHO names nobody of staff');
  const name = randomUUID().slice(0, 8);
  const email = `ohjaaja.${name}@example.fi`;
  const [made] = await sql<{ id: string }>(
    `WITH region AS (INSERT INTO region (id, slug, name) VALUES (gen_random_uuid(), $2, $3) RETURNING id),
     ohjaamo AS (INSERT INTO ohjaamo (id, region_id, slug, name, street, postal_code, city, email, phone)
       SELECT gen_random_uuid(), id, $2, 'Ohjaamo Koe', 'Koekatu 1', '00100', 'Koe', $1, '+358401234567' FROM region
       RETURNING id, region_id),
     login AS (INSERT INTO auth_user (name, email, "emailVerified") VALUES ('', $1, true) RETURNING id),
     factor AS (INSERT INTO auth_factor (user_id, password_hash, totp_sealed, totp_confirmed_at)
       SELECT login.id, f.password_hash, f.totp_sealed, now()
       FROM login, auth_factor f JOIN auth_user u ON u.id = f.user_id WHERE u.email = $4),
     member AS (INSERT INTO staff_member (id, name, email) VALUES (gen_random_uuid(), 'Outi Ohjaaja', $1) RETURNING id),
     membership AS (INSERT INTO staff_membership (id, staff_member_id, region_id, ohjaamo_id, role)
       SELECT gen_random_uuid(), member.id, ohjaamo.region_id, ohjaamo.id, 'coordinator' FROM member, ohjaamo)
     SELECT id FROM ohjaamo`,
    [email, `koe-${name}`, `Koe ${name}`, known.email],
  );
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`/api/sign-in/${path}`, {
      data,
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  };
  await post('passwords', { email, password: known.password });
  await post('second-factors', { code: appCode(known.totpSecret ?? '') });
  return { page, ohjaamoId: made?.id ?? '' };
}

/** An evening that is on right now, with so many firms at its tables; half an hour ago it began. */
export async function eveningNow(
  { page, ohjaamoId }: Staff,
  { title = 'Iltapäivän rekry', firms = 2 } = {},
): Promise<Evening> {
  const id = randomUUID();
  await askAs(page, 'PUT', `staff/events/${id}`, {
    formatCode: 'nonstop-rekry',
    ohjaamoId,
    day: dayFromNow(3),
    time: '10:00',
    title: { fi: title },
  });
  await askAs(page, 'PUT', `staff/events/${id}/publication`);
  await letItBeNow(id);
  const tables = await seatFirms(id, firms);
  const { wall } = await roomOf(page, id);
  return { id, tables, wall };
}

async function letItBeNow(id: string): Promise<void> {
  const by = `(SELECT date_trunc('minute', now()) - interval '30 minutes' - starts_at AS delta FROM event WHERE id = $1)`;
  const move = (table: string, key: string) =>
    sql(
      `WITH by AS ${by} UPDATE ${table} SET starts_at = starts_at + delta, ends_at = ends_at + delta FROM by WHERE ${key} = $1`,
      [id],
    );
  await move('slot', 'event_id');
  await move('part', 'event_id');
  await move('event', 'id');
}

async function seatFirms(id: string, firms: number): Promise<Evening['tables']> {
  await sql(
    `INSERT INTO event_table (id, ohjaamo_id, event_id, number)
     SELECT gen_random_uuid(), e.ohjaamo_id, e.id, n FROM event e, generate_series(1, $2::integer) n WHERE e.id = $1
       AND NOT EXISTS (SELECT FROM event_table t WHERE t.event_id = e.id AND t.number = n)`,
    [id, firms],
  );
  await sql(
    `UPDATE event_table t SET status = 'taken', employer_id = f.id, topic = NULL
     FROM (SELECT id, row_number() OVER (ORDER BY name) AS n FROM employer WHERE status = 'approved') f
     WHERE t.event_id = $1 AND t.number = f.n AND f.n <= $2`,
    [id, firms],
  );
  // Times at each of them: one that has begun, and two that come.
  await sql(
    `INSERT INTO slot (ohjaamo_id, event_id, part_id, event_table_id, starts_at, ends_at)
     SELECT p.ohjaamo_id, p.event_id, p.id, t.id, at, at + interval '15 minutes'
     FROM part p JOIN event_table t ON t.event_id = p.event_id,
       LATERAL (SELECT date_trunc('minute', now()) + n * interval '20 minutes' AS at FROM unnest(ARRAY[-1, 1, 2]) n) times
     WHERE p.event_id = $1 AND p.kind = 'slots' AND t.number <= $2
       AND NOT EXISTS (SELECT FROM slot s WHERE s.event_table_id = t.id)`,
    [id, firms],
  );
  await sql(`DELETE FROM event_table WHERE event_id = $1 AND number > $2`, [id, firms]);
  return sql(
    `SELECT t.id, t.number, f.name FROM event_table t JOIN employer f ON f.id = t.employer_id
     WHERE t.event_id = $1 ORDER BY t.number`,
    [id],
  );
}

export const roomOf = (staff: Page, id: string) => askAs<Room>(staff, 'GET', `staff/events/${id}/room`);

/** One tap of staff in the room. */
export const staffDo = (staff: Page, id: string, deed: StaffDeed) =>
  askAs<Room>(staff, 'PUT', `staff/events/${id}/room/deeds/${randomUUID()}`, deed);

/** A tablet at the door of staff's Ohjaamo, paired the way it is done: by the code that staff read out. */
export async function kioskOf(
  { page: staff, ohjaamoId }: Staff,
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const id = randomUUID();
  const { devices } = await askAs<Schemas['Devices']>(staff, 'PUT', `staff/devices/${id}`, {
    kind: 'kiosk',
    name: `Ovi ${id.slice(0, 4)}`,
    ohjaamoId,
    eventId: null,
  });
  const code = devices.find((device) => device.id === id)?.code?.text ?? '';
  const kiosk = await (await browser.newContext({ locale: 'fi-FI', ...options })).newPage();
  await kiosk.clock.install(); // goes as always, until a journey lets minutes pass
  await kiosk.goto('/fi/kiosk');
  await kiosk.getByLabel('Koodi').fill(code);
  await kiosk.getByRole('button', { name: 'Ota käyttöön' }).click();
  await expect(kiosk.getByRole('heading', { name: 'Tervetuloa!' })).toBeVisible();
  return kiosk;
}
