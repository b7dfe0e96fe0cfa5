import { createServer } from 'node:net';

/** @returns {Promise<number>} a port on which nothing listens at the moment */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} whether somebody listens there, on any interface */
export async function isTaken(port) {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    if (await refuses(port, host)) return true;
  }
  return false;
}

/** @param {number} port @param {string} host */
function refuses(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'),
    );
    server.listen(port, host, () => server.close(() => resolve(false)));
  });
}
