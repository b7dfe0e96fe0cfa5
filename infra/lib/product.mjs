import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { backend, dataRoot, frontend, root } from './paths.mjs';
import { freePort, isTaken } from './ports.mjs';
import { startPostgres, stopPostgres } from './postgres.mjs';
import { Stop, quiet } from './progress.mjs';
import { findRedis, startRedis } from './redis.mjs';
import { run } from './run.mjs';
import { Servers, sweepLeft } from './servers.mjs';

const TEMPORARY_PREFIX = 'vartti-product-';

/**
 * @typedef {object} Options
 * @property {string} [dir] where its data stays; `.vartti`, or a folder that goes away when it is temporary
 * @property {string} [logDir]
 * @property {number} [port] of the portal; a free one when left out
 * @property {number} [catcherPort] wished for, if it is free
 * @property {boolean} [fresh] forget what was there
 * @property {boolean} [temporary] a database of its own that is fast, unsafe, and gone at stop
 * @property {Record<string, string | number>} [databaseSettings] as in postgresql.conf; a bench turns fsync on again
 * @property {string} [databaseUrl] a server of yours
 * @property {string | false} [redisUrl] a server of yours; false keeps the queue in Postgres even if a Redis is found
 * @property {boolean} [sample] fill in the sample month when the database is empty (yes, when left out)
 * @property {import('./progress.mjs').Progress} [log]
 * @property {NodeJS.ProcessEnv} [env] for every process of the product
 * @property {AbortSignal} [signal] gives up a start that is under way
 *
 * @typedef {object} Product
 * @property {string} url of the portal
 * @property {string} apiUrl
 * @property {string} catcherUrl
 * @property {string} databaseUrl
 * @property {string | undefined} redisUrl
 * @property {Record<string, number>} pids by name: api, worker, catcher, portal
 * @property {NodeJS.ProcessEnv} env what its processes were given
 * @property {Promise<import('./servers.mjs').Server>} ended tells of the first process that ended by itself
 * @property {() => Promise<void>} stop
 */

/**
 * Builds what changed and starts the whole product, as `npm start` does; tests, benches and screenshots use it too, each
 * on its own ports and database, beside one that runs.
 * @param {Options} [options]
 * @returns {Promise<Product>}
 */
