import cookie from '@fastify/cookie';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { acting, NOBODY } from '../database/acting.js';
import { protectAnswers } from './headers.js';
import { ProblemFilter } from './problem.filter.js';
import { takeFiles } from './raw-body.js';
import { mustComeFromUs } from './same-origin.js';
import { refuseUnreadable } from './unreadable.js';
import { validation } from './validation.js';

const BODY_LIMIT_BYTES = 64 * 1024;
const REQUEST_WITHIN_MS = 30_000;

type RootModule = Parameters<typeof NestFactory.create>[0];

/** @param proxies whose X-Forwarded-For is believed: the portal's, on the same machine unless it is said otherwise */
export const adapter = (proxies = 'loopback') =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    // Fastify waits for ever; whoever sends a byte a minute would hold a connection for good.
    requestTimeout: REQUEST_WITHIN_MS,
    trustProxy: proxies,
    clientErrorHandler: refuseUnreadable,
    routerOptions: { maxParamLength: 600 },
  });

/** What every door of the API has: prefix, cookies, validation, problems, nothing that caches answers by accident. */
export async function furnish(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  app.setGlobalPrefix('api', { exclude: ['health'] });
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  await app.register(cookie);
  // Only when the API is described (openapi.ts) is nothing configured, and then nothing is served.
  const publicUrl = app.get<Config | null>(CONFIG)?.PUBLIC_URL ?? 'http://localhost';
  const fastify = app.getHttpAdapter().getInstance();
  protectAnswers(fastify.server, publicUrl.startsWith('https:'));
  takeFiles(fastify);
  const check = mustComeFromUs(publicUrl);
  fastify.addHook('onRequest', async (request) => check(request));
  // After the body was read: what comes before it runs outside of the request's own stretch.
  fastify.addHook('preHandler', (_request, _reply, done) => acting.run({ actor: NOBODY }, done));
  return app;
}

export async function createApplication(
  root: RootModule,
  { proxies, ...options }: { preview?: boolean; logger?: false; proxies?: string } = {},
) {
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter(proxies), {
    logger: ['error', 'warn'],
    abortOnError: false,
    ...options,
  });
  return furnish(app);
}
