import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('the day’s list for a spreadsheet', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  it('has who comes when, no address, no formula, nobody under non-disclosure, and is for who works there', async () => {
    const given = givenIn(vartti);
    const event = await given.event();
    const staff = await signInAs(vartti, (await given.staff({ ohjaamoId: event.ohjaamoId })).email);
    const names = ['=Aino+1', 'Hilja'];
    for (const [at, firstName] of names.entries()) {
      const id = newId();
      const answer = await vartti.ask(`PUT /registrations/${id}`, {
        body: { slotId: event.slots[at]?.id, firstName, contact: `nimi${at}@example.fi`, language: 'fi' },
      });
      expect(answer.status).toBe(200);
    }
    await vartti.database.query(`UPDATE young_person SET non_disclosure = true WHERE first_name = 'Hilja'`);
    const file = await vartti.ask(`GET /staff/events/${event.id}/list.csv?language=sv`, { cookie: staff });
    expect(file.status).toBe(200);
    expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('Content-Disposition')).toContain('attachment');
    const lines = file.text.replace('\uFEFF', '').split('\r\n');
    expect(lines[0]).toBe('"kl.";"bord";"förnamn";"språk";"kod"');
    expect(lines[1]).toMatch(/^"14\.00";1;"'=Aino\+1";"fi";"[^"]+"$/);
    expect(file.text).not.toMatch(/Hilja|example\.fi/);
    const stranger = await signInAs(vartti, (await given.staff()).email);
    expect((await vartti.ask(`GET /staff/events/${event.id}/list.csv`, { cookie: stranger })).status).toBe(
      404,
    );
  });
});
