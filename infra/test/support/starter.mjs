// Started by postgres.spec.mjs, to be killed: starts a Postgres in the folder it is given, and stays.
import { startPostgres } from '../../lib/postgres.mjs';

const { url, pid } = await startPostgres({ dataDir: process.argv[2] });
process.stdout.write(`${JSON.stringify({ url, pid })}\n`);
setInterval(() => undefined, 60_000);
