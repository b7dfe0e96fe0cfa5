import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { config } from '../config';
import { byHashes, byNonce, contentPolicy } from './content-policy';
import { fixedHeaders, permissionsFor } from './fixed-headers';
import { PageKinds } from './page-kinds';

const POLICY = 'Content-Security-Policy';
const KEPT_PAGES = 300;

/**
 * Puts the protecting headers on everything that leaves the portal: pages, redirects, files, errors. Done here, as the
 * request arrives, because Next's own ways to set headers miss some answers, and none of them can see a finished page.
 */
export function hardenEveryAnswer(): void {
  const kinds = PageKinds.read();
  const https = config.publicUrl.startsWith('https:');
  const fixed = Object.entries(fixedHeaders(https));
  const policyFor = (scripts: string[]) => contentPolicy(scripts, { https, formsGoTo: config.signInOrigins });
  const plain = policyFor([]);
  const policyOf = remembered((html) => policyFor(byHashes(html)));

  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    // Next takes the nonce for its scripts from here, so a stranger's must never get into a cached page.
    delete request.headers['content-security-policy'];
    delete request.headers['content-security-policy-report-only'];
    const pathname = (request.url ?? '/').split('?', 1)[0] as string;
    if (pathname.startsWith('/api/')) return; // the API's own answers carry their own (platform/http)
    for (const [name, value] of fixed) response.setHeader(name, value);
    const permissions = permissionsFor(pathname);
    if (permissions) response.setHeader('Permissions-Policy', permissions);
    if (pathname.startsWith('/_next/static/') || kinds.isCached(pathname)) {
      response.setHeader(POLICY, plain);
      beforeEnd(response, (html) => response.setHeader(POLICY, policyOf(pathname, html)));
      return;
    }
    const policy = policyFor(byNonce(randomBytes(16).toString('base64')));
    request.headers['content-security-policy'] = policy;
    response.setHeader(POLICY, policy);
    response.setHeader('Referrer-Policy', 'same-origin');
  });
}

/** Hears a whole page just before its headers go out; compression, which comes between, is let through untouched. */
function beforeEnd(response: ServerResponse, hear: (html: string) => void): void {
  const first = response.end;
  let next = first;
  let isHeard = false;
  function end(this: ServerResponse, ...given: Parameters<typeof first>) {
    if (isHeard) return first.apply(this, given);
    isHeard = true;
    const [body] = given as unknown[];
    const isPage =
      typeof body === 'string' && String(response.getHeader('Content-Type')).startsWith('text/html');
    if (isPage && !response.headersSent) hear(body);
    return next.apply(this, given);
  }
  Object.defineProperty(response, 'end', {
    configurable: true,
    get: () => end,
    set: (wrapped: typeof first) => void (next = wrapped),
  });
}

/** A cached page is the same string for a second: its policy is made once. */
function remembered(make: (html: string) => string) {
  const known = new Map<string, { html: string; policy: string }>();
  return (pathname: string, html: string): string => {
    const held = known.get(pathname);
    if (held?.html === html) return held.policy;
    const policy = make(html);
    known.delete(pathname);
    known.set(pathname, { html, policy });
    if (known.size > KEPT_PAGES) known.delete(known.keys().next().value as string);
    return policy;
  };
}
