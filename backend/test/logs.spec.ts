import { ConsoleLogger, Logger } from '@nestjs/common';
import { inspect } from 'node:util';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { startApp, type TestApp, newId } from './support/app.js';
import { eventually } from './support/eventually.js';
import { type Given, givenIn } from './support/given.js';
import { signInAs } from './support/sign-in.js';
import { startWorker } from './support/worker.js';

const { console: terminal } = globalThis;
const MARK = 'MERKKI';
const contact = `${MARK.toLowerCase()}@example.fi`;

describe('what the processes write out', () => {
  let vartti: TestApp;
  let given: Given;
  let said = '';
  const silent: (() => void)[] = [];

  beforeAll(async () => {
    vartti = await startApp();
    vartti.app.useLogger(['error', 'warn', 'log', 'debug', 'verbose']);
    given = givenIn(vartti);
    for (const stream of [process.stdout, process.stderr]) {
      const write = stream.write.bind(stream);
      stream.write = (chunk: unknown) => {
        said += String(chunk);
        return true;
      };
      silent.push(() => void (stream.write = write));
    }
    // Libraries that write to the console do not pass by the streams here: the test runner has its own.
    for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      const write = terminal[name];
      terminal[name] = (...words: unknown[]) => void (said += inspect(words, { depth: 9 }));
      silent.push(() => void (terminal[name] = write));
    }
  });
  afterAll(async () => {
    silent.forEach((end) => end());
    await vartti.close();
  });
  beforeEach(() => void (said = ''));

  const noMarker = () => expect(said.toLowerCase()).not.toContain(MARK.toLowerCase());
  const book = (slotId: string | undefined, body: object = {}) =>
    vartti.ask(`PUT /registrations/${newId()}`, {
      body: { slotId, firstName: `${MARK}nimi`, contact, language: 'fi', ...body },
      headers: { 'User-Agent': `${MARK}-agent`, Referer: `https://${MARK}.fi`, 'X-Forwarded-For': MARK },
    });

  it('tells of a refused write where and by which constraint, not what was in it', async () => {
    const event = await given.event();
    await vartti.database.query(
      `ALTER TABLE registration ADD CONSTRAINT no_such_name CHECK (first_name <> '${MARK}nimi')`,
    );
    expect((await book(event.slots[0]?.id)).status).toBe(500);
    await vartti.database.query('ALTER TABLE registration DROP CONSTRAINT no_such_name');
    expect(said).toContain('23514 registration no_such_name');
    noMarker();
  });

  it('nor in a transaction, nor what somebody gave as a reason', async () => {
    const event = await given.event();
    const staff = await signInAs(vartti, (await given.staff({ ohjaamoId: event.ohjaamoId })).email);
    const id = newId();
    await vartti.ask(`PUT /registrations/${id}`, {
      body: { slotId: event.slots[0]?.id, firstName: 'Aino', contact: 'aino@example.fi', language: 'fi' },
    });
    await vartti.database.query(
      `ALTER TABLE transition ADD CONSTRAINT no_such_reason CHECK (reason <> '${MARK}syy')`,
    );
    const answer = await vartti.ask(`PUT /staff/registrations/${id}/cancellation`, {
      body: { reason: `${MARK}syy` },
      cookie: staff,
    });
    expect(answer.status).toBe(500);
    await vartti.database.query('ALTER TABLE transition DROP CONSTRAINT no_such_reason');
    expect(said).toContain('no_such_reason');
    noMarker();
  });

  it('says nothing of what is merely wrong, wherever somebody put it', async () => {
    const bodies: unknown[] = [
      { slotId: MARK },
      { firstName: { [MARK]: MARK } },
      { contact: `${MARK}@` },
      { [MARK]: MARK },
      `{"${MARK}":`,
    ];
    for (const body of bodies) {
      const answer = await vartti.ask(`PUT /registrations/${newId()}`, { body });
      expect([400, 422]).toContain(answer.status);
    }
    for (const path of [
      `/${MARK}`,
      `/links/${MARK}`,
      `/events/${MARK}`,
      `/openings?q=${MARK}`,
      `/calendars/${MARK}/vartti.ics`,
    ] as const)
      expect((await vartti.ask(`GET ${path}`, { cookie: `vartti=${MARK}` })).status).toBeLessThan(500);
    noMarker();
  });

  it('tells that a mail was refused, not to whom: neither in the log nor in the outbox', async () => {
    const server = await rudeMailServer();
    const { port } = server.address() as AddressInfo;
    const worker = await startWorker(vartti, {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      REDIS_URL: process.env.VARTTI_TEST_REDIS_URL ?? '',
    });
    // The test's worker is silent; a real one is not.
    Logger.overrideLogger(new ConsoleLogger());
    const event = await given.event();
    expect((await book(event.slots[0]?.id)).status).toBe(200);
    const outcome = () =>
      vartti.database.query<{ status: string; last_error: string | null }>(
        `SELECT status, last_error FROM outgoing_message m JOIN young_person y ON y.id = m.recipient_id
         WHERE y.email = '${contact}' AND m.template = 'booking_confirmed'`,
      );
    await worker.sweep();
    await eventually(async () => expect((await outcome())[0]?.last_error).toBeTruthy());
    expect(JSON.stringify(await outcome()).toLowerCase()).not.toContain(MARK.toLowerCase());
    await worker.close();
    server.close();
    expect(said).toContain('booking_confirmed');
    noMarker();
  });

  /** As some mail servers do: says the address back in every refusal. */
  async function rudeMailServer(): Promise<Server> {
    const server = createServer((socket: Socket) => {
      socket.write('220 rude\r\n');
      socket.on('data', (data) => {
        const line = data.toString();
        if (/^EHLO|^HELO/i.test(line)) socket.write('250 rude\r\n');
        else if (/^MAIL/i.test(line)) socket.write('250 ok\r\n');
        else if (/^RCPT/i.test(line)) socket.write(`451 4.7.1 try later: ${line.trim()}\r\n`);
        else socket.write('250 ok\r\n');
      });
      socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  }
});
