import type { Config } from '../config/config.js';
import { type Guard, guardedFetch } from './guarded-fetch.js';

const OWN_MACHINE = ['localhost', '127.0.0.1', '::1'];
const MOST_BYTES = 256 * 1024;

/** `fetch` for the addresses that the environment names: a gateway, a directory. On a developer's machine both are at home. */
export function outgoing(
  config: Pick<Config, 'NODE_ENV' | 'OUTGOING_PRIVATE_HOSTS'>,
  given: Pick<Guard, 'answersWithinMs'> & Partial<Guard>,
) {
  const atHome = config.NODE_ENV === 'production' ? [] : OWN_MACHINE;
  return guardedFetch({
    privateHosts: [...config.OUTGOING_PRIVATE_HOSTS, ...atHome],
    mostBytes: MOST_BYTES,
    ...given,
  });
}
