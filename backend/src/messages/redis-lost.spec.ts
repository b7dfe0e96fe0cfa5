import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { eventually } from '../../test/support/eventually.js';
import { givenIn, type GivenEvent } from '../../test/support/given.js';
import { type Mailbox, openMailbox } from '../../test/support/mailbox.js';
import { openRedis, type OwnRedis } from '../../test/support/redis.js';
import { startWorker, type TestWorker } from '../../test/support/worker.js';
import { HousekeepingSchedule } from '../platform/queue/housekeeping.schedule.js';

describe('a Redis that forgets or goes away', () => {
  let redis: OwnRedis;
  let vartti: TestApp;
  let mailbox: Mailbox;
  let worker: TestWorker;
  let event: GivenEvent;
  let slot = 0;

  beforeAll(async () => {
    [redis, mailbox] = await Promise.all([openRedis(), openMailbox()]);
    vartti = await startApp({ REDIS_URL: redis.url, ...mailbox.environment });
    worker = await startWorker(vartti);
    event = await givenIn(vartti).event({ tables: 2 });
  });
  afterAll(async () => {
    await worker.close();
    await vartti.close();
    await Promise.all([redis.stop(), mailbox.stop()]);
  });
  beforeEach(() => mailbox.empty());

  async function book(contact: string) {
    const answer = await vartti.ask(`PUT /registrations/${newId()}`, {
      body: { slotId: event.slots[slot++]?.id, firstName: 'Aino', contact, language: 'fi' },
    });
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ code: expect.any(String) }),
    ]);
  }
  const receivers = async () => (await mailbox.received()).map(({ to }) => to).sort();

  it('loses no message when it is flushed while they wait in it', async () => {
    await worker.close();
    for (const name of ['a', 'b', 'c']) await book(`${name}@example.fi`);
    await redis.flush();
    worker = await startWorker(vartti);
    // Nobody calls the sweep here: the worker writes its schedule anew, and the schedule brings the sweep.
    await eventually(async () => {
      expect(await receivers()).toEqual(['a@example.fi', 'b@example.fi', 'c@example.fi']);
    });
  });

  it('is given its schedule again when it is flushed while a worker runs', async () => {
    const schedule = worker.context.get(HousekeepingSchedule, { strict: false });
    await redis.flush();
    await vartti.database.query(
      `INSERT INTO outgoing_message (template, recipient_kind, address, channel, language, payload, once_key, not_before, created_at)
       VALUES ('employer_known', 'address', 'left@example.fi', 'email', 'fi', '{"employerName": "Kahvila"}', 'left', $1, $1)`,
      [vartti.clock.now().toString()],
    );
    await schedule.write();
    await eventually(async () => expect(await receivers()).toEqual(['left@example.fi']));
  });

  it('delivers what is booked after a flush', async () => {
    await redis.flush();
    await book('d@example.fi');
    await eventually(async () => expect(await receivers()).toEqual(['d@example.fi']));
  });

  it('refuses nobody while it is away, and brings everything when it is back', async () => {
    await redis.stop();
    for (const name of ['e', 'f', 'g']) await book(`${name}@example.fi`);
    expect(await receivers()).toEqual([]);
    await redis.start();
    await worker.context.get(HousekeepingSchedule, { strict: false }).write();
    await eventually(
      async () => expect(await receivers()).toEqual(['e@example.fi', 'f@example.fi', 'g@example.fi']),
      18_000,
    );
  });
});
