import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { Clock, TestClock } from '../../src/platform/clock/clock.js';
import { environment, type Config } from '../../src/platform/config/config.js';
import { CONFIG } from '../../src/platform/config/config.module.js';
import { Database } from '../../src/platform/database/database.js';
import { adapter, furnish } from '../../src/platform/http/application.js';
import { testDatabase, type TestDatabase } from './database.js';

export const SECRET = 'a secret for tests only, thirty-two characters';
/** A Tuesday morning: tests begin here unless they say otherwise. */
export const MORNING = '2026-12-01T08:00:00Z';

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
  text: string;
  headers: Headers;
  cookie: string | null;
}

export interface Asking {
  body?: unknown;
  cookie?: string | null;
  headers?: Record<string, string>;
}

/** The real API on a loopback port, with a database of its own and a clock that the test moves. */
export interface TestApp {
  app: NestFastifyApplication;
  url: string;
  clock: TestClock;
  config: Config;
  db: Database;
  database: TestDatabase;
  ask<Body = Record<string, unknown>>(
    route: `${'GET' | 'PUT' | 'POST' | 'DELETE'} /${string}`,
    asking?: Asking,
  ): Promise<Answer<Body>>;
  close(): Promise<void>;
}

/** @param extra more environment, for example REDIS_URL or SMTP_URL */
export async function startApp(extra: Partial<Record<keyof Config, string>> = {}): Promise<TestApp> {
  const database = await testDatabase();
  const config = environment.parse({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    SECRET,
    API_PORT: '0',
    ...extra,
  });
  const clock = new TestClock(MORNING);
  const { app, url, close } = await serve(config, clock);
  return {
    app,
    url,
    clock,
    config,
    database,
    db: app.get(Database),
    ask: (route, asking) => ask(url, route, asking),
    async close() {
      await close();
      await database.drop();
    },
  };
}

/** One more API process beside this one: the same database, the same clock, a listening connection of its own. */
export const startBeside = ({ config, clock }: Pick<TestApp, 'config' | 'clock'>) => serve(config, clock);

async function serve(config: Config, clock: TestClock) {
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(CONFIG)
    .useValue(config)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = await furnish(
    module.createNestApplication<NestFastifyApplication>(adapter(), { logger: ['error'] }),
  );
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return { app, url, close: () => app.close() };
}

async function ask<Body>(
  url: string,
  route: string,
  { body, cookie, headers }: Asking = {},
): Promise<Answer<Body>> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const answer = await fetch(`${url}${path === '/health' ? path : `/api${path}`}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      // As a browser says of a request that our own page makes.
      ...(cookie ? { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await textOf(answer);
  const isJson = answer.headers.get('Content-Type')?.includes('json');
  const set = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return {
    status: answer.status,
    body: (isJson ? JSON.parse(text) : {}) as Body,
    text,
    headers: answer.headers,
    cookie: set.length ? set.join('; ') : null,
  };
}

/** A live stream has no end to wait for; see stream.ts. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('Content-Type')?.startsWith('text/event-stream')) return answer.text();
  await answer.body?.cancel();
  return '';
}

export const newId = () => randomUUID();
