import path from 'node:path';
import createNextIntlPlugin from 'next-intl/plugin';
import type { NextConfig } from 'next';

const root = path.resolve(import.meta.dirname, '..');

/** Nothing from elsewhere: no script, picture, font or call leaves this origin, and nobody frames us. */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const everywhere = [
  { key: 'Content-Security-Policy', value: contentPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
];

/**
 * Pages opened by a personal link never tell another site their address. Not `no-referrer`: with it browsers send
 * `Origin: null` on a form's POST, and the check against forged forms would refuse the person's own.
 */
const personal = [{ key: 'Referrer-Policy', value: 'same-origin' }];

const config: NextConfig = {
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run types` checks them, faster
  // A cached page is served for one second and then made again before anyone sees it (docs/decisions/0003).
  expireTime: 1,
  // Next would hash the whole page for every request, a third of what serving it costs; a second later it is another page.
  generateEtags: false,
  experimental: {
    isrFlushToDisk: false, // a page must not outlive the process that made it
    globalNotFound: true,
  },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/:locale/my/:path*', headers: personal },
    { source: '/:locale/link/:path*', headers: personal },
  ],
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
