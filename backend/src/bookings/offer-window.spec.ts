import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  DAY_BEGINS,
  DAY_ENDS,
  offerWindow,
  SOON_HOURS,
  SOON_MINUTES,
  TRAVEL_MINUTES,
} from './offer-window.js';

const ZONE = 'Europe/Helsinki';
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).toInstant();
const wall = (instant: Temporal.Instant | undefined) =>
  instant?.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });

function window(now: string, minutes: number, placeStartsAt: string) {
  const found = offerWindow(at(now), minutes, ZONE, at(placeStartsAt));
  return found && [wall(found.opensAt), wall(found.heldUntil)];
}

describe('the time an offer is held', () => {
  const friday = '2026-12-11T14:00';

  it.each([
    ['opens at once by day', '2026-12-01T10:00', 120, friday, ['2026-12-01T10:00', '2026-12-01T12:00']],
    [
      'opens in the morning when a place frees late',
      '2026-12-01T23:40',
      120,
      friday,
      ['2026-12-02T08:00', '2026-12-02T10:00'],
    ],
    [
      'opens in the morning when a place frees early',
      '2026-12-02T05:00',
      120,
      friday,
      ['2026-12-02T08:00', '2026-12-02T10:00'],
    ],
    [
      'is evening already at nine sharp',
      '2026-12-01T21:00',
      120,
      friday,
      ['2026-12-02T08:00', '2026-12-02T10:00'],
    ],
    ['stands still overnight', '2026-12-01T20:30', 120, friday, ['2026-12-01T20:30', '2026-12-02T09:30']],
    ['may end at nine sharp', '2026-12-01T19:00', 120, friday, ['2026-12-01T19:00', '2026-12-01T21:00']],
    [
      'stands still over two nights',
      '2026-12-01T20:00',
      1020,
      friday,
      ['2026-12-01T20:00', '2026-12-03T11:00'],
    ],
    ['is short on the day itself', '2026-12-11T09:00', 120, friday, ['2026-12-11T09:00', '2026-12-11T09:20']],
    [
      'is not made longer on the day itself',
      '2026-12-11T09:00',
      10,
      friday,
      ['2026-12-11T09:00', '2026-12-11T09:10'],
    ],
    [
      'ends ten minutes before the place begins',
      '2026-12-11T13:40',
      120,
      friday,
      ['2026-12-11T13:40', '2026-12-11T13:50'],
    ],
    ['is nothing when hardly any time is left', '2026-12-11T13:46', 120, friday, null],
    ['is nothing once the place has begun', '2026-12-11T14:30', 120, friday, null],
    [
      'is nothing when the place begins before morning ends',
      '2026-12-10T22:00',
      120,
      '2026-12-11T08:10',
      null,
    ],
    [
      'ends the evening before when the place begins at dawn',
      '2026-12-10T20:30',
      120,
      '2026-12-11T08:05',
      ['2026-12-10T20:30', '2026-12-10T21:00'],
    ],
  ])('%s', (_, now, minutes, starts, expected) => {
    expect(window(now, minutes, starts)).toEqual(expected);
  });

  it('keeps to the clock on the wall over the night when clocks go forward, and the one when they go back', () => {
    expect(window('2027-03-27T20:30', 120, '2027-04-02T14:00')).toEqual([
      '2027-03-27T20:30',
      '2027-03-28T09:30',
    ]);
    expect(window('2027-10-30T20:30', 120, '2027-11-05T14:00')).toEqual([
      '2027-10-30T20:30',
      '2027-10-31T09:30',
    ]);
  });

  const instant = fc
    .integer({ min: at('2026-01-01T00:00').epochMilliseconds, max: at('2029-01-01T00:00').epochMilliseconds })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
  const anyCase = fc.record({
    now: instant,
    minutes: fc.integer({ min: 5, max: 1440 }),
    ahead: fc.integer({ min: -600, max: 20_000 }),
    zone: fc.constantFrom(ZONE, 'Europe/Stockholm', 'UTC', 'America/New_York'),
  });

  it('never opens or ends at night, never in the past, never too near the start', () => {
    fc.assert(
      fc.property(anyCase, ({ now, minutes, ahead, zone }) => {
        const starts = now.add({ minutes: ahead });
        const found = offerWindow(now, minutes, zone, starts);
        if (!found) return;
        const opens = found.opensAt.toZonedDateTimeISO(zone).toPlainTime();
        const ends = found.heldUntil.toZonedDateTimeISO(zone).toPlainTime();
        expect(Temporal.PlainTime.compare(opens, DAY_BEGINS)).toBeGreaterThanOrEqual(0);
        expect(Temporal.PlainTime.compare(opens, DAY_ENDS)).toBeLessThan(0);
        expect(Temporal.PlainTime.compare(ends, DAY_BEGINS)).toBeGreaterThanOrEqual(0);
        expect(Temporal.PlainTime.compare(ends, DAY_ENDS)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(found.opensAt, now)).toBeGreaterThanOrEqual(0);
        expect(Temporal.Instant.compare(found.heldUntil, found.opensAt)).toBe(1);
        const latest = starts.subtract({ minutes: TRAVEL_MINUTES });
        expect(Temporal.Instant.compare(found.heldUntil, latest)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('gives as many minutes of daytime as it says, and at most twenty on the day itself', () => {
    fc.assert(
      fc.property(anyCase, ({ now, minutes, ahead, zone }) => {
        const starts = now.add({ minutes: ahead });
        const found = offerWindow(now, minutes, zone, starts);
        if (!found) return;
        const given = daytimeMinutes(found.opensAt, found.heldUntil, zone);
        expect(given).toBeLessThanOrEqual(minutes + 0.001);
        if (found.opensAt.until(starts).total('hours') <= SOON_HOURS)
          expect(given).toBeLessThanOrEqual(SOON_MINUTES + 0.001);
        const room = found.opensAt.until(starts).total('days');
        if (room > 4) expect(given).toBeCloseTo(minutes, 3);
      }),
    );
  });

  /** Counted another way than the rule counts: day by day, what of 08–21 lies between the two. */
  function daytimeMinutes(from: Temporal.Instant, to: Temporal.Instant, zone: string): number {
    let sum = 0;
    let day = from.toZonedDateTimeISO(zone).toPlainDate();
    const last = to.toZonedDateTimeISO(zone).toPlainDate();
    for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
      const begins = day.toZonedDateTime({ timeZone: zone, plainTime: DAY_BEGINS }).epochMilliseconds;
      const ends = day.toZonedDateTime({ timeZone: zone, plainTime: DAY_ENDS }).epochMilliseconds;
      const overlap = Math.min(ends, to.epochMilliseconds) - Math.max(begins, from.epochMilliseconds);
      sum += Math.max(0, overlap) / 60_000;
    }
    return sum;
  }
});
