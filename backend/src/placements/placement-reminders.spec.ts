import { Temporal } from 'temporal-polyfill';
import { startApp, type TestApp } from '../../test/support/app.js';
import { placementDesk } from '../../test/support/placement-desk.js';
import { PlacementReminders } from './placement-reminders.service.js';

describe('what waits too long', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof placementDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await placementDesk(vartti)));

  /** The hourly chore, at an hour on the wall in Finland. */
  async function sweepAt(wall: string) {
    const at = Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Helsinki').toInstant();
    vartti.clock.set(at.toString());
    return vartti.app.get(PlacementReminders).sweep(at);
  }

  it('is said to staff on the day it is due, once, and again a week later', async () => {
    const id = await desk.begun('work_trial');
    await desk.setTerms(id);
    await desk.say(id, false);
    await sweepAt('2026-12-14T10:00');
    expect(await desk.told('placement_waits')).toEqual([]);
    await sweepAt('2026-12-15T10:00');
    await sweepAt('2026-12-15T11:00');
    await sweepAt('2026-12-16T10:00');
    expect(await desk.told('placement_waits')).toEqual([
      { recipientId: desk.worker.id, payload: { placementId: id, step: 'check' } },
    ]);
    await sweepAt('2026-12-22T10:00');
    expect(await desk.told('placement_waits')).toHaveLength(2);
  });

  it('is never said at night', async () => {
    await desk.begun('work_trial');
    for (const hour of ['00', '05', '07', '18', '23']) expect(await sweepAt(`2027-01-15T${hour}:30`)).toBe(0);
    expect(await sweepAt('2027-01-15T08:00')).toBeGreaterThan(0);
  });

  it('is said to the firm once it may see it, and to staff before', async () => {
    const id = await desk.begun('job');
    await desk.setTerms(id);
    await sweepAt('2026-12-15T10:00');
    expect(await desk.told('placement_waits_for_firm')).toEqual([]);
    expect((await desk.told('placement_waits')).map(({ payload }) => payload)).toContainEqual({
      placementId: id,
      step: 'agree',
    });
    await desk.say(id, true);
    await sweepAt('2026-12-22T10:00');
    expect(await desk.told('placement_waits_for_firm')).toEqual([
      { recipientId: desk.owner.id, payload: { placementId: id, step: 'agree' } },
    ]);
  });

  it('asks the young person once more, and then leaves it to staff', async () => {
    await desk.begun('job');
    await sweepAt('2026-12-08T10:00');
    await sweepAt('2026-12-08T12:00');
    expect(await desk.told('placement_asks')).toHaveLength(2);
    await sweepAt('2026-12-15T10:00');
    expect(await desk.told('placement_asks')).toHaveLength(2);
    expect((await desk.told('placement_waits')).map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ step: 'sharing' }),
    );
  });

  it('of what is over is not said', async () => {
    const id = await desk.begun('job');
    await desk.put(`${id}/withdrawal`, { reason: 'Sai muuta' });
    expect(await sweepAt('2027-01-15T10:00')).toBe(0);
  });
});
