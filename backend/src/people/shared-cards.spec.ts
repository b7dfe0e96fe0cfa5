import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { cardTable, content, strongly } from '../../test/support/card-table.js';
import { eventually } from '../../test/support/eventually.js';
import { signInAs } from '../../test/support/sign-in.js';
import { openStream } from '../../test/support/stream.js';

const STREAM = '/employer/shared-cards/stream';

describe('a card that was shared', () => {
  let vartti: TestApp;
  let table: Awaited<ReturnType<typeof cardTable>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (table = await cardTable(vartti)));

  const readings = () =>
    vartti.database.query(
      `SELECT person_id, actor_kind, actor_id, what, why, employer_id, event_id, times FROM reading WHERE what = 'card'`,
    );

  it('is seen by the employer it was shared with, exactly as it was, and the look is written down', async () => {
    const id = await table.shared();
    const { body } = await table.see(id);
    expect(body).toMatchObject({
      consentId: id,
      firstName: 'Aino',
      content,
      event: { id: table.event.id },
      until: '2026-12-16T22:00:00Z',
    });
    expect(JSON.stringify(body)).not.toMatch(/aino@example/);
    expect(await readings()).toEqual([
      {
        person_id: table.personId,
        actor_kind: 'recruiter',
        actor_id: table.recruiter.id,
        what: 'card',
        why: 'shared_with_us',
        employer_id: table.employerId,
        event_id: table.event.id,
        times: 1,
      },
    ]);
  });

  it('asks its reader for a second factor, and so does the stream', async () => {
    const id = await table.shared();
    const byCode = await signInAs(vartti, table.recruiter.email);
    for (const path of ['shared-cards', `shared-cards/${id}`, 'shared-cards/stream'])
      expect((await vartti.ask(`GET /employer/${path}`, { cookie: byCode })).body).toMatchObject({
        code: 'second_factor_needed',
      });
    expect(await readings()).toEqual([]);
  });

  it('stands in the list of the day as a way to it, without what is on it', async () => {
    const list = () =>
      vartti.ask<{ people: object[] }>(`GET /employer/events/${table.event.id}/list`, {
        cookie: table.cookies.employer,
      });
    expect((await list()).body.people).toMatchObject([{ firstName: 'Aino', card: null }]);
    const id = await table.shared();
    const shown = await list();
    expect(shown.body.people).toMatchObject([{ firstName: 'Aino', card: { consentId: id } }]);
    expect(shown.text).not.toContain(content.lookingFor);
    await table.takeBack(id);
    expect((await list()).body.people).toMatchObject([{ card: null }]);
  });

  it('is not there for another firm, nor for this one once it is refused or the recruiter has left', async () => {
    const id = await table.shared();
    const other = await table.given.recruiter({ employerId: table.otherEmployerId });
    expect((await table.see(id, await strongly(vartti, other.email))).status).toBe(404);
    await vartti.database.query(`UPDATE employer SET status = 'refused' WHERE id = $1`, [table.employerId]);
    expect((await table.see(id)).status).toBe(403);
    await vartti.database.query(`UPDATE employer SET status = 'approved' WHERE id = $1`, [table.employerId]);
    await vartti.database.query(`UPDATE recruiter SET removed_at = now() WHERE id = $1`, [
      table.recruiter.id,
    ]);
    expect((await table.see(id)).status).toBe(403);
  });

  it('under non-disclosure, whenever it began, shows an initial alone', async () => {
    const id = await table.shared();
    await vartti.database.query('UPDATE young_person SET non_disclosure = true');
    expect((await table.see(id)).body.firstName).toBe('A.');
  });

  it('taken back is gone from an open screen at once: it is told, not asked for again', async () => {
    const id = await table.shared();
    const screen = await openStream(vartti, STREAM, table.cookies.employer);
    expect(screen.status).toBe(200);
    expect(screen.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(await screen.next()).toMatchObject({ event: 'open' });
    const [told] = await Promise.all([screen.next(), table.takeBack(id)]);
    expect(told).toMatchObject({ event: 'changed', data: { about: id } });
    expect((await table.see(id)).status).toBe(404);
    screen.close();
  });

  it('taken back while it is being looked at: whoever asked later sees nothing, and every look is written down', async () => {
    const id = await table.shared();
    const looks = Array.from({ length: 20 }, () => table.see(id));
    const gone = table.takeBack(id);
    const answers = await Promise.all(looks);
    await gone;
    expect((await table.see(id)).status).toBe(404);
    const seen = answers.filter(({ status }) => status === 200).length;
    expect(answers.every(({ status }) => status === 200 || status === 404)).toBe(true);
    expect(await readings()).toMatchObject(seen > 0 ? [{ times: seen }] : []);
  });

  it('tells its own firm alone', async () => {
    const other = await table.given.recruiter({ employerId: table.otherEmployerId });
    const theirs = await openStream(vartti, STREAM, await strongly(vartti, other.email));
    const ours = await openStream(vartti, STREAM, table.cookies.employer);
    await Promise.all([theirs.next(), ours.next()]);
    const id = await table.shared();
    expect(await ours.next()).toMatchObject({ data: { about: id } });
    await table.save({ ...content, needs: [] });
    const toThem = newId();
    const opening = await table.given.opening({ employerId: table.otherEmployerId });
    await table.share(toThem, { kind: 'employer_of_opening', openingId: opening.id, cardVersion: 2 });
    // What they hear first is what was for them.
    expect(await theirs.next()).toMatchObject({ data: { about: toThem } });
    theirs.close();
    ours.close();
  });

  it('is watched by whoever may see it, as every route is', async () => {
    expect((await openStream(vartti, STREAM, null)).status).toBe(401);
    expect((await openStream(vartti, STREAM, table.cookies.young)).status).toBe(403);
    expect((await openStream(vartti, STREAM, table.cookies.staff)).status).toBe(403);
  });

  it('is watched no longer than the session lasts', async () => {
    const screen = await openStream(vartti, STREAM, table.cookies.employer);
    await screen.next();
    await vartti.ask('DELETE /session', { cookie: table.cookies.employer });
    expect(await screen.next()).toBeUndefined();
    expect((await openStream(vartti, STREAM, table.cookies.employer)).status).toBe(401);
  });

  it('tells a screen that was away to look again', async () => {
    const screen = await openStream(vartti, STREAM, table.cookies.employer);
    const { id: last } = (await screen.next()) ?? { id: '' };
    screen.close();
    await table.shared();
    await eventually(async () => {
      const back = await openStream(vartti, STREAM, table.cookies.employer, { 'Last-Event-ID': last });
      expect(await back.next()).toMatchObject({ event: 'changed', data: {} });
      back.close();
    });
  });

  describe('behind the walls of the database, with every guard gone', () => {
    const count = async (actor: object, text: string, values: unknown[] = []) => {
      const rows = await vartti.db.acting(actor as never, () =>
        vartti.db.once(`walls ${text}`, text, values),
      );
      return rows.length;
    };
    const CARDS = 'SELECT id FROM card_version';
    const CONSENTS = 'SELECT id FROM consent';

    it('is there for its giver and the firm, until it is taken back; for nobody else', async () => {
      const id = await table.shared();
      const firm = (employer: string) => ({ kind: 'recruiter', id: newId(), scope: { employer } });
      const staff = (ohjaamo: string) => ({
        kind: 'staff',
        id: newId(),
        scope: { ohjaamos: [ohjaamo], peopleOhjaamos: [ohjaamo], regions: [] },
      });
      const own = { kind: 'young_person', id: table.personId };
      const seen = async (actor: object) => [await count(actor, CARDS), await count(actor, CONSENTS)];
      expect(await seen(own)).toEqual([1, 1]);
      expect(await seen(firm(table.employerId))).toEqual([1, 1]);
      expect(await seen(firm(table.otherEmployerId))).toEqual([0, 0]);
      expect(await seen(staff(table.event.ohjaamoId))).toEqual([0, 0]);
      expect(await seen({ kind: 'young_person', id: newId() })).toEqual([0, 0]);
      expect(await seen({ kind: 'public', id: null })).toEqual([0, 0]);
      await table.takeBack(id);
      expect(await seen(firm(table.employerId))).toEqual([0, 0]);
      await table.share(newId(), { kind: 'ohjaamo_card', ohjaamoId: table.event.ohjaamoId });
      expect(await seen(staff(table.event.ohjaamoId))).toEqual([1, 1]);
      expect(await seen(staff((await table.given.ohjaamo()).id))).toEqual([0, 0]);
    });
  });
});
