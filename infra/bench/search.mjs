import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { applyMigrations } from '../../backend/migrations/apply.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { backend } from '../lib/paths.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { terminalProgress } from '../lib/progress.mjs';
import { machine, median, percentile, round, table } from './report.mjs';
import { fillTo, makeFirms, QUERIES } from './search-openings.mjs';

const FEW = 1000;
const PAGE_SIZE = 20;
const TURNS = 15;

/**
 * The search for openings with a hundred thousand of them over the same with a thousand: the very statements that the API sends,
 * through the walls of the database, in turns in one run, so that whatever else the machine does meets both. HTTP, which costs the
 * same with any number, is left out: it would only make the ratio smaller.
 * @param {string[]} args how many openings; 100000 when left out
 */
export async function bench([many = '100000'] = []) {
  const progress = terminalProgress();
  await ensureInstalled(progress);
  await ensureBuilt(progress, { parts: ['backend'] });
  const statements = await statementsOf();
  const server = await startPostgres({ temporary: true, database: 'few' });
  /** @type {pg.Pool[]} */
  const pools = [];
  try {
    const [few, all] = [await databaseWith('few', FEW), await databaseWith('all', Number(many))];
    /** @type {Map<string, { few: number[], all: number[] }>} */
    const times = new Map(QUERIES.map((query) => [query, { few: [], all: [] }]));
    for (let turn = 0; turn < TURNS; turn++)
      for (const [query, statement] of statements) {
        times.get(query)?.few.push(await took(few, statement));
        times.get(query)?.all.push(await took(all, statement));
      }
    for (const pool of [few, all]) await behindTheWalls(pool);
    const every = {
      few: [...times.values()].flatMap((one) => one.few),
      all: [...times.values()].flatMap((one) => one.all),
    };
    const p95 = (/** @type {number[]} */ values) =>
      percentile(
        values.toSorted((a, b) => a - b),
        0.95,
      );
    progress.line(`\n${machine()} · ${TURNS} turns, medians in ms\n`);
    progress.line(
      table(
        ['search', `${FEW}`, many, 'growth'],
        [...times].map(([query, one]) => [
          decodeURIComponent(query) || '(all)',
          round(median(one.few)),
          round(median(one.all)),
          round(median(one.all) / median(one.few)),
        ]),
      ),
    );
    const result = {
      openings: Number(many),
      p95Milliseconds: round(p95(every.all), 1),
      growth: round(p95(every.all) / p95(every.few)),
      medianGrowth: round(median(every.all) / median(every.few)),
    };
    process.stdout.write(`\n${JSON.stringify(result)}\n`);
  } finally {
    for (const pool of pools) await pool.end();
    await server.stop();
  }

  /** @param {string} name @param {number} openings */
  async function databaseWith(name, openings) {
    const admin = new pg.Pool({ connectionString: server.url, max: 1 });
    pools.push(admin);
    if (name !== 'few') await admin.query(`CREATE DATABASE "${name}"`);
    const address = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
    await progress.step(`${openings} openings`, async () => {
      const owner = new pg.Pool({ connectionString: address, max: 1 });
      pools.push(owner);
      const client = await owner.connect();
      await applyMigrations(client);
      client.release();
      await makeFirms(owner);
      await fillTo(owner, openings);
    });
    // The role belongs to the connection: a pool drops one that rests for ten seconds, and the next would stand past the walls.
    const pool = new pg.Pool({ connectionString: address, max: 1, options: '-c role=vartti_app' });
    pools.push(pool);
    return pool;
  }
}

/** Whoever asks past the walls measures something else. @param {pg.Pool} pool */
async function behindTheWalls(pool) {
  const { rows } = await pool.query('SELECT current_user AS role');
  if (rows[0].role !== 'vartti_app') throw new Error(`the search was asked as ${rows[0].role}`);
}

/** @typedef {{ places: unknown[] | null, of: (places: unknown[] | null) => { text: string, values: unknown[] }, PLACES: string }} Search */

/** @returns {Promise<[string, Search][]>} */
async function statementsOf() {
  const room = (/** @type {string} */ file) =>
    import(pathToFileURL(join(backend, 'dist/openings', file)).href);
  const [{ searchFor, PLACES, placesWanted }, { openingsQuery }] = [
    await room('opening.search.sql.js'),
    await room('openings.schema.js'),
  ];
  const now = new Date().toISOString();
  return QUERIES.map((query) => {
    const asked = openingsQuery.parse(Object.fromEntries(new URLSearchParams(query)));
    return [
      query,
      { places: placesWanted(asked), of: (places) => searchFor(asked, places, PAGE_SIZE, now), PLACES },
    ];
  });
}

/** @param {pg.Pool} pool @param {Search} search @returns {Promise<number>} milliseconds */
async function took(pool, { places, of, PLACES }) {
  const begun = performance.now();
  const where = places ? (await pool.query(PLACES, places)).rows[0] : null;
  const { text, values } = of(where);
  await pool.query(text, values);
  return performance.now() - begun;
}
