import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('non-disclosure (turvakielto)', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
  });
  afterAll(() => vartti.close());

  it('is set and lifted by staff who meet the person, and it is written down who did', async () => {
    const event = await given.event();
    const email = 'piilossa@example.fi';
    await vartti.ask(`PUT /registrations/${newId()}`, {
      body: { slotId: event.slots[0]?.id, firstName: 'Piilotettu', contact: email, language: 'fi' },
    });
    const [person] = await vartti.database.query<{ id: string }>(
      'SELECT id FROM young_person WHERE email = $1',
      [email],
    );
    const staff = await given.staff({ ohjaamoId: event.ohjaamoId });
    const cookie = await signInAs(vartti, staff.email);
    const path = `/staff/people/${person?.id}/non-disclosure` as const;
    const listed = async () =>
      (await vartti.ask<{ rows: { firstName: string }[] }>(`GET /staff/events/${event.id}/list`, { cookie }))
        .body.rows[0]?.firstName;
    expect(await listed()).toBe('Piilotettu');
    expect((await vartti.ask(`PUT ${path}`, { cookie })).body).toEqual({ nonDisclosure: true });
    expect((await vartti.ask(`PUT ${path}`, { cookie })).body).toEqual({ nonDisclosure: true });
    expect(await listed()).toBe('P.');
    expect((await vartti.ask(`DELETE ${path}`, { cookie })).status).toBe(204);
    expect(await listed()).toBe('Piilotettu');
    expect(
      await vartti.database.query(
        'SELECT actor_kind AS kind, actor_id AS id, columns, new_values AS "values" FROM audit WHERE person_id = $1 ORDER BY audit.id',
        [person?.id],
      ),
    ).toEqual([
      { kind: 'staff', id: staff.id, columns: ['non_disclosure'], values: {} },
      { kind: 'staff', id: staff.id, columns: ['non_disclosure'], values: {} },
    ]);
  });
});
