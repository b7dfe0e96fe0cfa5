import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';
import { RegistrationChanges } from './registration.changes.js';

describe('leaving everything', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  it('is done, too, for whoever finds in the middle of it that it has just been done from another phone', async () => {
    const event = await givenIn(vartti).event();
    const contact = 'aino@example.fi';
    const booked = await vartti.ask(`PUT /registrations/${newId()}`, {
      body: { slotId: event.slots[0]?.id, firstName: 'Aino', contact, language: 'fi' },
    });
    expect(booked.status).toBe(200);
    const [one, other] = [await signInAs(vartti, contact), await signInAs(vartti, contact)];
    // Between the look at what is coming and the first that is cancelled, all of it happens elsewhere.
    const changes = vartti.app.get(RegistrationChanges, { strict: false });
    const cancel = changes.cancel.bind(changes);
    const elsewhere: number[] = [];
    changes.cancel = async (...which) => {
      changes.cancel = cancel;
      elsewhere.push((await vartti.ask('DELETE /my/data', { cookie: other })).status);
      return cancel(...which);
    };
    const here = await vartti.ask('DELETE /my/data', { cookie: one });
    expect([here.status, ...elsewhere]).toEqual([204, 204]);
    expect(await vartti.database.query('SELECT taken FROM slot WHERE taken > 0')).toEqual([]);
    expect(await vartti.database.query('SELECT FROM young_person')).toEqual([]);
  });
});
