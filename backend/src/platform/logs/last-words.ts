import { describe } from './describe.js';

/**
 * What nobody caught ends the process, as Node would have it end, but without printing the error whole: what hangs on it
 * (values of a failed statement, the body of a letter) is other people's.
 */
export function keepLastWordsSafe(): void {
  process.on('uncaughtException', (error, origin) => {
    process.stderr.write(`${origin}: ${describe(error)}\n`);
    process.exit(1);
  });
}
