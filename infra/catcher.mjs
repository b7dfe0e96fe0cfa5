import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { makeMailServer } from './catcher/mail.mjs';
import { Messages } from './catcher/messages.mjs';
import { makeWebServer } from './catcher/web.mjs';

/**
 * A mail server and a text-message gateway that show what was sent instead of sending it. Only this machine reaches them.
 * @param {{ smtpPort?: number, httpPort?: number, dataDir?: string, portalUrl?: string, totpSecret?: string }} options free
 *   ports when left out; the secret is that of the sample staff's app
 */
export async function startCatcher({ smtpPort = 0, httpPort = 0, dataDir, portalUrl, totpSecret }) {
  const messages = new Messages(dataDir);
  const mail = makeMailServer(messages);
  const web = makeWebServer(messages, { portalUrl, totpSecret });
  mail.on('error', () => undefined); // a client that hangs up in the middle of a letter is its own affair
  await Promise.all([
    new Promise((resolve, reject) => {
      mail.server.once('error', reject);
      mail.listen(smtpPort, '127.0.0.1', () => resolve(undefined));
    }),
    once(web.listen(httpPort, '127.0.0.1'), 'listening'),
  ]);
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(mail.server)}`,
    url: `http://127.0.0.1:${portOf(web)}`,
    stop: async () => {
      web.closeAllConnections();
      await Promise.all([
        new Promise((resolve) => web.close(resolve)),
        new Promise((resolve) => mail.close(() => resolve(undefined))),
      ]);
    },
  };
}

/** @param {{ address(): unknown }} server */
function portOf(server) {
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const catcher = await startCatcher({
    smtpPort: Number(process.env.CATCHER_SMTP_PORT ?? 1025),
    httpPort: Number(process.env.CATCHER_HTTP_PORT ?? 8025),
    dataDir: process.env.CATCHER_DATA_DIR,
    portalUrl: process.env.PUBLIC_URL,
    totpSecret: process.env.CATCHER_TOTP_SECRET,
  });
  process.stdout.write(`Mail on ${catcher.smtpUrl}, messages on ${catcher.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void catcher.stop().then(() => process.exit(0)));
  }
}
