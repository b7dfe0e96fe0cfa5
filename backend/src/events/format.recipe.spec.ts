import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { RecipePart } from '../catalogue/catalogue.schema.js';
import { partsOf, roundTimes, slotsOf, startOf, wholeOf } from './format.recipe.js';

const HELSINKI = 'Europe/Helsinki';
const recipe: RecipePart[] = [
  { kind: 'presentation', startsAfterMinutes: 0, lengthMinutes: 40, capacity: 25, settings: {} },
  {
    kind: 'slots',
    startsAfterMinutes: 40,
    lengthMinutes: 80,
    capacity: null,
    settings: { slotMinutes: 15, breakMinutes: 0 },
  },
];
const onTheWall = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(HELSINKI).toPlainTime().toString({ smallestUnit: 'minute' });
const slots = (day: string, time: string, minutes: number) => {
  const startsAt = startOf(day, time, HELSINKI);
  return slotsOf({ startsAt, endsAt: startsAt.add({ minutes }), settings: {} });
};

describe('a recipe becomes parts', () => {
  it('one after another from the wall time, in UTC', () => {
    const parts = partsOf(recipe, startOf('2026-12-08', '13:00', HELSINKI));
    expect(parts.map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`)).toEqual([
      '2026-12-08T11:00:00Z 2026-12-08T11:40:00Z',
      '2026-12-08T11:40:00Z 2026-12-08T13:00:00Z',
    ]);
    expect(wholeOf(parts).endsAt.toString()).toBe('2026-12-08T13:00:00Z');
  });

  it('at the same wall time in summer, an hour earlier in UTC', () => {
    expect(startOf('2027-06-02', '13:00', HELSINKI).toString()).toBe('2027-06-02T10:00:00Z');
  });
});

describe('a table gets its slots', () => {
  it('quarter after quarter, as many as fit', () => {
    const [, part] = partsOf(recipe, startOf('2026-12-08', '13:00', HELSINKI));
    expect(slotsOf(part!).map(({ startsAt }) => onTheWall(startsAt))).toEqual([
      '13:40',
      '13:55',
      '14:10',
      '14:25',
      '14:40',
    ]);
  });

  it('on 28 March 2027 the clock jumps from 02:45 to 04:00', () => {
    expect(slots('2027-03-28', '02:30', 60).map(({ startsAt }) => onTheWall(startsAt))).toEqual([
      '02:30',
      '02:45',
      '04:00',
      '04:15',
    ]);
  });

  it('on 31 October 2027 03:30 comes twice, as two slots', () => {
    const night = slots('2027-10-31', '03:00', 120);
    expect(night.map(({ startsAt }) => onTheWall(startsAt))).toEqual([
      ...['03:00', '03:15', '03:30', '03:45'],
      ...['03:00', '03:15', '03:30', '03:45'],
    ]);
    const halfPastThree = night.filter(({ startsAt }) => onTheWall(startsAt) === '03:30');
    expect(halfPastThree.map(({ startsAt }) => startsAt.toString())).toEqual([
      '2027-10-31T00:30:00Z',
      '2027-10-31T01:30:00Z',
    ]);
  });

  it('never at a time that does not exist that night', () => {
    expect(() => startOf('2027-03-28', '03:30', HELSINKI)).toThrow(
      expect.objectContaining({ code: 'local_time_missing' }),
    );
    expect(startOf('2027-03-28', '04:00', HELSINKI).toString()).toBe('2027-03-28T01:00:00Z');
  });

  it('always exactly as long as it should be, inside its part, never two at once', () => {
    const nights = fc.constantFrom('2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31', '2027-06-01');
    fc.assert(
      fc.property(
        nights,
        fc.integer({ min: 0, max: 23 }).filter((hour) => hour !== 3),
        fc.integer({ min: 5, max: 600 }),
        fc.integer({ min: 5, max: 240 }),
        fc.integer({ min: 0, max: 60 }),
        (day, hour, minutes, slotMinutes, breakMinutes) => {
          const startsAt = startOf(day, `${String(hour).padStart(2, '0')}:00`, HELSINKI);
          const part = {
            startsAt,
            endsAt: startsAt.add({ minutes }),
            settings: { slotMinutes, breakMinutes },
          };
          const made = slotsOf(part);
          expect(made).toHaveLength(
            Math.max(0, Math.floor((minutes + breakMinutes) / (slotMinutes + breakMinutes))),
          );
          for (const [i, slot] of made.entries()) {
            expect(slot.startsAt.until(slot.endsAt).total('minutes')).toBe(slotMinutes);
            expect(Temporal.Instant.compare(slot.startsAt, part.startsAt)).toBeGreaterThanOrEqual(0);
            expect(Temporal.Instant.compare(slot.endsAt, part.endsAt)).toBeLessThanOrEqual(0);
            const before = made[i - 1];
            if (before) expect(before.endsAt.until(slot.startsAt).total('minutes')).toBe(breakMinutes);
          }
        },
      ),
    );
  });
});

describe('the rounds of a rotation', () => {
  const rounds = (endsAt: string, settings: RecipePart['settings'] = { slotMinutes: 15, breakMinutes: 3 }) =>
    roundTimes({ startsAt: '2026-12-02T12:00:00Z', endsAt, settings });

  it('are a quarter each with the change-over between them', () => {
    expect(rounds('2026-12-02T15:00:00Z')).toHaveLength(10);
    expect(rounds('2026-12-02T15:00:00Z')[1]).toEqual({
      round: 2,
      startsAt: '2026-12-02T12:18:00Z',
      endsAt: '2026-12-02T12:33:00Z',
    });
  });

  it('need no change-over after the last, and no room for half a round', () => {
    expect(rounds('2026-12-02T12:33:00Z')).toHaveLength(2);
    expect(rounds('2026-12-02T12:32:00Z')).toHaveLength(1);
    expect(rounds('2026-12-02T12:10:00Z', {})).toHaveLength(0);
  });
});
