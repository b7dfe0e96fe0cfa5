import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { cardTable } from '../../test/support/card-table.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('notes about a person', () => {
  let vartti: TestApp;
  let table: Awaited<ReturnType<typeof cardTable>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (table = await cardTable(vartti)));

  interface Note {
    id: string;
    kind: string;
    text: string | null;
    writer: string;
    workingBecause: string | null;
    before: { text: string }[];
    mayRemove: string;
    ohjaamo: { id: string };
  }
  type Page = { notes: Note[]; code?: string; fields?: unknown };

  const write = (more: object = {}, cookie = table.cookies.staff, id = newId()) =>
    vartti.ask<Page>(`PUT /staff/people/${table.personId}/notes/${id}`, {
      cookie,
      body: { ohjaamoId: table.event.ohjaamoId, kind: 'guidance', text: 'Haetaan kesätyötä.', ...more },
    });
  const change = (id: string, how: 'correction' | 'removal', body: object, cookie = table.cookies.staff) =>
    vartti.ask<Page>(`PUT /staff/notes/${id}/${how}`, { cookie, body });
  const page = (cookie: string) => vartti.ask<Page>(`GET /staff/people/${table.personId}`, { cookie });
  const confirm = () =>
    vartti.ask(`PUT /staff/people/${table.personId}/confirmation`, { cookie: table.cookies.staff });
  const mine = (cookie = table.cookies.young) => vartti.ask<Page>('GET /my/notes', { cookie });
  const staffAt = async (ohjaamoId: string, role: 'worker' | 'coordinator' = 'worker') =>
    signInAs(vartti, (await table.given.staff({ ohjaamoId, role })).email);

  it('say what kind, who wrote, when and where; written twice with one id they are one', async () => {
    const id = newId();
    const { body } = await write({}, table.cookies.staff, id);
    expect(body.notes).toMatchObject([
      {
        id,
        kind: 'guidance',
        text: 'Haetaan kesätyötä.',
        writer: expect.stringMatching(/^Ohjaaja/),
        writtenAt: '2026-12-01T08:00:00Z',
        ohjaamo: { id: table.event.ohjaamoId },
        workingBecause: null,
      },
    ]);
    expect((await write({}, table.cookies.staff, id)).body.notes).toHaveLength(1);
    expect((await write({ text: 'Muuta' }, table.cookies.staff, id)).body.code).toBe('id_used');
  });

  it('are corrected as a new version; the old words are kept, and no change adds none', async () => {
    const id = newId();
    await write({}, table.cookies.staff, id);
    await change(id, 'correction', { text: 'Haetaan kesätyötä keittiöstä.' });
    const { body } = await change(id, 'correction', { text: 'Haetaan kesätyötä keittiöstä.' });
    expect(body.notes).toMatchObject([
      { text: 'Haetaan kesätyötä keittiöstä.', before: [{ text: 'Haetaan kesätyötä.' }] },
    ]);
    const colleague = await staffAt(table.event.ohjaamoId);
    expect((await change(id, 'correction', { text: 'x' }, colleague)).body.code).toBe('not_your_note');
  });

  it('are removed by their writer within a day, afterwards by a coordinator who says why; the words are gone', async () => {
    const [first, second] = [newId(), newId()];
    await write({}, table.cookies.staff, first);
    await write({ text: 'Toinen.' }, table.cookies.staff, second);
    expect((await change(first, 'removal', {})).body.notes).toHaveLength(1);
    vartti.clock.advance({ hours: 24 });
    const [worker] = await vartti.database.query<{ email: string }>(
      'SELECT s.email FROM person_note n JOIN staff_member s ON s.id = n.written_by LIMIT 1',
    );
    const writer = await signInAs(vartti, worker?.email as string);
    expect((await change(second, 'removal', {}, writer)).body.code).toBe('not_your_note');
    const coordinator = await staffAt(table.event.ohjaamoId, 'coordinator');
    expect((await change(second, 'removal', {}, coordinator)).body.fields).toEqual([
      { path: 'reason', code: 'required' },
    ]);
    const reason = 'Väärä henkilö';
    expect((await change(second, 'removal', { reason }, coordinator)).body.notes).toEqual([]);
    expect(await vartti.database.query('SELECT * FROM person_note_version')).toEqual([]);
    expect(await vartti.database.query('SELECT removed_because FROM person_note ORDER BY id')).toHaveLength(
      2,
    );
  });

  it('are read by the person once staff saw at the desk that the address is theirs', async () => {
    await write();
    expect((await mine()).body.code).toBe('not_confirmed');
    expect((await confirm()).body).toMatchObject({ confirmed: { at: '2026-12-01T08:00:00Z' } });
    expect((await mine()).body.notes).toMatchObject([
      { text: 'Haetaan kesätyötä.', writer: expect.stringMatching(/^Ohjaaja/) },
    ]);
  });

  it('stand in the download of everything only then, too', async () => {
    await write();
    const download = async () =>
      (await vartti.ask('GET /my/data/vartti.json', { cookie: table.cookies.young })).text;
    const before = await download();
    expect(before).toContain('Aino');
    expect(before).not.toContain('Haetaan kesätyötä.');
    await confirm();
    expect(await download()).toContain('Haetaan kesätyötä.');
  });

  it('are not read at an address that was changed since', async () => {
    await write();
    await confirm();
    await vartti.database.query(`UPDATE young_person SET email = 'uusi@example.fi'`);
    const cookie = await signInAs(vartti, 'uusi@example.fi');
    expect((await mine(cookie)).body.code).toBe('not_confirmed');
  });

  it('are never shown to whoever came by a link, nor long after the code', async () => {
    await write();
    await confirm();
    const messaged = await vartti.ask<{ coming: { link: string }[] }>('GET /my', {
      cookie: table.cookies.young,
    });
    const byLink = await vartti.ask(`POST /links/${messaged.body.coming[0]?.link}/session`);
    expect(byLink.status).toBe(201);
    expect((await mine(byLink.cookie as string)).status).toBe(403);
    vartti.clock.advance({ minutes: 11 });
    expect((await mine()).status).toBe(403);
  });

  it('marked as a working note keep their text, and tell the person that they are there and why', async () => {
    await write({ text: 'Epäily, jota selvitetään.', workingBecause: 'Selvitämme asiaa vielä' });
    await confirm();
    const { body, text } = await mine();
    expect(body.notes).toMatchObject([{ text: null, workingBecause: 'Selvitämme asiaa vielä' }]);
    expect(text).not.toContain('Epäily');
    expect((await page(table.cookies.staff)).body.notes[0]?.text).toBe('Epäily, jota selvitetään.');
  });

  describe('of one Ohjaamo', () => {
    /** Aino comes to another Ohjaamo as well: the same person, with no second registration of who she is. */
    async function another() {
      const event = await table.given.event({ day: '2026-12-16' });
      await vartti.ask(`PUT /registrations/${newId()}`, {
        body: { slotId: event.slots[0]?.id, firstName: 'Aino', contact: 'aino@example.fi', language: 'fi' },
      });
      expect(await vartti.database.query('SELECT FROM young_person')).toHaveLength(1);
      return { ohjaamoId: event.ohjaamoId, cookie: await staffAt(event.ohjaamoId) };
    }
    const agree = (ohjaamoId: string, id = newId()) =>
      vartti.ask(`PUT /my/notes/consents/${id}`, {
        cookie: table.cookies.young,
        body: { ohjaamoId, notesOfOhjaamoId: table.event.ohjaamoId },
      });

    it('stay its own where the person is known elsewhere, until the person agrees, and while they do', async () => {
      await write();
      const there = await another();
      expect((await page(there.cookie)).body.notes).toEqual([]);
      const consent = newId();
      expect((await agree(there.ohjaamoId, consent)).status).toBe(200);
      expect((await page(there.cookie)).body.notes).toMatchObject([
        { text: 'Haetaan kesätyötä.', mayCorrect: false, mayRemove: 'no' },
      ]);
      await vartti.ask(`DELETE /my/consents/${consent}`, { cookie: table.cookies.young });
      expect((await page(there.cookie)).body.notes).toEqual([]);
    });

    it('are read there, and neither changed nor written in its name', async () => {
      const id = newId();
      await write({}, table.cookies.staff, id);
      const there = await another();
      await agree(there.ohjaamoId);
      expect((await change(id, 'correction', { text: 'x' }, there.cookie)).status).toBe(404);
      expect((await change(id, 'removal', {}, there.cookie)).status).toBe(404);
      expect((await write({}, there.cookie)).status).toBe(404);
    });

    it('are opened only to an Ohjaamo that knows the person, and only with a fresh code', async () => {
      await write();
      const stranger = await table.given.ohjaamo();
      expect((await agree(stranger.id)).body.code).toBe('not_found');
      const there = await another();
      vartti.clock.advance({ minutes: 11 });
      expect((await agree(there.ohjaamoId)).status).toBe(403);
    });
  });

  it('are behind the walls of the database, with every guard gone', async () => {
    await write();
    await write({ text: 'Salassa.', workingBecause: 'Kesken' });
    const texts = async (actor: object) => {
      const rows = await vartti.db.acting(actor as never, () =>
        vartti.db.once<{ text: string }>(
          'walls of notes',
          'SELECT text FROM person_note_version ORDER BY text',
        ),
      );
      return rows.map(({ text }) => text);
    };
    const staff = (ohjaamo: string, people = [ohjaamo]) => ({
      kind: 'staff',
      id: newId(),
      scope: { ohjaamos: [ohjaamo], peopleOhjaamos: people, regions: [] },
    });
    expect(await texts(staff(table.event.ohjaamoId))).toEqual(['Haetaan kesätyötä.', 'Salassa.']);
    // A region coordinator works there, and meets nobody.
    expect(await texts(staff(table.event.ohjaamoId, []))).toEqual([]);
    expect(await texts(staff((await table.given.ohjaamo()).id))).toEqual([]);
    expect(await texts({ kind: 'young_person', id: table.personId })).toEqual(['Haetaan kesätyötä.']);
    expect(await texts({ kind: 'young_person', id: newId() })).toEqual([]);
    expect(await texts({ kind: 'recruiter', id: newId(), scope: { employer: table.employerId } })).toEqual(
      [],
    );
  });
});
