import { randomUUID } from 'node:crypto';
import { newId, SECRET, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { sealLink } from './link.js';

describe('signing in by a link', () => {
  let vartti: TestApp;
  let given: Given;
  let person: { id: string };
  const AINO = 'aino@example.fi';
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    person = await given.person({ email: AINO });
  });

  const run = (text: string, ...values: unknown[]) => vartti.database.query(text, values);
  const who = (cookie: string | null) =>
    vartti.ask<{ [role: string]: object | null }>('GET /session', { cookie });

  const book = async (day?: string) => {
    const event = await given.event(day ? { day } : {});
    const registration = newId();
    await run(
      `INSERT INTO registration (id, ohjaamo_id, event_id, person_id, first_name, language, code, channel, created_at)
       VALUES ($1, $2, $3, $4, 'Aino', 'fi', '1234', 'web', now())`,
      registration,
      event.ohjaamoId,
      event.id,
      person.id,
    );
    return registration;
  };
  const open = (id: string, route: 'message' | 'screen' = 'message', secret = SECRET) =>
    vartti.ask<{ code?: string }>(
      `POST /links/${sealLink({ subject: 'registration', id, route }, secret)}/session`,
    );

  it('opens /my when it came by message', async () => {
    const answer = await open(await book());
    expect([answer.status, answer.body]).toEqual([
      201,
      expect.objectContaining({ young: expect.objectContaining({ firstName: 'Aino' }), staff: null }),
    ]);
    expect((await who(answer.cookie)).body['young']).toMatchObject({ firstName: 'Aino' });
  });

  it('opens no other room, whoever has the same address', async () => {
    const registration = await book();
    await given.staff({ email: AINO });
    const { cookie } = await open(registration);
    expect((await who(cookie)).body['staff']).toBeNull();
    expect((await vartti.ask('GET /staff/employers', { cookie })).body['code']).toBe('not_allowed');
  });

  it('opens many times and in parallel: a link is not used up', async () => {
    const registration = await book();
    const answers = await Promise.all(Array.from({ length: 5 }, () => open(registration)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  });

  it('proves nothing when it was on a screen', async () => {
    expect((await open(await book(), 'screen')).body.code).toBe('link_proves_nothing');
  });

  it('is unknown when it is not ours, is about nothing, or its event is long over', async () => {
    expect((await open(await book(), 'message', randomUUID())).body.code).toBe('link_unknown');
    expect((await open(newId())).body.code).toBe('link_unknown');
    vartti.clock.set('2027-01-03T15:00:00Z');
    expect((await open(await book('2026-12-04'))).body.code).toBe('link_unknown');
    expect(await run('SELECT count(*)::int FROM auth_session')).toEqual([{ count: 0 }]);
  });
});
