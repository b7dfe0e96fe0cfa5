import { nodeWillDo } from './lib/node-version.mjs';

const benches = {
  'booking-rush': './bench/booking-rush.mjs',
  'live-board': './bench/live-board.mjs',
  matching: './bench/matching.mjs',
  pages: './bench/pages.mjs',
  rotation: './bench/rotation.mjs',
  search: './bench/search.mjs',
};

// `npm run bench -- NAME`: a table for people, and as the last line JSON for programs.
if (nodeWillDo()) {
  const [name = '', ...args] = process.argv.slice(2);
  if (name in benches) {
    const { bench } = await import(benches[/** @type {keyof typeof benches} */ (name)]);
    await bench(args);
  } else {
    process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}\n`);
    process.exitCode = 2;
  }
}
