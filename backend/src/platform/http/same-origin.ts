import type { FastifyRequest } from 'fastify';
import { refuse } from '../problems/platform.problems.js';

const HARMLESS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what another site makes somebody's browser send. Browsers say where a request comes from in `Sec-Fetch-Site`,
 * and older ones in `Origin`; no page can forge either. The portal hands both on as they came (frontend/src/api/client.ts),
 * so its forms are judged by the same rule. A program that is no browser says neither, and may: unless it brings a
 * cookie, because that is how browsers show who somebody is.
 * @throws Problem forged
 */
export function mustComeFromUs(publicUrl: string) {
  const { origin: ours } = new URL(publicUrl);
  return (request: Pick<FastifyRequest, 'method' | 'headers'>): void => {
    if (HARMLESS.includes(request.method)) return;
    const { 'sec-fetch-site': site, origin, cookie } = request.headers;
    const isOurs =
      site !== undefined
        ? site === 'same-origin' || site === 'none'
        : origin !== undefined
          ? origin === ours
          : cookie === undefined;
    if (!isOurs) throw refuse('forged');
  };
}
