import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import dns from 'node:dns';
import { HttpSmsGateway } from '../../src/messages/channels/http-sms.gateway.js';
import { environment } from '../../src/platform/config/config.js';
import { outgoing } from '../../src/platform/outgoing/outgoing.js';
import { newId, startApp, type TestApp } from '../support/app.js';
import { attack } from '../support/attack.js';
import { givenIn } from '../support/given.js';

/** What makes us, or a browser that trusts us, go where somebody else wants. */
describe('attacks: outbound', () => {
  let vartti: TestApp;
  let answer: RequestListener = (_request, response) => void response.end();
  const server = createServer((request, response) => answer(request, response));
  let home: string;
  beforeAll(async () => {
    vartti = await startApp();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await vartti.close();
  });

  const environmentWith = (extra: object) =>
    environment.parse({ DATABASE_URL: 'postgres://localhost/none', SECRET: 'x'.repeat(32), ...extra });
  const production = environmentWith({ NODE_ENV: 'production', PUBLIC_URL: 'https://vartti.example' });
  const strict = outgoing(production, { answersWithinMs: 500 });
  const atHome = outgoing(environmentWith({ NODE_ENV: 'test' }), { answersWithinMs: 500 });
  const message = { id: newId(), to: '+358401234567', text: 'Hei!' };

  attack(
    'the cloud’s metadata address',
    'Capital One 2019: a server made to ask 169.254.169.254 for its own keys',
    async () => {
      for (const address of [
        'https://169.254.169.254/latest/meta-data/',
        'https://[fd00:ec2::254]/',
        'https://[::ffff:169.254.169.254]/',
        'https://[64:ff9b::a9fe:a9fe]/',
      ])
        await expect(strict(address)).rejects.toThrow('a private address');
    },
  );

  attack(
    'our own machine, written otherwise',
    'filters that know 127.0.0.1 and not 2130706433, 0x7f.1 or [::]',
    async () => {
      for (const address of [
        'https://2130706433/',
        'https://0x7f.1/',
        'https://017700000001/',
        'https://[::]/',
        'https://127.1/',
        'https://0/',
      ])
        await expect(strict(address)).rejects.toThrow('a private address');
    },
  );

  attack(
    'a name that changes where it leads',
    'DNS rebinding: the name is judged once and resolved again to connect',
    async () => {
      const real = dns.lookup;
      let lookups = 0;
      const lying = ((_host: string, _options: unknown, done: (error: null, found: object[]) => void) => {
        lookups++;
        done(null, [{ address: lookups === 1 ? '127.0.0.1' : '93.184.216.34', family: 4 }]);
      }) as unknown as typeof dns.lookup;
      // What is judged is what is connected to: one look-up, whose answer is private.
      Object.assign(dns, { lookup: lying });
      try {
        await expect(strict('https://rebinding.example:1/')).rejects.toThrow();
      } finally {
        Object.assign(dns, { lookup: real });
      }
      await expect(strict('https://localhost:1/')).rejects.toThrow('leads to a private address');
    },
  );

  attack(
    'a gateway that sends us elsewhere',
    'SSRF by redirect: the first address is allowed, the second is not looked at',
    async () => {
      const asked: string[] = [];
      answer = (request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(307, { Location: `${home}/inside` }).end();
      };
      const gateway = new HttpSmsGateway(
        environmentWith({ NODE_ENV: 'test', SMS_GATEWAY_URL: `${home}/sms`, SMS_GATEWAY_TOKEN: 'secret' }),
      );
      await expect(gateway.send(message)).rejects.toThrow('answered 307');
      expect(asked).toEqual(['/sms']);
    },
  );

  attack(
    'a gateway that answers a hundred megabytes',
    'clients that read a whole answer before looking at it, and die',
    async () => {
      let poured = 0;
      answer = (_request, response) => {
        response.on('error', () => undefined);
        const pour = () => {
          while (!response.destroyed && poured < 100_000_000) {
            poured += 65_536;
            if (!response.write(Buffer.alloc(65_536))) return void response.once('drain', pour);
          }
        };
        pour();
      };
      await expect(
        outgoing(environmentWith({ NODE_ENV: 'test' }), { answersWithinMs: 5000 })(home),
      ).rejects.toThrow('too long');
      expect(poured).toBeLessThan(20_000_000);
    },
  );

  attack(
    'a gateway that drips',
    'idle timeouts that every byte pushes on: a worker hangs for days',
    async () => {
      answer = (_request, response) => {
        response.on('error', () => undefined);
        const drip = setInterval(() => response.write('.'), 50);
        response.once('close', () => clearInterval(drip));
      };
      await expect(atHome(home)).rejects.toThrow('no answer in time');
    },
  );

  attack(
    'plain http, or a file, where https is meant',
    'a gateway’s token read off the wire; file:// read as a URL (CVE-2021-22946’s kin)',
    async () => {
      for (const address of [
        'http://gateway.example/',
        'file:///etc/passwd',
        'gopher://localhost:6379/_FLUSHALL',
        'ftp://gateway.example/',
      ])
        await expect(strict(address)).rejects.toThrow('https');
    },
  );

  attack(
    'credentials before the host',
    'https://bank.example@evil.example, read as the bank by people and by filters',
    async () => {
      await expect(strict('https://sms.example:x@evil.example/')).rejects.toThrow('credentials');
      const { id: ohjaamoId } = await givenIn(vartti).ohjaamo();
      for (const website of [
        'https://k-market.fi@evil.example/',
        'javascript:alert(1)',
        'data:text/html,x',
        'vbscript:x',
        'JaVaScRiPt:alert(1)',
        ' javascript:alert(1)',
      ]) {
        const refused = await vartti.ask(`PUT /employer-requests/${newId()}`, {
          body: {
            businessId: '9900011-1',
            name: 'Uusi Oy',
            ohjaamoId,
            contactName: 'Uusi',
            email: 'uusi@firma.fi',
            language: 'fi',
            website,
          },
        });
        expect([website, refused.status]).toEqual([website, 400]);
      }
    },
  );
});
