import { connect } from 'node:net';
import { request as rawRequest } from 'node:http';
import { deflateSync } from 'node:zlib';
import { newId, startApp, type TestApp } from '../support/app.js';
import { attack } from '../support/attack.js';
import { type Given, givenIn } from '../support/given.js';
import { signInAs } from '../support/sign-in.js';

/** What is sent to wear a server down or to confuse it; after each it answers as before. */
describe('attacks: robustness', () => {
  let vartti: TestApp;
  let given: Given;
  let cookie: string;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
    const { id: employerId } = await given.employer();
    cookie = await signInAs(vartti, (await given.recruiter({ employerId })).email);
  });
  afterEach(async () => expect((await vartti.ask('GET /health')).status).toBe(200));
  afterAll(() => vartti.close());

  const port = () => Number(new URL(vartti.url).port);
  const contact = { contact: 'aino@example.fi', language: 'fi' };

  /** Bytes as they are; the answer's first line, or '' when the connection was closed without one. */
  const raw = (text: string) =>
    new Promise<string>((take) => {
      const socket = connect(port(), '127.0.0.1', () => socket.write(text));
      let heard = '';
      socket.on('data', (part) => void (heard += part.toString('latin1')));
      socket.on('error', () => undefined);
      const end = () => (socket.destroy(), take(heard));
      socket.on('close', end);
      socket.setTimeout(15_000, end);
    });
  const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);

  attack(
    'headers that never end',
    'Slowloris, Apache and many Node servers without header timeouts, 2009',
    async () => {
      const { server } = vartti.app.getHttpAdapter().getInstance();
      expect(server.headersTimeout).toBeGreaterThan(0);
      expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
      expect(server.requestTimeout).toBeGreaterThan(0);
      expect(server.requestTimeout).toBeLessThanOrEqual(60_000);
      const slow = Array.from({ length: 50 }, () => connect(port(), '127.0.0.1'));
      slow.forEach((socket) =>
        socket.on('error', () => undefined).write('GET /health HTTP/1.1\r\nHost: a\r\nX-'),
      );
      expect((await vartti.ask('GET /health')).status).toBe(200);
      // Answered while all of them were still being waited for.
      expect(slow.filter(({ closed }) => closed)).toEqual([]);
      slow.forEach((socket) => socket.destroy());
    },
  );

  attack(
    'a body of twenty megabytes',
    'body parsers without a limit fill the memory, express before body-parser limits',
    async () => {
      const answer = await vartti.ask('POST /sign-in/challenges', {
        body: `{"contact":"${'x'.repeat(20_000_000)}"}`,
      });
      expect([answer.status, answer.body['code']]).toEqual([413, 'too_large']);
    },
  );

  attack('a body that says it is small and is not', 'Content-Length trusted over what is read', async () => {
    const answer = await raw(
      `POST /api/sign-in/challenges HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{"contact":"${'x'.repeat(5000)}"}`,
    );
    expect(statusOf(answer)).toBe(400);
    expect(answer).not.toContain('HTTP/1.1 202');
  });

  attack(
    'a chunked body without end',
    'streams read into memory until the process dies, CVE-2024-22019 (Node)',
    async () => {
      const status = await new Promise<number>((take) => {
        const request = rawRequest(`${vartti.url}/api/sign-in/challenges`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
        });
        request.on('response', (answer) => (take(answer.statusCode ?? 0), request.destroy()));
        request.on('error', () => take(413));
        const pour = () => {
          while (!request.destroyed && request.write('x'.repeat(16_384)));
          request.once('drain', pour);
        };
        pour();
      });
      expect(status).toBe(413);
    },
  );

  attack(
    'JSON a hundred thousand levels deep',
    'CVE-2020-7661 and every recursive walker of JSON: the stack overflows',
    async () => {
      for (const body of [
        `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
        `${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}`,
      ]) {
        const answer = await vartti.ask('POST /sign-in/challenges', { body });
        expect([400, 413]).toContain(answer.status);
      }
    },
  );

  attack('ten thousand parameters', 'hash flooding in PHP, Java, Python, 28C3 2011', async () => {
    const query = Array.from({ length: 800 }, (_, i) => `p${i}=${i}`).join('&');
    expect((await vartti.ask(`GET /events?${query}`)).status).toBeLessThan(500);
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`p${i}`, i]));
    expect(
      (await vartti.ask('POST /sign-in/challenges', { body: { ...many, ...contact } })).status,
    ).toBeLessThan(500);
  });

  attack(
    'a flood of headers',
    'CVE-2023-44487’s little brothers: header maps that grow without bound',
    async () => {
      const flood = Array.from({ length: 20_000 }, (_, i) => `X-${i}: a`).join('\r\n');
      const answer = await raw(`GET /health HTTP/1.1\r\nHost: a\r\n${flood}\r\n\r\n`);
      expect([0, 400, 431]).toContain(statusOf(answer));
    },
  );

  attack(
    'two lengths in one request',
    'HTTP request smuggling CL.TE, PortSwigger 2019; CVE-2022-32213 (llhttp)',
    async () => {
      const smuggled = 'GET /api/session HTTP/1.1\r\nHost: a\r\n\r\n';
      for (const lengths of [
        'Content-Length: 4\r\nTransfer-Encoding: chunked',
        'Content-Length: 4\r\nContent-Length: 40',
        'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
        'Transfer-Encoding : chunked',
      ]) {
        const answer = await raw(
          `POST /api/sign-in/challenges HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${lengths}\r\n\r\n0\r\n\r\n${smuggled}`,
        );
        expect([lengths, statusOf(answer)]).toEqual([lengths, 400]);
        expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
      }
    },
  );

  attack(
    'bytes that are no UTF-8',
    'overlong forms slipped past filters, IIS 2000 (CVE-2000-0884)',
    async () => {
      for (const bytes of ['\xc0\xaf', '\xff\xfe', '\xed\xa0\x80', '\xf8\x88\x80\x80\x80']) {
        const body = `{"contact":"${bytes}@example.fi","language":"fi"}`;
        const answer = await raw(
          `POST /api/sign-in/challenges HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body, 'utf8')}\r\n\r\n${body}`,
        );
        expect(statusOf(answer)).toBeLessThan(500);
      }
      for (const path of ['/api/events/%c0%af', '/api/events/%ff', '/api/%', '/api/events/%zz'])
        expect(
          statusOf(await raw(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)),
        ).toBeLessThan(500);
    },
  );

  attack(
    'a second request on the connection of a failed one',
    'response queue poisoning: answers handed to the next one in line',
    async () => {
      const bad =
        'POST /api/sign-in/challenges HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\n{"a';
      const answer = await raw(`${bad}GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
      expect(statuses[0]).toBe('400');
      expect(statuses.slice(1).filter((status) => status !== '200')).toEqual([]);
      expect(answer.split('"ready"')[0]).toContain('malformed');
    },
  );

  attack(
    'another method than the one that was sent',
    'method override turned GET into DELETE in Rails and Express stacks',
    async () => {
      const { id } = await given.event();
      for (const name of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']) {
        const answer = await vartti.ask(`GET /events/${id}?_method=DELETE`, {
          headers: { [name]: 'DELETE' },
        });
        expect(answer.status).toBe(200);
      }
      for (const method of ['TRACE', 'CONNECT', 'PROPFIND', 'PATCH']) {
        const answer = await raw(
          `${method} /api/events/${id} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
        );
        expect([method, [0, 400, 404, 405].includes(statusOf(answer))]).toEqual([method, true]);
      }
    },
  );

  attack(
    'limits without Redis',
    'rate limits that fail open when their store is down, many gateways',
    async () => {
      expect(vartti.config.REDIS_URL).toBeUndefined();
      await vartti.ask('POST /sign-in/challenges', {
        body: contact,
        headers: { 'X-Forwarded-For': '203.0.113.80' },
      });
      await vartti.database.query('UPDATE request_count SET used = 100000');
      const answer = await vartti.ask('POST /sign-in/challenges', {
        body: contact,
        headers: { 'X-Forwarded-For': '203.0.113.80' },
      });
      expect(answer.status).toBe(429);
      await vartti.database.query('DELETE FROM request_count');
    },
  );

  attack(
    'a forged X-Forwarded-For for each try',
    'limits by the first entry of X-Forwarded-For, evaded with one header a request',
    async () => {
      // The portal sends one entry, which it saw itself; of several the API believes the one next to the portal's.
      await vartti.database.query('DELETE FROM request_count');
      for (let i = 0; i < 3; i++)
        await vartti.ask('POST /sign-in/challenges', {
          body: contact,
          headers: { 'X-Forwarded-For': `198.51.100.${i}, 203.0.113.81` },
        });
      const [row] = await vartti.database.query<{ used: number }>(
        'SELECT max(used)::int AS used FROM request_count',
      );
      expect(row?.used).toBe(3);
    },
  );

  attack(
    'a clock that jumps',
    'windows that are counted by a clock that goes back never open again',
    async () => {
      const from = { 'X-Forwarded-For': '203.0.113.82' };
      await vartti.ask('POST /sign-in/challenges', { body: contact, headers: from });
      vartti.clock.set('2026-11-30T08:00:00Z');
      expect((await vartti.ask('POST /sign-in/challenges', { body: contact, headers: from })).status).toBe(
        202,
      );
      vartti.clock.set('2030-01-01T00:00:00Z');
      expect((await vartti.ask('POST /sign-in/challenges', { body: contact, headers: from })).status).toBe(
        202,
      );
      vartti.clock.set('2026-12-01T08:00:00Z');
    },
  );

  attack(
    'a picture that unpacks to far more than it weighs',
    'decompression bombs: PNG of 19,000 × 19,000 took down image services (libpng, Pillow)',
    async () => {
      const answer = await upload(bomb(6000, 6000));
      expect(answer.status).toBe(422);
    },
  );

  attack(
    'a picture that is two files in one',
    'polyglots: GIFAR 2008, and JPEG with a script behind it served to browsers',
    async () => {
      const answer = await upload(Buffer.from('\x89PNG\r\n\x1a\n<script>alert(1)</script>', 'latin1'));
      expect(answer.status).toBe(422);
    },
  );

  const upload = (body: Buffer) =>
    fetch(`${vartti.url}/api/employer/logo`, {
      method: 'PUT',
      headers: { 'Content-Type': 'image/png', Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
      body: new Uint8Array(body),
    });

  attack(
    'the same request a thousand times at once',
    'retry storms after an outage bring the next one',
    async () => {
      const { slots } = await given.event();
      const id = newId();
      const book = () =>
        vartti.ask(`PUT /registrations/${id}`, {
          body: { slotId: slots[0]?.id, firstName: 'Aino', contact: 'toisto@example.fi', language: 'fi' },
          headers: { 'X-Forwarded-For': '203.0.113.83' },
        });
      const answers = await Promise.all(Array.from({ length: 25 }, book));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      const [row] = await vartti.database.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM registration WHERE id = $1',
        [id],
      );
      expect(row?.n).toBe(1);
    },
  );
});

/** A whole PNG of this size: nothing but zeros, which shrink to nothing. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1; // one bit a point, grey
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
