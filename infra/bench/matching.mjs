import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { applyMigrations } from '../../backend/migrations/apply.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { backend } from '../lib/paths.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { terminalProgress } from '../lib/progress.mjs';
import { MatchingWorld, OHJAAMOS } from './matching-world.mjs';
import { machine, percentile, round, table } from './report.mjs';

const CARDS = 20_000;
const FEW = 1000;
const MANY = 100_000;
const ASKED = 100;
const WARM_UP = 10;

/**
 * Both lists of matching, as the API's own services make them, on one Postgres that holds 20,000 cards: first among 1,000 openings, then
 * among 100,000. One after another: what is measured is how long somebody waits. `growth` is the greater of the two lists' growths.
 * @param {string[]} [args] how many of each list are asked for; a hundred when left out
 */
export async function bench(args = []) {
  const asked = Number(args[0]) || ASKED;
  const progress = terminalProgress();
  await ensureInstalled(progress);
  await ensureBuilt(progress, { parts: ['backend'] });
  const postgres = await startPostgres({ temporary: true });
  const database = new pg.Pool({ connectionString: postgres.url, max: 1 });
  await migrate(database);
  const services = await matchingServices(postgres.url);
  try {
    const world = new MatchingWorld(database);
    await world.fill(CARDS);
    progress.line(`  ✓ ${CARDS} cards`);
    const rows = [];
    for (const openings of [FEW, MANY]) {
      await world.openUpTo(openings);
      progress.line(`  ✓ ${openings} openings`);
      rows.push({ openings, ...(await measured(services, world, asked)) });
    }
    const [few, many] = rows;
    const growthOf = (/** @type {'mine' | 'people'} */ list) => many[list].p95 / few[list].p95;
    progress.line(`\n${machine()}`);
    progress.line(`${CARDS} cards at ${OHJAAMOS} Ohjaamos; ${asked} lists each, one after another\n`);
    progress.line(
      table(
        ['list', 'openings', 'p50 ms', 'p95 ms', 'exact'],
        rows.flatMap(({ openings, mine, people }) => [
          ['openings for a person', openings, mine.p50, mine.p95, `${mine.exact} %`],
          ['people for an opening', openings, people.p50, people.p95, '100 %'],
        ]),
      ),
    );
    const result = {
      ...{ openings: MANY, cards: CARDS },
      p95Milliseconds: Math.max(many.mine.p95, many.people.p95),
      growth: round(Math.max(growthOf('mine'), growthOf('people'))),
    };
    process.stdout.write(`\n${JSON.stringify(result)}\n`);
  } finally {
    await services.close();
    await database.end();
    await postgres.stop();
  }
}

/** @param {Awaited<ReturnType<typeof matchingServices>>} services @param {MatchingWorld} world @param {number} asked */
async function measured(services, world, asked) {
  const people = await world.some('young_person', asked + WARM_UP);
  const openings = await world.some('opening', asked + WARM_UP);
  let exact = 0;
  const mine = await timed(people, async (id) => {
    const found = await services.mine.mine({ kind: 'young_person', id });
    exact += found.exact ? 1 : 0;
  });
  const staff = {
    ...{ kind: 'staff', id: world.staff, memberships: [] },
    ...{ ohjaamoIds: [world.ohjaamo], peopleOhjaamoIds: [world.ohjaamo] },
    scope: { ohjaamos: [world.ohjaamo], peopleOhjaamos: [world.ohjaamo], regions: [] },
  };
  const lists = await timed(openings, (id) => services.people.list(staff, id));
  return { mine: { ...mine, exact: Math.round((100 * exact) / people.length) }, people: lists };
}

/** @param {string[]} ids @param {(id: string) => Promise<unknown>} ask */
async function timed(ids, ask) {
  /** @type {number[]} */
  const times = [];
  for (const id of ids) {
    const begun = performance.now();
    await ask(id);
    times.push(performance.now() - begun);
  }
  const sorted = times.slice(WARM_UP).sort((one, other) => one - other);
  return { p50: round(percentile(sorted, 0.5), 1), p95: round(percentile(sorted, 0.95), 1) };
}

/** @param {pg.Pool} database */
async function migrate(database) {
  const client = await database.connect();
  await applyMigrations(client);
  client.release();
}

/** The services of the API, in this process; mail and text messages go nowhere. @param {string} databaseUrl */
async function matchingServices(databaseUrl) {
  Object.assign(process.env, {
    ...{ DATABASE_URL: databaseUrl, NODE_ENV: 'test', SECRET: randomBytes(32).toString('base64url') },
  });
  const dist = (/** @type {string} */ file) => import(join(backend, 'dist', file));
  const require = createRequire(join(backend, 'package.json'));
  const { NestFactory } = await import(pathToFileURL(require.resolve('@nestjs/core')).href);
  const { AppModule } = await dist('app.module.js');
  const { OpeningsForPersonService } = await dist('matching/openings-for-person.service.js');
  const { PeopleForOpeningService } = await dist('matching/people-for-opening.service.js');
  const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
  return {
    mine: app.get(OpeningsForPersonService),
    people: app.get(PeopleForOpeningService),
    close: () => app.close(),
  };
}
