import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { environment } from '../../platform/config/config.js';
import { Undeliverable } from './channel.js';
import { HttpSmsGateway } from './http-sms.gateway.js';

const MESSAGE = { id: '5f0c8b1e-1c53-4d0a-9f57-6b6a3e9f2f10', to: '+358401234567', text: 'Hei Aino!' };

describe('the gateway for text messages over HTTP', () => {
  const seen: { headers: IncomingMessage['headers']; body: unknown }[] = [];
  let answers = 202;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
      response.writeHead(answers, { Location: 'http://127.0.0.1:9/' }).end('{}');
    });
  });
  let gateway: HttpSmsGateway;

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    gateway = new HttpSmsGateway(
      environment.parse({
        DATABASE_URL: 'postgres://localhost/none',
        SECRET: 'x'.repeat(32),
        SMS_GATEWAY_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`,
        SMS_GATEWAY_TOKEN: 'a token',
      }),
    );
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => seen.splice(0));

  it('hands over who, what and from whom, under a key that makes a repeat harmless', async () => {
    answers = 202;
    await gateway.send(MESSAGE);
    expect(seen[0]?.body).toEqual({ ...MESSAGE, from: 'Vartti' });
    expect(seen[0]?.headers).toMatchObject({
      authorization: 'Bearer a token',
      'idempotency-key': MESSAGE.id,
      'content-type': 'application/json',
    });
  });

  it.each([400, 413, 422])('gives up when the message itself is refused (%d)', async (status) => {
    answers = status;
    await expect(gateway.send(MESSAGE)).rejects.toBeInstanceOf(Undeliverable);
  });

  it.each([301, 401, 403, 429, 500, 503])('may be tried again after %d', async (status) => {
    answers = status;
    const error: unknown = await gateway.send(MESSAGE).catch((reason: unknown) => reason);
    expect(error).toHaveProperty('message');
    expect(error).not.toBeInstanceOf(Undeliverable);
  });
});
