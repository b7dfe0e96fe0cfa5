import { startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { everythingIn, leftIn, type Planted, plantedPerson } from '../../test/support/planted.js';
import { signInAs } from '../../test/support/sign-in.js';
import { recordReading } from './reading.js';

describe('my data', () => {
  let vartti: TestApp;
  let given: Given;
  let planted: Planted;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
    planted = await plantedPerson(vartti, given);
  });
  afterAll(() => vartti.close());

  it('can be taken along whole: whatever is planted into a column that a room declares personal is in it', async () => {
    const answer = await vartti.ask('GET /my/data/vartti.json', { cookie: planted.cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Disposition')).toContain('attachment');
    expect(planted.shown.length).toBeGreaterThan(20);
    expect(planted.shown.filter((marker) => !answer.text.includes(marker))).toEqual([]);
  });

  it('keeps to itself what is declared withheld: secrets, and who else was involved', async () => {
    const withheld = [...planted.markers.values()].filter((marker) => !planted.shown.includes(marker));
    expect(withheld.length).toBeGreaterThan(5);
    for (const path of ['vartti.json', 'vartti.html'] as const) {
      const { text } = await vartti.ask(`GET /my/data/${path}`, { cookie: planted.cookie });
      expect(withheld.filter((marker) => text.includes(marker))).toEqual([]);
      expect(text).not.toContain('TYÖMUISTIINPANO');
    }
  });

  it('can be read as a page that needs nothing and runs nothing', async () => {
    const { text, headers } = await vartti.ask('GET /my/data/vartti.html', { cookie: planted.cookie });
    expect(headers.get('Content-Type')).toContain('text/html');
    expect(planted.shown.filter((marker) => !text.includes(marker))).toEqual([]);
    expect(text).not.toMatch(/<script|src=|href=|onload=/i);
  });

  it('is one’s own alone', async () => {
    const other = await given.person({ email: 'joku@example.fi' });
    const cookie = await signInAs(vartti, 'joku@example.fi');
    const { text } = await vartti.ask('GET /my/data/vartti.json', { cookie });
    expect(text).toContain(other.id);
    expect([...planted.markers.values()].filter((marker) => text.includes(marker))).toEqual([]);
  });

  it('shows who looked, for whom, at what, and how often', async () => {
    const event = await given.event();
    const staff = await given.staff({ ohjaamoId: event.ohjaamoId, name: 'Mari Mallinen' });
    const { id } = await given.person({ email: 'luettu@example.fi' });
    const cookie = await signInAs(vartti, 'luettu@example.fi');
    const reading = {
      what: 'day_list',
      why: 'running_the_event',
      personIds: [id],
      ohjaamoId: event.ohjaamoId,
    } as const;
    await recordReading(vartti.db, { kind: 'staff', id: staff.id }, { ...reading, eventId: event.id });
    await recordReading(vartti.db, { kind: 'staff', id: staff.id }, { ...reading, eventId: event.id });
    const { body } = await vartti.ask<{ readings: object[] }>('GET /my/data', { cookie });
    expect(body.readings).toEqual([
      expect.objectContaining({
        who: 'Mari Mallinen',
        kind: 'staff',
        place: expect.stringMatching(/^Ohjaamo \d+$/),
        what: 'day_list',
        why: 'running_the_event',
        times: 2,
      }),
    ]);
  });

  it('shows what was changed, never what it was before', async () => {
    const { id } = await given.person({ email: 'muuttuva@example.fi', firstName: 'Vanhanimi' });
    const cookie = await signInAs(vartti, 'muuttuva@example.fi');
    await vartti.db.as({ kind: 'young_person', id, isBeyond: true }, (tx) =>
      tx.rows(`UPDATE young_person SET first_name = 'Uusinimi' WHERE id = $1`, [id]),
    );
    const { body } = await vartti.ask<{ changes: object[] }>('GET /my/data', { cookie });
    expect(body.changes).toEqual([
      expect.objectContaining({ purpose: 'person', columns: ['first_name'], kind: 'young_person' }),
    ]);
    const lines = await vartti.database.query(
      'SELECT to_jsonb(a)::text AS line FROM audit a WHERE person_id = $1',
      [id],
    );
    expect(JSON.stringify(lines)).not.toMatch(/Vanhanimi|Uusinimi/);
  });

  it('is gone from every table when it is deleted, whatever stood in it', async () => {
    const markers = [...planted.markers.values(), planted.personId];
    const query = (text: string) => vartti.database.query(text);
    expect(leftIn(await everythingIn(query), markers).length).toBeGreaterThan(20);
    expect((await vartti.ask('DELETE /my/data', { cookie: planted.cookie })).status).toBe(204);
    const texts = await everythingIn(query);
    // Whom we erased, by an id that leads to nobody; and the address, until the last message has gone out.
    const farewell = new Set([
      `public.erasure: ${planted.personId}`,
      `public.outgoing_message: ${planted.phone}`,
      `public.outgoing_message: ${planted.personId}`,
    ]);
    expect(leftIn(texts, markers).filter((line) => !farewell.has(line))).toEqual([]);
    expect(await vartti.database.query('SELECT what, count FROM kept_count ORDER BY 1')).toEqual([
      { what: 'meeting_cancelled', count: 1 },
      { what: 'meeting_done', count: 1 },
      { what: 'registration_active', count: 1 },
      { what: 'registration_cancelled', count: 1 },
      { what: 'seat_cancelled', count: 1 },
      { what: 'ticket_left', count: 1 },
      { what: 'turn_done', count: 1 },
      { what: 'wish', count: 1 },
    ]);
  });
});
