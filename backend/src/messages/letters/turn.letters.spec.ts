import { type Evening, eveningIn } from '../../../test/support/evening.js';
import { newId, startApp, type TestApp } from '../../../test/support/app.js';
import { SYSTEM } from '../../platform/database/database.js';
import { Temporal } from 'temporal-polyfill';
import { Facts } from '../facts/facts.service.js';
import type { Messages } from '../outbox.js';
import { translator } from '../texts/translator.js';
import type { Context } from './context.js';
import { asDiscreetly } from './discreet.letter.js';
import { compose } from './letters.js';
import { Links } from './links.js';

type InRoom = 'turn_called' | 'turn_soon' | 'quarter_free';
interface Told {
  template: InRoom;
  payload: Messages[InRoom];
  onceKey: string;
  toldAt: Date;
}

describe('messages from the room', () => {
  let vartti: TestApp;
  let evening: Evening;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    evening = await eveningIn(vartti);
    evening.minute(1);
  });

  const told = () =>
    vartti.database.query<Told>(
      `SELECT template, payload, once_key AS "onceKey", created_at AS "toldAt" FROM outgoing_message
       WHERE template IN ('turn_called', 'turn_soon', 'quarter_free') ORDER BY created_at, once_key`,
    );
  const onlyOne = async (template: InRoom) => {
    const all = (await told()).filter((one) => one.template === template);
    expect(all).toHaveLength(1);
    return all[0] as Told;
  };
  /** As the worker writes it, at this moment. */
  async function write({ template, payload, onceKey, toldAt }: Told, isDiscreet = false) {
    const context: Context = {
      t: translator('en'),
      language: 'en',
      facts: new Facts(vartti.db),
      links: new Links('https://vartti.example.fi', vartti.config.SECRET, 'en'),
      now: vartti.clock.now(),
      toldAt: Temporal.Instant.fromEpochMilliseconds(toldAt.getTime()),
      onceKey,
      recipientName: null,
      unseal: (code) => code,
    };
    return vartti.db.acting(SYSTEM, async () => {
      const composed = await compose(template, context, payload);
      return isDiscreet ? asDiscreetly(composed, template, context, payload as never) : composed;
    });
  }
  const phone = { contact: '+358401112233' };
  const call = async (n = 1) => {
    const id = newId();
    const called = await evening.tap({ do: 'call', tableId: evening.table(n) }, id);
    expect(called.status).toBe(200);
    return id;
  };

  it('call to the table by name and number, with the link to their own turn', async () => {
    await evening.walkIn('Aino', [1], phone);
    await call();
    const { sms } = (await write(await onlyOne('turn_called'))) as { sms: string };
    expect(sms).toMatch(
      /^Aino, it’s your turn: table 1, Firma \d+ Oy\. https:\/\/vartti\.example\.fi\/en\/turn\/[\w.-]+$/,
    );
    const link = sms.split('/turn/')[1] as string;
    expect((await vartti.ask(`GET /my-turns/${link}`)).body).toMatchObject({ journey: 'called' });
  });

  it('call somebody who gave an address and no name by nothing', async () => {
    await evening.walkIn('', [1], phone);
    await call();
    const { sms, letter } = (await write(await onlyOne('turn_called'))) as {
      sms: string;
      letter: { greeting: string };
    };
    expect(sms).toMatch(/^It’s your turn: table 1/);
    expect(letter.greeting).toBe('Hello!');
  });

  it('are not sent to somebody who sits already, was called once more, or was called ten minutes ago', async () => {
    await evening.walkIn('Aino', [1], phone);
    const turnId = await call();
    const first = await onlyOne('turn_called');
    evening.minute(11);
    expect(await write(first)).toEqual({ dropped: 'called too long ago' });
    await evening.tap({ do: 'recall', turnId });
    expect(await write(first)).toEqual({ dropped: 'called once more since' });
    const again = (await told()).find(({ onceKey }) => onceKey.endsWith(':recalled')) as Told;
    expect(await write(again)).toMatchObject({ sms: expect.stringMatching(/^Aino, we call you once more/) });
    await evening.tap({ do: 'start', turnId });
    expect(await write(again)).toEqual({ dropped: 'the turn is meeting' });
  });

  it('say that it is soon, while one stands in that line and nobody has called', async () => {
    const aino = await evening.walkIn('Aino', [1], phone);
    const soon = await onlyOne('turn_soon');
    expect(await write(soon)).toMatchObject({
      sms: expect.stringMatching(
        /^Aino, soon it’s your turn: Firma \d+ Oy\. You are among the next 2, stay near\./,
      ),
    });
    const turnId = await call();
    expect(await write(soon)).toEqual({ dropped: 'called, or at a table' });
    await evening.undo(turnId);
    const left = newId();
    await evening.tap({ do: 'leave', ticketId: aino }, left);
    expect(await write(soon)).toEqual({ dropped: 'no longer waiting' });
    await evening.undo(left);
    evening.minute(12);
    expect(await write(soon)).toEqual({ dropped: 'told too long ago' });
  });

  it('tell under non-disclosure neither who, nor where, nor which table', async () => {
    await evening.walkIn('Aino', [1], phone);
    await call();
    for (const one of await told()) {
      const written = await write(one, true);
      if ('dropped' in written) continue;
      expect(written.sms).toMatch(
        /^There is a message about your turn\. .* https:\/\/vartti\.example\.fi\/en\/turn\//,
      );
      const text = JSON.stringify(written);
      expect(text).not.toMatch(/Aino|Firma|table 1|Keskikatu|Ohjaamo/);
    }
  });

  describe('a quarter that is free right now', () => {
    async function someoneWaits() {
      vartti.clock.set('2026-12-01T07:00:00Z');
      const slots = evening.slotsAt(1);
      for (const [n, slot] of slots.entries()) {
        const phone = `+3584012345${String(n).padStart(2, '0')}`;
        await evening.booked(`Varannut${n}`, slot, phone);
      }
      const entryId = newId();
      const waits = await vartti.ask(`PUT /waiting-list/${entryId}`, {
        body: {
          partId: slots[0]?.partId,
          tableId: evening.table(1),
          firstName: 'Eino',
          contact: '+358407654321',
          language: 'en',
        },
      });
      expect(waits.status).toBe(200);
      const [meeting] = await vartti.database.query<{ id: string; minute: number }>(
        `SELECT id, extract(epoch FROM starts_at - '2026-12-01T08:00:00Z')::integer / 60 AS minute FROM meeting
         WHERE event_table_id = $1 ORDER BY starts_at LIMIT 1`,
        [evening.table(1)],
      );
      const { id: meetingId, minute } = meeting as { id: string; minute: number };
      evening.minute(minute + 5);
      const missed = await evening.tap({ do: 'no_show', meetingId });
      expect(missed.status).toBe(200);
      const quarter: Told = {
        template: 'quarter_free',
        payload: { entryId, meetingId },
        onceKey: `quarter_free:${meetingId}:${entryId}`,
        toldAt: new Date(vartti.clock.now().epochMilliseconds),
      };
      return { quarter, minute, entryId };
    }

    it('is offered to whoever waits, with the link to a number at that table', async () => {
      const { quarter } = await someoneWaits();
      const { sms } = (await write(quarter)) as { sms: string };
      expect(sms).toMatch(
        /^Hi Eino! Firma \d+ Oy, table 1, is free until \d+\.\d\d\. If you are near, take a number: /,
      );
      expect(sms).toContain(
        `https://vartti.example.fi/en/events/${evening.event.id}/number?line=table:${evening.table(1)} `,
      );
    });

    it('is no longer when little of it is left, somebody sits there, or they no longer wait', async () => {
      const { quarter, minute, entryId } = await someoneWaits();
      evening.minute(minute + 11);
      expect(await write(quarter)).toEqual({ dropped: 'too little of it is left' });
      evening.minute(minute + 6);
      await evening.walkIn('Aino', [1]);
      const turnId = await call();
      expect(await write(quarter)).toEqual({ dropped: 'somebody sits there' });
      await evening.undo(turnId);
      expect(await write(quarter)).toMatchObject({ sms: expect.any(String) });
      await vartti.database.query(`UPDATE waiting_list_entry SET status = 'left' WHERE id = $1`, [entryId]);
      expect(await write(quarter)).toEqual({ dropped: 'no longer waiting: left' });
    });
  });
});
