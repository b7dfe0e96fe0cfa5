import { startApp, type TestApp } from '../../test/support/app.js';
import { interestDesk } from '../../test/support/interest-desk.js';
import { InterestTimeService } from './interest-time.service.js';

describe('time and an interest', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof interestDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await interestDesk(vartti)));

  const sweepAt = (iso: string) => {
    vartti.clock.set(iso);
    return vartti.app.get(InterestTimeService).sweep(vartti.clock.now());
  };
  const sentOut = () => vartti.database.query(`UPDATE outgoing_message SET status = 'sent'`);
  const letters = async () =>
    (await desk.told('interests_wait')).map(({ not_before: at }) => at.toISOString());

  it('the firm hears at once, then at most once an hour, and nobody is forgotten', async () => {
    await desk.sent('Aino');
    await desk.sent('Ville');
    expect(await letters()).toEqual(['2026-12-01T08:00:00.000Z']);
    await sentOut();
    vartti.clock.set('2026-12-01T08:10:00Z');
    await desk.sent('Eetu');
    vartti.clock.set('2026-12-01T08:50:00Z');
    await desk.sent('Olli');
    expect(await letters()).toEqual(['2026-12-01T08:00:00.000Z', '2026-12-01T09:00:00.000Z']);
    await sentOut();
    vartti.clock.set('2026-12-01T11:00:00Z');
    await desk.sent('Veera');
    expect((await letters()).slice(2)).toEqual(['2026-12-01T11:00:00.000Z']);
  });

  it('three taps at the same moment are one letter', async () => {
    const people = [await desk.young('Aino'), await desk.young('Eetu'), await desk.young('Olli')];
    await Promise.all(people.map(({ cookie }) => desk.send(cookie)));
    expect(await letters()).toHaveLength(1);
  });

  it('it is reminded after three days and after seven, once each, in one letter for all', async () => {
    await desk.sent('Aino');
    await desk.sent('Eetu');
    expect(await sweepAt('2026-12-04T07:59:59Z')).toEqual({ lapsed: 0, reminded: 0 });
    expect(await sweepAt('2026-12-04T08:00:00Z')).toEqual({ lapsed: 0, reminded: 2 });
    expect(await sweepAt('2026-12-04T08:00:00Z')).toEqual({ lapsed: 0, reminded: 0 });
    expect(await sweepAt('2026-12-08T07:59:59Z')).toEqual({ lapsed: 0, reminded: 0 });
    expect(await sweepAt('2026-12-08T08:00:00Z')).toEqual({ lapsed: 0, reminded: 2 });
    expect(await sweepAt('2026-12-09T08:00:00Z')).toEqual({ lapsed: 0, reminded: 0 });
    expect(await letters()).toEqual([
      '2026-12-01T08:00:00.000Z',
      '2026-12-04T08:00:00.000Z',
      '2026-12-08T08:00:00.000Z',
    ]);
  });

  it('after a week without the worker there is one reminder, not two', async () => {
    await desk.sent('Aino');
    expect(await sweepAt('2026-12-10T08:00:00Z')).toMatchObject({ reminded: 1 });
    expect(await sweepAt('2026-12-10T09:00:00Z')).toMatchObject({ reminded: 0 });
  });

  it('what was answered is reminded of no more', async () => {
    const { interestId } = await desk.sent('Aino');
    await desk.answer(interestId, { answer: 'yes', meetOn: '2026-12-03' });
    expect(await sweepAt('2026-12-09T08:00:00Z')).toEqual({ lapsed: 0, reminded: 0 });
  });

  it('how long is waited is data', async () => {
    await desk.sent('Aino');
    await vartti.database.query(`UPDATE patience SET days = 1 WHERE code = 'interest_reminded'`);
    expect(await sweepAt('2026-12-02T08:00:00Z')).toMatchObject({ reminded: 1 });
    await vartti.database.query(`UPDATE patience SET days = 3 WHERE code = 'interest_reminded'`);
  });

  it('unanswered after fourteen days it counts as overdue', async () => {
    await desk.sent('Aino');
    await desk.later('2026-12-15T07:59:59Z');
    expect(await desk.seen()).toMatchObject({ interests: [{ overdue: false }], answering: { overdue: 0 } });
    await desk.later('2026-12-15T08:00:00Z');
    expect(await desk.seen()).toMatchObject({ interests: [{ overdue: true }], answering: { overdue: 1 } });
  });

  it('when the card is no longer shown it lapses, and she is told that nobody answered', async () => {
    const { id } = await desk.sent('Aino');
    expect(await sweepAt('2026-12-31T21:59:59Z')).toMatchObject({ lapsed: 0 });
    expect(await sweepAt('2026-12-31T22:00:00Z')).toMatchObject({ lapsed: 1 });
    expect(await sweepAt('2026-12-31T22:00:00Z')).toMatchObject({ lapsed: 0 });
    expect(await desk.told('interest_answered')).toMatchObject([{ recipient_id: id }]);
    expect(await vartti.database.query('SELECT status FROM interest')).toEqual([{ status: 'lapsed' }]);
  });
});