export async function startProduct(options = {}) {
  const { temporary = false, log = quiet, signal, sample = true } = options;
  if (temporary) await sweepLeft(TEMPORARY_PREFIX);
  const dir = options.dir ?? (temporary ? mkdtempSync(join(tmpdir(), TEMPORARY_PREFIX)) : dataRoot);
  const logDir = options.logDir ?? join(dir, 'logs');
  const ports = await choosePorts(options);
  const url = `http://localhost:${ports.portal}`;
  const servers = new Servers({ dir, logDir });
  /** @type {(() => Promise<void>)[]} the last to start ends first */
  const stops = [];
  const stop = async () => {
    for (const stopOne of stops.splice(0).reverse()) await stopOne();
    if (temporary && !options.dir) rmSync(dir, { recursive: true, force: true });
  };

  try {
    await servers.claim(url);
    stops.push(() => servers.stop());
    if (await isTaken(ports.portal)) {
      throw new Stop(
        `Port ${ports.portal} is taken. End what uses it, or choose another: PORT=${ports.portal + 100} npm start`,
      );
    }
    await ensureBuilt(log, { signal });
    if (options.fresh) await forget(dir);
    const databaseUrl = options.databaseUrl ?? (await database(options, dir, log, stops));
    const redisUrl = await redis(options, logDir, stops);
    const totpSecret = sample ? await sampleTotpSecret() : undefined;
    const env = environment({ ...options, dir, ports, url, databaseUrl, redisUrl, totpSecret });

    signal?.throwIfAborted();
    await log.step('Bringing the database up to date', (say) =>
      script('migrate', { env, logDir, signal, say }),
    );
    if (sample) await log.step('Sample month', (say) => script('sample', { env, logDir, signal, say }));
    signal?.throwIfAborted();
    await log.step('Starting the API, the worker, the messages page and the portal', () =>
      open(servers, ports, env, signal),
    );
    signal?.throwIfAborted();
    return {
      url,
      apiUrl: `http://127.0.0.1:${ports.api}`,
      catcherUrl: `http://127.0.0.1:${ports.catcher}`,
      databaseUrl,
      redisUrl,
      pids: servers.pids,
      env,
      ended: servers.ended,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {Options} options */
async function choosePorts({ port, catcherPort }) {
  return {
    portal: port ?? (await freePort()),
    catcher: catcherPort && !(await isTaken(catcherPort)) ? catcherPort : await freePort(),
    api: await freePort(),
    smtp: await freePort(),
  };
}

/** @param {string} dir */
async function forget(dir) {
  const dataDir = join(dir, 'postgres');
  await stopPostgres(dataDir);
  for (const name of ['postgres', 'postgres.password', 'postgres.log', 'catcher', 'erasures.txt']) {
    rmSync(join(dir, name), { recursive: true, force: true });
  }
}

/**
 * @param {Options} options @param {string} dir
 * @param {import('./progress.mjs').Progress} log @param {(() => Promise<void>)[]} stops
 */
async function database({ temporary, databaseSettings }, dir, log, stops) {
  mkdirSync(dir, { recursive: true });
  const postgres = await log.step('Starting Postgres', () =>
    startPostgres({ dataDir: join(dir, 'postgres'), temporary, settings: databaseSettings }),
  );
  stops.unshift(postgres.stop); // after everything that uses it
  return postgres.url;
}

/** @param {Options} options @param {string} logDir @param {(() => Promise<void>)[]} stops */
async function redis({ redisUrl }, logDir, stops) {
  if (redisUrl !== undefined) return redisUrl || undefined;
  const binary = findRedis();
  if (!binary) return undefined; // the queue lives in Postgres
  const server = await startRedis({ binary, logFile: join(logDir, 'redis.log') });
  stops.unshift(server.stop);
  return server.url;
}

/** @param {Options & { dir: string, ports: Awaited<ReturnType<typeof choosePorts>>, url: string, databaseUrl: string, redisUrl?: string | false, totpSecret?: string }} given */
function environment({ dir, ports, url, databaseUrl, redisUrl, totpSecret, env }) {
  const { REDIS_URL: _own, PORT: _portal, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    API_PORT: String(ports.api),
    API_URL: `http://127.0.0.1:${ports.api}`,
    PUBLIC_URL: url,
    SECRET: secret(dir),
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    ERASURE_LEDGER: join(dir, 'erasures.txt'),
    OUTGOING_PRIVATE_HOSTS: '127.0.0.1',
    SECURITY_CONTACT: 'security@example.fi',
    SMS_GATEWAY_URL: `http://127.0.0.1:${ports.catcher}/sms`,
    MAIL_CATCHER_URL: `http://127.0.0.1:${ports.catcher}`,
    CATCHER_SMTP_PORT: String(ports.smtp),
    CATCHER_HTTP_PORT: String(ports.catcher),
    CATCHER_DATA_DIR: join(dir, 'catcher'),
    CATCHER_TOTP_SECRET: totpSecret,
    ...env,
  };
}

/** Shown on the messages page, because a newcomer's phone does not know it. */
async function sampleTotpSecret() {
  const wayIn = await import(pathToFileURL(join(backend, 'dist', 'sample', 'way-in.js')).href);
  return /** @type {string} */ (wayIn.SAMPLE_TOTP_SECRET);
}

/** Made once: sessions and links in messages stay good over a restart. @param {string} dir */
function secret(dir) {
  const file = join(dir, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * @param {string} name
 * @param {{ env: NodeJS.ProcessEnv, logDir: string, signal?: AbortSignal, say: (line: string) => void }} options
 */
async function script(name, { env, logDir, signal, say }) {
  await run(process.execPath, ['--enable-source-maps', join(backend, 'dist', `${name}.js`)], {
    cwd: backend,
    env,
    signal,
    onLine: say,
    logFile: join(logDir, `${name}.log`),
    name: `backend/dist/${name}.js`,
  });
}

/** @param {Servers} servers @param {Awaited<ReturnType<typeof choosePorts>>} ports @param {NodeJS.ProcessEnv} env @param {AbortSignal} [signal] */
async function open(servers, ports, env, signal) {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  servers.start('catcher', [join(root, 'infra', 'catcher.mjs')], { cwd: root, env });
  servers.start('worker', [join(backend, 'dist', 'worker.js')], { cwd: backend, env });
  servers.start('api', [join(backend, 'dist', 'main.js')], { cwd: backend, env });
  servers.start('portal', [next, 'start', '-H', '127.0.0.1', '-p', String(ports.portal)], {
    cwd: frontend,
    env,
  });
  await Promise.all([
    servers.ready('catcher', `http://127.0.0.1:${ports.catcher}/health`, signal),
    servers.ready('api', `http://127.0.0.1:${ports.api}/health`, signal),
  ]);
  await servers.ready('portal', `http://127.0.0.1:${ports.portal}/fi`, signal);
}

/**
 * Who can sign in to the sample month.
 * @param {Product} product
 * @returns {Promise<{ audience: string, name: string, email: string | null, where: string, password?: string, totpSecret?: string }[]>} staff
 *   come in with password and app
 */
export async function whoIsThere({ env }) {
  const { stdout } = await run(process.execPath, [join(backend, 'dist', 'sample.js'), '--who'], {
    cwd: backend,
    env,
  });
  return JSON.parse(stdout.slice(stdout.indexOf('[')));
}
