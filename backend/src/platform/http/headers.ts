import type { Server } from 'node:http';

/**
 * On everything the API says, errors and streams included: it is data, never a page, for nobody but the portal. The portal
 * says the same of its pages (frontend/src/harden).
 */
export const protectingHeaders = (https: boolean): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  // A promise for a year: only where people really come by https.
  ...(https && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
});

/** Set before anything else sees the request, so that no answer leaves without them; a route may say otherwise later. */
export function protectAnswers(server: Pick<Server, 'prependListener'>, https: boolean): void {
  const headers = Object.entries(protectingHeaders(https));
  server.prependListener('request', (_request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
  });
}
