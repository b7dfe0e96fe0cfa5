import { ensureInstalled } from '../lib/install.mjs';
import { startProduct, whoIsThere } from '../lib/product.mjs';
import { Stop, terminalProgress } from '../lib/progress.mjs';
import { Failed } from '../lib/run.mjs';
import { lastWords } from '../lib/servers.mjs';

const MESSAGES_PORT = 8025;

/** `npm start`: sets up and runs everything until Ctrl-C. @param {string[]} args */
export async function start(args) {
  const progress = terminalProgress();
  const giveUp = new AbortController();
  const asked = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(giveUp.abort()));
  });
  try {
    const options = read(args);
    progress.line('\nVartti\n');
    await ensureInstalled(progress, { signal: giveUp.signal });
    const product = await startProduct({ ...options, log: progress, signal: giveUp.signal });
    await summary(product, progress);

    const dead = await Promise.race([asked, product.ended]);
    if (!dead) progress.line('');
    await progress.step('Stopping', () => product.stop());
    if (dead)
      throw new Stop(`The ${dead.name} ended by itself, so everything was stopped.\n${lastWords(dead)}`);
  } catch (error) {
    if (giveUp.signal.aborted) return;
    process.exitCode = 1;
    process.stderr.write(`\n${inWords(error)}\n\n`);
  }
}

/** @param {string[]} args */
function read(args) {
  const unknown = args.find((arg) => arg !== '--fresh');
  if (unknown) throw new Stop(`npm start does not know ${unknown}. It knows: npm start -- --fresh`);
  const { PORT = '3000', DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Stop(`PORT=${PORT} is not a port (1–65535).`);
  const fresh = args.includes('--fresh');
  if (fresh && databaseUrl) throw new Stop('--fresh empties only our own Postgres: leave out DATABASE_URL.');
  return { port, databaseUrl, redisUrl: redisUrl || undefined, fresh, catcherPort: MESSAGES_PORT };
}

/** @param {import('../lib/product.mjs').Product} product @param {import('../lib/progress.mjs').Progress} progress */
async function summary(product, progress) {
  const who = await whoIsThere(product);
  // Young people have no account; the first of each other audience will do.
  const firstOf = new Map(
    who
      .filter(({ email }) => email)
      .toReversed()
      .map((person) => [person.audience, person]),
  );
  progress.line(`
Vartti is open.

  Portal      ${product.url}/fi   ${product.url}/sv   ${product.url}/en
  Messages    ${product.catcherUrl}   every e-mail and text message it sends
  API         ${product.apiUrl}
  Queue       ${product.redisUrl ?? 'in Postgres (no Redis on this machine; that is fine)'}

How to come in

  Young person   no account: open the portal and take a time`);
  for (const { audience, name, email, where } of [...firstOf.values()].toReversed()) {
    progress.line(`  ${label(audience).padEnd(13)}  ${email}   ${name}, ${where}`);
  }
  const staff = firstOf.get('staff');
  const inLahti = who.find(({ audience, where }) => audience === 'staff' && where.endsWith('Lahti'));
  if (inLahti)
    progress.line(`
  A room that is on   NonstopRekry in Lahti, for two and a half hours from the first start (again with --fresh);
                 staff there: ${inLahti.email}`);
  progress.line(`
  Sign in at     ${product.url}/fi/sign-in   the code arrives at ${product.catcherUrl}
  Staff at       ${product.url}/fi/sign-in/staff   password “${staff?.password}”, then the code of
                 their app, which ${product.catcherUrl} shows at its top

Ctrl-C stops everything; what you do is kept. Start over with: npm start -- --fresh
`);
}

/** @param {string} audience */
function label(audience) {
  return audience.charAt(0).toUpperCase() + audience.slice(1).replaceAll('_', ' ');
}

/** @param {unknown} error */
function inWords(error) {
  if (error instanceof Stop || error instanceof Failed) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
