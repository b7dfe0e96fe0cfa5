import fc from 'fast-check';
import { sealLink } from '../accounts/link.js';
import { newId, SECRET, startApp, type TestApp } from '../../test/support/app.js';
import { strongly } from '../../test/support/card-table.js';
import { eveningDesk } from '../../test/support/evening-desk.js';
import { signInAs } from '../../test/support/sign-in.js';
import { eveningMoves } from './evening-proposal.states.js';
import type { MyEveningProposals } from './evening-proposals.schema.js';
import { ProposalsTime } from './proposals-time.service.js';

describe('several people are asked to an evening', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof eveningDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await eveningDesk(vartti)));
  const sweep = () => vartti.app.get(ProposalsTime).sweep(vartti.clock.now());

  it('each by a message, once; each answers for themselves, and staff see who said what', async () => {
    const [aino, onni] = [await desk.known('Aino'), await desk.known('Onni')];
    const tableId = desk.event.tables[1]?.id as string;
    const asked = await desk.ask([aino, onni], { tableId, words: 'Tule mukaan!' });
    expect(asked.body.proposals.map(({ firstName, state }) => [firstName, state]).sort()).toEqual([
      ['Aino', 'asked'],
      ['Onni', 'asked'],
    ]);
    await desk.ask([aino, onni], { tableId });
    expect((await desk.evenings()).body.evenings).toMatchObject([
      { asked: 2, coming: 0, waiting: 2, waitingSince: '2026-12-01T08:00:00Z' },
    ]);
    expect(await desk.told('evening_proposed')).toHaveLength(2);
    const link = await desk.linkOf(aino);
    expect((await desk.see(link)).body).toMatchObject({
      state: 'asked',
      tableId,
      words: 'Tule mukaan!',
      place: null,
    });
    expect(await desk.places()).toEqual([]);
    expect((await desk.say(link, 'acceptance')).body).toMatchObject({
      state: 'yes',
      place: { startsAt: desk.event.slots.find((slot) => slot.tableId === tableId)?.startsAt },
    });
    expect(await desk.places()).toEqual([{ personId: aino, tableId, kind: 'slots' }]);
    expect(await desk.told('booking_confirmed')).toHaveLength(1);
    await desk.say(await desk.linkOf(onni), 'refusal');
    const [one, ...others] = (await desk.evenings()).body.evenings;
    expect([one, others]).toMatchObject([
      { eventId: desk.event.id, asked: 2, coming: 1, waiting: 0, waitingSince: null },
      [],
    ]);
    const { proposals } = (await desk.list()).body;
    expect(proposals.map(({ firstName, state, hasPlace }) => [firstName, state, hasPlace]).sort()).toEqual([
      ['Aino', 'yes', true],
      ['Onni', 'no', false],
    ]);
  });

  it('and a table that is full is told kindly, with its waiting list; a time that comes free is theirs by a second yes', async () => {
    const [aino, onni] = [await desk.known('Aino'), await desk.known('Onni')];
    const tableId = desk.event.tables[0]?.id as string;
    await desk.ask([aino, onni], { tableId });
    await desk.say(await desk.linkOf(aino), 'acceptance');
    const link = await desk.linkOf(onni);
    expect((await desk.say(link, 'acceptance')).body).toMatchObject({
      state: 'full',
      place: null,
      waitingPartId: desk.event.slots[0]?.partId,
    });
    expect((await desk.say(link, 'acceptance')).body.state).toBe('full');
    expect(await desk.places()).toHaveLength(1);
    const [comes] = await vartti.database.query<{ id: string }>('SELECT id FROM registration');
    const theirs = sealLink({ subject: 'registration', id: comes?.id as string, route: 'message' }, SECRET);
    expect((await vartti.ask(`PUT /links/${theirs}/cancellation`, { body: {} })).status).toBe(200);
    expect((await desk.say(link, 'acceptance')).body.state).toBe('yes');
  });

  it('two taps at once are one place, and ten people in a rush take no more than there are', async () => {
    const aino = await desk.known('Aino');
    await desk.ask([aino]);
    const link = await desk.linkOf(aino);
    const taps = await Promise.all([1, 2, 3].map(() => desk.say(link, 'acceptance')));
    expect(taps.map(({ status, body }) => [status, body.state])).toEqual(Array(3).fill([200, 'yes']));
    expect(await desk.places()).toHaveLength(1);
    const many = await Promise.all(Array.from({ length: 10 }, (_, n) => desk.known(`Nuori ${n}`)));
    await desk.ask(many);
    const links = await Promise.all(many.map(desk.linkOf));
    const answers = await Promise.all(links.map((one) => desk.say(one, 'acceptance')));
    expect(answers.map(({ body }) => body.state).sort()).toEqual([...Array(9).fill('full'), 'yes']);
    expect(await desk.places()).toHaveLength(2);
  });

  it('a yes is a time at a table that somebody holds, however many nobody does', async () => {
    const made = await eveningDesk(vartti, { tables: 10 });
    const held = made.event.tables[0]?.id;
    await vartti.database.query(`UPDATE event_table SET status = 'free', employer_id = NULL WHERE id <> $1`, [
      held,
    ]);
    await vartti.database.query(
      `UPDATE slot SET starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour' WHERE event_table_id = $1`,
      [held],
    );
    const aino = await made.known('Aino');
    await made.ask([aino]);
    expect((await made.say(await made.linkOf(aino), 'acceptance')).body.state).toBe('yes');
    expect(await made.places()).toMatchObject([{ tableId: held }]);
  });

  it('who comes already says yes and keeps the place they have', async () => {
    const email = 'aino@example.fi';
    const aino = await desk.known('Aino', { email });
    await vartti.ask(`PUT /registrations/${newId()}`, {
      body: { slotId: desk.event.slots[0]?.id, firstName: 'Aino', contact: email, language: 'fi' },
    });
    await desk.ask([aino]);
    expect((await desk.say(await desk.linkOf(aino), 'acceptance')).body).toMatchObject({
      state: 'yes',
      place: { startsAt: desk.event.slots[0]?.startsAt },
    });
    expect(await desk.places()).toHaveLength(1);
  });

  it.each(['presentation', 'rotation'])('a yes to a %s is a seat there', async (kind) => {
    const settings = kind === 'rotation' ? { slotMinutes: 15, breakMinutes: 3 } : {};
    const part = { kind, startsAfterMinutes: 0, lengthMinutes: 90, capacity: 5, settings };
    const made = await eveningDesk(vartti, { recipe: [part] });
    const aino = await made.known('Aino');
    const asked = await made.ask([aino], { tableId: made.event.tables[0]?.id });
    expect(asked.status).toBe(200);
    expect((await made.say(await made.linkOf(aino), 'acceptance')).body.state).toBe('yes');
    expect(await made.places()).toEqual([{ personId: aino, tableId: null, kind }]);
    const wishes = await vartti.database.query<{ id: string }>('SELECT event_table_id AS id FROM wish');
    expect(wishes).toEqual(kind === 'rotation' ? [{ id: made.event.tables[0]?.id }] : []);
  });

  it('later is asked again in a week, twice at most; and when the evening begins, it has run out', async () => {
    const aino = await desk.known('Aino');
    await desk.ask([aino]);
    const link = await desk.linkOf(aino);
    expect((await desk.say(link, 'postponement')).body).toMatchObject({
      state: 'later',
      askAgainAt: '2026-12-08T08:00:00Z',
    });
    vartti.clock.set('2026-12-08T07:59:00Z');
    await sweep();
    expect((await desk.see(link)).body.state).toBe('later');
    vartti.clock.set('2026-12-08T08:00:00Z');
    await sweep();
    expect((await desk.see(link)).body).toMatchObject({ state: 'asked', mayLater: true });
    // Eight days and four hours are left: half of them.
    expect((await desk.say(link, 'postponement')).body.askAgainAt).toBe('2026-12-12T10:00:00Z');
    vartti.clock.set('2026-12-12T10:00:00Z');
    await sweep();
    expect((await desk.see(link)).body.mayLater).toBe(false);
    expect((await desk.say(link, 'postponement')).body.code).toBe('later_no_more');
    expect(await desk.told('evening_proposed')).toHaveLength(3);
    vartti.clock.set(new Date(desk.event.startsAt).toISOString());
    await sweep();
    expect((await desk.see(link)).body.state).toBe('run_out');
    expect((await desk.say(link, 'acceptance')).body.code).toBe('wrong_state');
    vartti.clock.set(new Date(desk.event.endsAt).toISOString());
    expect((await desk.see(link)).body.code).toBe('link_unknown');
  });

  it('an asking that was not answered is taken back: the link says so, nothing is sent, and nobody is asked again', async () => {
    const [aino, onni, helmi] = [
      await desk.known('Aino'),
      await desk.known('Onni'),
      await desk.known('Helmi'),
    ];
    await desk.ask([aino, onni, helmi]);
    await desk.say(await desk.linkOf(onni), 'postponement');
    await desk.say(await desk.linkOf(helmi), 'refusal');
    for (const person of [aino, onni, aino]) expect((await desk.withdraw(person)).status).toBe(200);
    const { proposals } = (await desk.list()).body;
    expect(proposals.map(({ firstName, state }) => [firstName, state]).sort()).toEqual([
      ['Aino', 'withdrawn'],
      ['Helmi', 'no'],
      ['Onni', 'withdrawn'],
    ]);
    expect((await desk.withdraw(helmi)).body.code).toBe('wrong_state');
    const link = await desk.linkOf(aino);
    expect((await desk.see(link)).body).toMatchObject({ state: 'withdrawn', place: null, mayLater: false });
    for (const word of ['acceptance', 'refusal', 'postponement'] as const)
      expect((await desk.say(link, word)).body.code).toBe('wrong_state');
    expect(await desk.places()).toEqual([]);
    await desk.ask([aino]);
    vartti.clock.set('2026-12-10T08:00:00Z');
    await sweep();
    expect(await desk.told('evening_proposed')).toHaveLength(3);
    const last = await vartti.database.query(
      `SELECT from_state, to_state, reason, actor_kind, actor_id FROM transition WHERE subject = 'evening_proposal' ORDER BY id DESC LIMIT 2`,
    );
    expect(last).toEqual(
      ['later', 'asked'].map((from) => ({
        from_state: from,
        to_state: 'withdrawn',
        reason: 'withdraw',
        actor_kind: 'staff',
        actor_id: desk.worker.id,
      })),
    );
    const elsewhere = await signInAs(vartti, (await desk.given.staff()).email);
    expect((await desk.withdraw(aino, elsewhere)).status).toBe(404);
    expect((await desk.evenings(elsewhere)).body.evenings).toEqual([]);
  });

  it('only by who meets people there, only who is known there and can be reached, and only to what is still to come', async () => {
    const aino = await desk.known('Aino');
    const elsewhere = await signInAs(vartti, (await desk.given.staff()).email);
    expect((await desk.ask([aino], {}, elsewhere)).status).toBe(404);
    expect((await desk.list('', elsewhere)).status).toBe(404);
    const stranger = await desk.given.person({ regionId: desk.event.regionId });
    expect((await desk.ask([aino, stranger.id])).status).toBe(404);
    const silent = await desk.known('Hilja', { email: null });
    expect((await desk.ask([aino, silent])).body.code).toBe('not_reached');
    expect((await desk.ask([aino], { tableId: newId() })).status).toBe(404);
    await vartti.database.query(`UPDATE event SET status = 'draft' WHERE id = $1`, [desk.event.id]);
    expect((await desk.ask([aino])).body.code).toBe('event_not_coming');
    expect(await desk.told('evening_proposed')).toEqual([]);
  });

  it('are offered by consent, or found by name; who is under non-disclosure by an initial', async () => {
    const [aino] = [await desk.known('Aino', { email: 'aino@example.fi' }), await desk.known('Onni')];
    expect((await desk.list()).body.people).toEqual([]);
    expect((await desk.list('?q=ain')).body.people).toEqual([
      { id: aino, firstName: 'Aino', contactHint: 'a…@example.fi', isReached: true, hasPlace: false },
    ]);
    await vartti.database.query('UPDATE young_person SET non_disclosure = true WHERE id = $1', [aino]);
    expect((await desk.list('?q=ain')).body.people).toMatchObject([{ firstName: 'A.', contactHint: null }]);
    await vartti.database.query(
      `INSERT INTO card_version (id, person_id, version, content, created_at) VALUES ($1, $1, 1, '{}', $2)`,
      [aino, vartti.clock.now().toString()],
    );
    await vartti.database.query(
      `INSERT INTO consent (id, person_id, kind, card_version_id, first_name, ohjaamo_id, until, given_at, request_hash)
       VALUES ($1, $1, 'ohjaamo_matching', $1, 'Aino', $2, '2027-02-01T00:00:00Z', $3, 'x')`,
      [aino, desk.event.ohjaamoId, vartti.clock.now().toString()],
    );
    expect((await desk.list()).body.people).toMatchObject([{ id: aino }]);
    await desk.ask([aino]);
    expect((await desk.list()).body.people).toEqual([]);
  });

  it('and no firm learns of it, behind the walls or in front of them', async () => {
    await desk.ask([await desk.known('Aino')]);
    const employerId = desk.event.tables[0]?.employerId as string;
    const recruiter = await desk.given.recruiter({ employerId });
    const firm = await strongly(vartti, recruiter.email);
    expect((await desk.list('', firm)).status).toBe(403);
    const seen = await vartti.db.as({ kind: 'recruiter', id: recruiter.id }, (tx) =>
      tx.rows('SELECT id FROM evening_proposal'),
    );
    expect(seen).toEqual([]);
  });

  it('on the way to work each of them stands with what came of it, mine alone', async () => {
    const email = 'aino@example.fi';
    const aino = await desk.known('Aino', { email });
    await desk.ask([aino, await desk.known('Onni')]);
    const cookie = await signInAs(vartti, email);
    const mine = async () =>
      (await vartti.ask<MyEveningProposals>('GET /my/evening-proposals', { cookie })).body.proposals;
    const link = await desk.linkOf(aino);
    expect(await mine()).toMatchObject([{ state: 'asked', mayAnswer: true, hasPlace: false, link }]);
    await desk.say(link, 'acceptance');
    expect(await mine()).toMatchObject([{ state: 'yes', mayAnswer: false, hasPlace: true, link }]);
    vartti.clock.set(new Date(desk.event.endsAt).toISOString());
    const later = await signInAs(vartti, email);
    const after = await vartti.ask<MyEveningProposals>('GET /my/evening-proposals', { cookie: later });
    expect(after.body.proposals).toMatchObject([{ state: 'yes', link: null }]);
  });

  it('take no step that is not in the table, whatever is said in whatever order', async () => {
    const words = fc.constantFrom('acceptance', 'refusal', 'postponement', 'week');
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 2, maxLength: 7 }),
        fc.boolean(),
        async (said, isFull) => {
          const one = await eveningDesk(vartti);
          if (isFull) await vartti.database.query('UPDATE slot SET taken = capacity');
          const aino = await one.known('Aino');
          await one.ask([aino]);
          const link = await one.linkOf(aino);
          for (const word of said) {
            if (word === 'week') {
              vartti.clock.set(
                vartti.clock
                  .now()
                  .add({ hours: 24 * 5 })
                  .toString(),
              );
              await sweep();
            } else expect((await one.say(link, word)).status).toBeLessThan(500);
          }
          const steps = (await one.steps()).slice(1).map(({ from, to }) => `${from} → ${to}`);
          const table = eveningMoves.flatMap(({ from, to }) => from.map((state) => `${state} → ${to}`));
          expect(steps.filter((step) => !table.includes(step))).toEqual([]);
          const saidYes = steps.some((step) => step.endsWith('→ yes'));
          expect(await one.places()).toHaveLength(saidYes ? 1 : 0);
        },
      ),
      { numRuns: 20, seed: 20261126 },
    );
  }, 120_000);
});
