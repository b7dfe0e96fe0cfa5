import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

const MOST_PICTURE_BYTES = 512 * 1024;

/** Bodies that are no JSON: a picture, as the bytes it is. Everything else is refused as an unsupported media type. */
export function takePictures(fastify: Pick<FastifyInstance, 'addContentTypeParser'>): void {
  fastify.addContentTypeParser(
    ['image/png', 'image/jpeg', 'image/webp'],
    { parseAs: 'buffer', bodyLimit: MOST_PICTURE_BYTES },
    (_request, body, done) => done(null, body),
  );
}

/** The body as it came: whoever takes it looks at every byte. */
export const RawBody = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<{ body: unknown }>().body,
);
