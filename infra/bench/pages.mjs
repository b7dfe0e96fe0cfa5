import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { ensureInstalled } from '../lib/install.mjs';
import { startProduct } from '../lib/product.mjs';
import { terminalProgress } from '../lib/progress.mjs';
import { machine, median, round, table } from './report.mjs';

const CONNECTIONS = 16;
const SECONDS = 3;
const ROUNDS = 3;

/**
 * Public pages against an empty prerendered page on the same server: requests a second, taken in turns so that a drift
 * of the machine meets both, and the JavaScript that a first visit loads (gzip).
 */
export async function bench() {
  const progress = terminalProgress();
  await ensureInstalled(progress);
  const product = await startProduct({ temporary: true, log: progress });
  try {
    const pages = await publicPages(product);
    const empty = `${product.url}/empty`;
    const emptyScript = await scriptBytes(empty);
    const cases = [];
    for (const { name, path } of pages) {
      const url = product.url + path;
      const ratios = [];
      let pace = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const bare = await requestsPerSecond(empty);
        pace = await requestsPerSecond(url);
        ratios.push(pace / bare);
      }
      const script = await scriptBytes(url);
      cases.push({
        name,
        ratio: round(median(ratios)),
        requestsPerSecond: Math.round(pace),
        scriptKilobytes: round(script / 1000, 1),
        scriptRatio: round(script / emptyScript),
      });
      progress.line(`  ✓ ${name}`);
    }
    progress.line(`\n${machine()} · ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each\n`);
    progress.line(
      table(
        ['page', 'requests/s', 'of the empty page', 'JavaScript kB', 'of the empty page'],
        cases.map((row) => [
          row.name,
          row.requestsPerSecond,
          row.ratio,
          row.scriptKilobytes,
          row.scriptRatio,
        ]),
      ),
    );
    process.stdout.write(`\n${JSON.stringify({ cases })}\n`);
  } finally {
    await product.stop();
  }
}

/** @param {import('../lib/product.mjs').Product} product */
async function publicPages({ apiUrl }) {
  const get = async (/** @type {string} */ path) => (await fetch(`${apiUrl}/api/${path}`)).json();
  const { events } = await get('events');
  const busiest = events.toSorted(
    (/** @type {any} */ a, /** @type {any} */ b) => (b.totalPlaces ?? 0) - (a.totalPlaces ?? 0),
  )[0];
  const { openings } = await get('openings');
  const booking = (await get(`events/${busiest.id}`)).tables.flatMap(
    (/** @type {any} */ one) => one.slots,
  )[0];
  return ['fi', 'sv', 'en'].flatMap((locale) => [
    { name: `home ${locale}`, path: `/${locale}` },
    { name: `event ${locale}`, path: `/${locale}/events/${busiest.id}` },
    { name: `openings ${locale}`, path: `/${locale}/openings` },
    { name: `opening ${locale}`, path: `/${locale}/openings/${openings[0].id}` },
    ...(booking && locale === 'fi'
      ? [{ name: 'booking fi (made for one)', path: `/fi/book/slot/${booking.id}?event=${busiest.id}` }]
      : []),
  ]);
}

/** @param {string} url */
async function requestsPerSecond(url) {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx || result.errors)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.average;
}

/** All scripts that the page's HTML names, gzipped one by one, as a server sends them. @param {string} url */
async function scriptBytes(url) {
  const html = await (await fetch(url)).text();
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1]));
  let bytes = 0;
  for (const source of sources) {
    const body = Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer());
    bytes += gzipSync(body).length;
  }
  return bytes;
}
