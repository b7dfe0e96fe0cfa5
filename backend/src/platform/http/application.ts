import cookie from '@fastify/cookie';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { acting, NOBODY } from '../database/acting.js';
import { ProblemFilter } from './problem.filter.js';
import { validation } from './validation.js';

const BODY_LIMIT_BYTES = 64 * 1024;

type RootModule = Parameters<typeof NestFactory.create>[0];

/** The adapter with our limits; the portal on the same machine is the only proxy that is believed. */
export const adapter = () =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 600 },
  });

/** What every door of the API has: prefix, cookies, validation, problems, nothing that caches answers by accident. */
export async function furnish(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  app.setGlobalPrefix('api', { exclude: ['health'] });
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  await app.register(cookie);
  const fastify = app.getHttpAdapter().getInstance();
  // After the body was read: what comes before it runs outside of the request's own stretch.
  fastify.addHook('preHandler', (_request, _reply, done) => acting.run({ actor: NOBODY }, done));
  fastify.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
    void reply.header('X-Content-Type-Options', 'nosniff');
  });
  return app;
}

export async function createApplication(
  root: RootModule,
  options: { preview?: boolean; logger?: false } = {},
) {
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter(), {
    logger: ['error', 'warn'],
    abortOnError: false,
    ...options,
  });
  return furnish(app);
}
