import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Readable } from 'node:stream';
import { refuse } from '../problems/platform.problems.js';

const MOST_PICTURE_BYTES = 512 * 1024;

/**
 * Bodies that are no JSON: a picture, as the bytes it is; a table, as a stream that nobody reads before the guards have let
 * its bringer in (see {@link bytesOf}). Everything else is refused as an unsupported media type.
 */
export function takeFiles(fastify: Pick<FastifyInstance, 'addContentTypeParser'>): void {
  fastify.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
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

/**
 * All of a stream, up to so many bytes; what is beyond is read and forgotten, so that the refusal reaches who sends it.
 * @throws Problem unsupported_media_type when the body is no stream, too_large
 */
export async function bytesOf(body: unknown, most: number): Promise<Buffer> {
  if (!isStream(body)) throw refuse('unsupported_media_type');
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= most) pieces.push(piece);
  }
  if (length > most) throw refuse('too_large');
  return Buffer.concat(pieces);
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
