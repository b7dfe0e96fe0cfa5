import { randomUUID } from 'node:crypto';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { eventually } from '../../test/support/eventually.js';
import { type Given, type GivenEvent, givenIn } from '../../test/support/given.js';
import { type Mailbox, openMailbox } from '../../test/support/mailbox.js';
import { startWorker, type TestWorker } from '../../test/support/worker.js';

const REDIS = process.env.VARTTI_TEST_REDIS_URL ?? '';
const queues = [
  { name: 'a queue in Redis', environment: { REDIS_URL: REDIS } },
  { name: 'a queue in Postgres', environment: {} },
];

describe.each(queues)('delivery with $name', ({ environment }) => {
  let vartti: TestApp;
  let mailbox: Mailbox;
  let worker: TestWorker;
  let given: Given;
  let event: GivenEvent;

  beforeAll(async () => {
    mailbox = await openMailbox();
    vartti = await startApp({ ...environment, ...mailbox.environment });
    worker = await startWorker(vartti);
    given = givenIn(vartti);
  });
  afterAll(async () => {
    await worker.close();
    await vartti.close();
    await mailbox.stop();
  });
  beforeEach(async () => {
    await vartti.database.empty();
    await mailbox.empty();
    event = await given.event({ tables: 2, title: 'Vartissa töihin' });
  });

  let slot = 0;
  beforeEach(() => (slot = 0));
  async function book(contact: string, firstName = 'Aino') {
    const id = newId();
    const answer = await vartti.ask(`PUT /registrations/${id}`, {
      body: { slotId: event.slots[slot++]?.id, firstName, contact, language: 'fi' },
    });
    expect([answer.status, answer.text]).toEqual([expect.any(Number), expect.stringContaining('code')]);
    return id;
  }
  const states = () =>
    vartti.database.query<{ status: string; attempts: number; last_error: string | null }>(
      'SELECT status, attempts, last_error FROM outgoing_message ORDER BY created_at, id',
    );
  const allSent = (count: number) =>
    eventually(async () => {
      expect((await states()).map(({ status }) => status)).toEqual(Array(count).fill('sent'));
    });

  it('sends a confirmation right after the booking, to a phone as a text message', async () => {
    await book('+358401234567');
    await allSent(1);
    const [message] = await mailbox.received();
    expect(message).toMatchObject({ kind: 'sms', to: '+358401234567', from: 'Vartti' });
    expect(message?.text).toMatch(/^Hei Aino! Sinulla on vartti: ke 2\.12\. klo 14\.\d\d-/);
  });

  it('sends it to a mailbox as a letter, with the calendar entry and a link of its own', async () => {
    await book('aino@example.fi');
    await allSent(1);
    const [letter] = await mailbox.received();
    expect(letter).toMatchObject({ kind: 'email', to: 'aino@example.fi' });
    expect(letter?.from).toMatch(/^"?Ohjaamo \d+ · Vartti"? <vartti@localhost>$/);
    expect(letter?.subject).toMatch(/^Sinulla on vartti: ke 2\.12\. klo 14\./);
    expect(letter?.text).toMatch(/http:\/\/localhost:3000\/fi\/my\/[\w-]{44}/);
    const calendar = letter?.attachments.find(({ filename }) => filename === 'vartti.ics');
    expect(calendar?.text).toContain('BEGIN:VEVENT');
  });

  it('sends everything once with two workers, each put into the queue twice', async () => {
    const second = await startWorker(vartti);
    const people = Array.from({ length: 8 }, (_, n) => `nuori-${n}@example.fi`);
    for (const person of people) await book(person);
    await Promise.all([worker.sweep(), second.sweep()]);
    await allSent(8);
    await second.close();
    const letters = await mailbox.received();
    expect(letters.map(({ to }) => to).sort()).toEqual(people);
  });

  it('sends what was written while no worker was there', async () => {
    await worker.close();
    await book('aino@example.fi');
    expect((await states()).map(({ status }) => status)).toEqual(['waiting']);
    worker = await startWorker(vartti);
    await allSent(1);
    expect(await mailbox.received()).toHaveLength(1);
  });

  it('sends later what a mail server did not take, and says why it waited', async () => {
    await mailbox.stop();
    await book('aino@example.fi');
    await eventually(async () => {
      expect(await states()).toEqual([
        { status: 'waiting', attempts: 1, last_error: expect.stringContaining('ESOCKET') },
      ]);
    });
    await mailbox.start();
    await worker.sweep();
    expect(await mailbox.received()).toHaveLength(0); // not before its pause is over
    vartti.clock.advance({ seconds: 10 });
    await worker.sweep();
    await allSent(1);
    expect(await mailbox.received()).toHaveLength(1);
  });

  it('sends what a worker had claimed when it was killed, but not before the claim is old', async () => {
    await worker.close();
    await book('aino@example.fi');
    await vartti.database.query(
      `UPDATE outgoing_message SET status = 'sending', attempts = 1, claimed_at = $1`,
      [vartti.clock.now().toString()],
    );
    worker = await startWorker(vartti);
    expect(await worker.sweep()).toBe(0);
    vartti.clock.advance({ minutes: 5, seconds: 1 });
    expect(await worker.sweep()).toBe(1);
    // What the queue held from the booking may be in the worker's hands that very moment; then the next sweep brings it.
    await eventually(async () => {
      await worker.sweep();
      expect((await states()).map(({ status }) => status)).toEqual(['sent']);
    });
    expect(await mailbox.received()).toHaveLength(1);
  });

  it('keeps its Message-ID over attempts, so that a mail program knows the same letter', async () => {
    await book('aino@example.fi');
    await allSent(1);
    const [row] = await vartti.database.query<{ id: string }>('SELECT id FROM outgoing_message');
    expect((await mailbox.received())[0]?.messageId).toBe(`<${row?.id}@localhost>`);
  });

  it('drops what is no longer true', async () => {
    await worker.close();
    const id = await book('aino@example.fi');
    await vartti.database.query(`UPDATE registration SET status = 'cancelled' WHERE id = $1`, [id]);
    worker = await startWorker(vartti);
    await worker.sweep();
    await eventually(async () => {
      expect(await states()).toEqual([{ status: 'dropped', attempts: 1, last_error: 'cancelled since' }]);
    });
    expect(await mailbox.received()).toHaveLength(0);
  });

  it('tells the same thing once, however often it is told', async () => {
    const { tell } = await import('./outbox.js');
    const employer = await given.employer();
    const recruiter = await given.recruiter({ employerId: employer.id });
    const telling = () =>
      vartti.db.as({ kind: 'system', id: null }, (tx) =>
        tell(tx, {
          template: 'employer_approved',
          to: { kind: 'recruiter', id: recruiter.id },
          payload: { employerId: employer.id },
          ohjaamoId: null,
          onceKey: `employer_approved:${employer.id}`,
        }),
      );
    await Promise.all([telling(), telling(), telling()]);
    await allSent(1);
    await telling();
    expect((await mailbox.received()).map(({ to }) => to)).toEqual([recruiter.email]);
  });

  it('says nothing when the transaction did not hold', async () => {
    const { tell } = await import('./outbox.js');
    const employer = await given.employer();
    const recruiter = await given.recruiter({ employerId: employer.id });
    const undone = vartti.db.as({ kind: 'system', id: null }, async (tx) => {
      await tell(tx, {
        template: 'employer_approved',
        to: { kind: 'recruiter', id: recruiter.id },
        payload: { employerId: employer.id },
        ohjaamoId: null,
        onceKey: randomUUID(),
      });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await states()).toEqual([]);
  });
});
