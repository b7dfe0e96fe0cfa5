import { ensureBuilt } from '../lib/build.mjs';
import { driftOf, writeGenerated } from '../lib/generated.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { terminalProgress } from '../lib/progress.mjs';

/** `npm run generate` writes what is made from the code; with `--check` it only says what differs. @param {string[]} args */
export async function generate(args) {
  const progress = terminalProgress();
  try {
    await ensureInstalled(progress);
    await ensureBuilt(progress, { parts: ['backend'] });
    if (args.includes('--check')) {
      const drift = await driftOf();
      for (const line of drift) progress.line(line);
      process.exitCode = drift.length ? 1 : 0;
    } else {
      for (const file of await writeGenerated()) progress.line(`  ${file}`);
    }
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
