import {
  type BackendFactory,
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  setDefaultBackendFactory,
} from 'bullmq';
import type { Config } from '../config/config.js';

const CONNECTIONS_IN_POSTGRES = 4;

/**
 * Where the queue lives: in Redis when there is one, else in tables of its own (schema `bullmq`) in our Postgres.
 * A worker waits for a lost connection for as long as it takes; a producer is kept from waiting by the Courier.
 */
export function queueConnection(config: Config): ConnectionOptions {
  if (config.REDIS_URL) return { url: config.REDIS_URL, maxRetriesPerRequest: null };
  return { connectionString: config.DATABASE_URL, migrate: true, max: CONNECTIONS_IN_POSTGRES };
}

/** Keys in Redis begin with the database's name, so that several installations (and tests) can share one Redis. */
export function queuePrefix(config: Config): string {
  return `vartti:${new URL(config.DATABASE_URL).pathname.slice(1)}`;
}

const backendOf: BackendFactory = (name, options, more) =>
  isPostgres(options.connection)
    ? createPostgresBackend(name, { ...options, connection: options.connection }, more)
    : createRedisBackend(name, options, more);

function isPostgres(connection: unknown): connection is { connectionString: string } {
  return typeof connection === 'object' && connection !== null && 'connectionString' in connection;
}

// BullMQ knows one default for the whole process; ours looks at each connection, so both kinds can live side by side.
setDefaultBackendFactory(backendOf);
