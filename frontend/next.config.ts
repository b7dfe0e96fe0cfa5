import path from 'node:path';
import createNextIntlPlugin from 'next-intl/plugin';
import type { NextConfig } from 'next';

const root = path.resolve(import.meta.dirname, '..');

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
    serverActions: { bodySizeLimit: '10mb' }, // a file that is too large gets a sentence, not a crash
  },
  // An address outside every language would meet Next's own bare page, made in the browser with styles that our policy
  // refuses; this leads it to ours (app/global-not-found.tsx).
  rewrites: async () => ({
    beforeFiles: [
      {
        source:
          '/:first((?!(?:fi|sv|en|api|empty|_next|_not-found)(?:/|$)|\\.well-known|[^/]*\\.)[^/]+)/:rest*',
        destination: '/_not-found',
      },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
