import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guardedFetch, Unsafe } from './guarded-fetch.js';
import { isPublicAddress } from './private-addresses.js';

describe('an outgoing call', () => {
  let answer: (...about: Parameters<RequestListener>) => void | Promise<void>;
  const server = createServer((request, response) => void answer(request, response));
  let url: string;
  const ask = guardedFetch({ privateHosts: ['127.0.0.1'], answersWithinMs: 5000, mostBytes: 1000 });
  const askStrangers = guardedFetch({ privateHosts: [], answersWithinMs: 500, mostBytes: 1000 });

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  it('hands over what is said and gives back what is answered', async () => {
    answer = async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      response.setHeader('X-Kind', request.headers['content-type'] ?? '');
      response.writeHead(201).end(`${request.method} ${Buffer.concat(parts).toString()}`);
    };
    const response = await ask(url, { method: 'POST', body: new URLSearchParams({ a: 'b c' }) });
    expect([response.status, await response.text()]).toEqual([201, 'POST a=b+c']);
    expect(response.headers.get('X-Kind')).toContain('x-www-form-urlencoded');
  });

  it('follows nobody anywhere', async () => {
    let asked = 0;
    answer = (_request, response) => void (asked++, response.writeHead(302, { Location: '/secret' }).end());
    expect((await ask(url)).status).toBe(302);
    expect(asked).toBe(1);
  });

  it('ends when the answer does not', async () => {
    answer = (_request, response) => void response.writeHead(200).write('a');
    const hasty = guardedFetch({ privateHosts: ['127.0.0.1'], answersWithinMs: 200, mostBytes: 1000 });
    await expect(hasty(url)).rejects.toThrow('no answer in time');
  });

  it('ends when the answer goes on and on', async () => {
    answer = (_request, response) => {
      response.on('error', () => undefined);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(500)));
        response.once('drain', pour);
      };
      pour();
    };
    await expect(ask(url)).rejects.toThrow('too long');
  });

  it.each([
    ['without https', 'http://gateway.example/', 'https'],
    ['with credentials', 'https://user:secret@gateway.example/', 'credentials'],
    ['to a private address', 'https://10.1.2.3/', 'private'],
    ['to a private address, written otherwise', 'https://0x7f000001/', 'private'],
    ['to a private address of IPv6', 'https://[::1]/', 'private'],
    ['to a name that leads to one', 'https://localhost/', 'private'],
    ['to a file', 'file:///etc/passwd', 'https'],
  ])('is not made %s', async (_name, address, why) => {
    const error: unknown = await askStrangers(address).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Unsafe);
    expect(String(error)).toContain(why);
  });
});

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'nothing',
  ])('%s is not everybody’s', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111'])('%s is', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});
