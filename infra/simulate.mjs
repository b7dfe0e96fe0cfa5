import { nodeWillDo } from './lib/node-version.mjs';
import { Stop } from './lib/progress.mjs';

const simulations = { nonstop: './simulate/nonstop.mjs', rotation: './simulate/rotation.mjs' };

// `npm run simulate -- NAME --seed 1`: a table for people, and as the last line JSON for programs.
if (nodeWillDo()) {
  const [name = '', ...args] = process.argv.slice(2);
  if (name in simulations) {
    const { simulate } = await import(simulations[/** @type {keyof typeof simulations} */ (name)]);
    await simulate(args).catch((/** @type {unknown} */ error) => {
      if (!(error instanceof Stop)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    });
  } else {
    process.stderr.write(
      `npm run simulate -- NAME --seed 1, where NAME is one of: ${Object.keys(simulations).join(', ')}\n`,
    );
    process.exitCode = 2;
  }
}
