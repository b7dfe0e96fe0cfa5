import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Evening, eveningIn } from '../../test/support/evening.js';
import { signInAs } from '../../test/support/sign-in.js';
import type { EmployerRooms } from './table-room.schema.js';

describe('where a firm sits and sat', () => {
  let vartti: TestApp;
  let evening: Evening;
  let recruiter: string;
  let employerId: string;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    evening = await eveningIn(vartti);
    employerId = evening.event.tables[0]?.employerId as string;
    recruiter = await signInAs(vartti, (await evening.given.recruiter({ employerId })).email);
  });

  const rooms = async (cookie = recruiter) =>
    (await vartti.ask<EmployerRooms>('GET /employer/rooms', { cookie })).body.rooms;

  it('is on from two hours before, and remembered when it is over, with how many we and they liked', async () => {
    evening.minute(-130);
    expect(await rooms()).toEqual([]);
    evening.minute(-110);
    expect(await rooms()).toMatchObject([{ isOn: true, tableNumber: 1, met: 0, both: 0 }]);

    evening.minute(1);
    await meet('Noor', { impression: 'go_on' }, 'yes');
    await meet('Sara', { impression: 'go_on' }, 'no');
    await meet('Onni', { impression: 'not_now' }, 'yes');
    evening.minute(10 * 60);
    expect(await rooms()).toMatchObject([{ event: { id: evening.event.id }, isOn: false, met: 3, both: 1 }]);
    evening.minute(40 * 24 * 60);
    const again = await signInAs(vartti, (await evening.given.recruiter({ employerId })).email);
    expect(await rooms(again)).toEqual([]);
  });

  it('is nobody else’s to see', async () => {
    const other = evening.event.tables[1]?.employerId as string;
    const they = await signInAs(vartti, (await evening.given.recruiter({ employerId: other })).email);
    evening.minute(1);
    await meet('Noor', { impression: 'go_on' }, 'yes');
    expect(await rooms(they)).toMatchObject([{ tableNumber: 2, met: 0, both: 0 }]);
    await vartti.database.query(`UPDATE event SET status = 'cancelled' WHERE id = $1`, [evening.event.id]);
    expect(await rooms()).toEqual([]);
  });

  async function meet(name: string, said: object, answer: string): Promise<void> {
    await evening.walkIn(name);
    const turnId = newId();
    await evening.tap({ do: 'call', tableId: evening.table(1) }, turnId);
    await evening.tap({ do: 'start', turnId });
    await evening.tap({ do: 'finish', turnId });
    const told = await vartti.ask(
      `PUT /employer/events/${evening.event.id}/room/turns/${turnId}/impression`,
      {
        cookie: recruiter,
        body: said,
      },
    );
    expect(told.status).toBe(200);
    await vartti.database.query('UPDATE turn SET answer = $2 WHERE id = $1', [turnId, answer]);
  }
});
