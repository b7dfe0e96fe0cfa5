import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { applyMigrations } from '../migrations/apply.mjs';
import { startApp, type TestApp } from './support/app.js';
import { givenIn } from './support/given.js';

/** Tables that hold nothing of anybody and are for everybody to read, or that the migrations keep for themselves. */
const OPEN = ['migration'];

describe('the walls in the database', () => {
  let vartti: TestApp;
  beforeAll(async () => {
    vartti = await startApp();
  });
  afterAll(() => vartti.close());

  it('stand around every table, for its owner, too', async () => {
    const without = await vartti.database.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1`,
    );
    expect(without.map(({ name }) => name)).toEqual(OPEN);
  });

  it('bind the role that the application works as: it owns nothing, bypasses nothing, and may not take a wall down', async () => {
    const [who] = await vartti.db.once<Record<string, unknown>>(
      'who am I',
      `SELECT current_user AS name, r.rolsuper AS super, r.rolbypassrls AS bypass,
         (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owns
       FROM pg_roles r WHERE r.rolname = current_user`,
    );
    expect(who).toEqual({ name: 'vartti_app', super: false, bypass: false, owns: 0 });
    await expect(
      vartti.db.once('take down', 'ALTER TABLE young_person DISABLE ROW LEVEL SECURITY'),
    ).rejects.toThrow('must be owner');
  });

  it('show nobody what is not for everybody', async () => {
    const given = givenIn(vartti);
    const event = await given.event();
    const { id } = await given.person();
    await given.staff({ ohjaamoId: event.ohjaamoId });
    expect(await vartti.db.once('people', 'SELECT FROM young_person')).toEqual([]);
    expect(await vartti.db.once('staff', 'SELECT FROM staff_member')).toEqual([]);
    expect(await vartti.db.beyond(() => vartti.db.once('people', 'SELECT FROM young_person'))).toHaveLength(
      1,
    );
    const young = { kind: 'young_person', id };
    expect(
      await vartti.db.acting(young, () => vartti.db.once('people', 'SELECT FROM young_person')),
    ).toHaveLength(1);
    const other = { kind: 'young_person', id: randomUUID() };
    expect(await vartti.db.acting(other, () => vartti.db.once('people', 'SELECT FROM young_person'))).toEqual(
      [],
    );
  });

  it('close again behind a transaction that stepped past them, on every connection', async () => {
    const people = 'SELECT id FROM young_person';
    await vartti.db.as({ kind: 'staff', id: randomUUID() }, async (tx) => {
      expect(await tx.rows(people)).toEqual([]);
      await tx.beyond();
      expect(await tx.rows(people)).toHaveLength(1);
    });
    const looks = Array.from({ length: 40 }, (_, i) =>
      i % 2 ? vartti.db.beyond(() => vartti.db.once('ids', people)) : vartti.db.once('ids', people),
    );
    expect((await Promise.all(looks)).map((rows) => rows.length)).toEqual(looks.map((_, i) => i % 2));
  });

  it('stand, too, where the tables belong to somebody who is no superuser', async () => {
    const name = `owner_${randomUUID().replaceAll('-', '')}`;
    const { query, url } = vartti.database;
    await query(`CREATE ROLE ${name} LOGIN PASSWORD 'owner' CREATEROLE`);
    await query(`GRANT vartti_app, vartti_beyond TO ${name} WITH ADMIN OPTION`);
    await query(`CREATE DATABASE ${name} OWNER ${name}`);
    const address = Object.assign(new URL(url), { username: name, password: 'owner', pathname: `/${name}` });
    const client = new pg.Client({ connectionString: address.href });
    await client.connect();
    try {
      await applyMigrations(client);
      await client.query('SET ROLE vartti_beyond');
      await client.query(`INSERT INTO region (id, slug, name) VALUES (gen_random_uuid(), 'alue', 'Alue')`);
      await client.query(
        `INSERT INTO young_person (region_id, first_name, created_at) SELECT id, 'Aino', now() FROM region`,
      );
      const people = async () => (await client.query('SELECT FROM young_person')).rowCount;
      expect(await people()).toBe(1);
      await client.query('SET ROLE vartti_app');
      expect(await people()).toBe(0);
      const counted = await client.query('SELECT registrations_at(gen_random_uuid()) AS n');
      expect(counted.rows).toEqual([{ n: '0' }]);
    } finally {
      await client.end();
      await query(`DROP DATABASE ${name} WITH (FORCE)`);
      await query(`DROP OWNED BY ${name}`);
      await query(`DROP ROLE ${name}`);
    }
  });
});
