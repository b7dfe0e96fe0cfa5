import { createHash } from 'node:crypto';

/** What was asked with an id, so that asking again is told from asking something else. How long ago it was does not count: it grows. */
export function askedFor(asked: object): string {
  const { agoSeconds: _age, kept: _kept, ...rest } = asked as Record<string, unknown>;
  return createHash('sha256').update(JSON.stringify(rest)).digest('base64url');
}
