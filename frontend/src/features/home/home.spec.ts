import { filterPath, readFilters } from '../filters/filters';
import type { EventCardView } from '@/api/public-queries';
import { firstOf, gatherRepeats, mayBeCard } from './repeats';
import { byWeek, isOn, shareLeft } from './weeks';

const at = (startsAt: string, endsAt = startsAt) => ({ startsAt, endsAt, timeZone: 'Europe/Helsinki' });

describe('weeks on the front page', () => {
  const now = '2026-12-04T10:00:00Z'; // a Friday

  it('begin on Monday, by the clock on the wall of the Ohjaamo', () => {
    const sundayNight = at('2026-12-06T21:30:00Z');
    const mondayNight = at('2026-12-06T22:30:00Z');
    expect(byWeek([sundayNight, mondayNight], now)).toEqual({
      thisWeek: [sundayNight],
      nextWeek: [mondayNight],
      later: [],
    });
  });

  it('keep what began before as something of this week', () => {
    expect(byWeek([at('2026-11-27T10:00:00Z')], now).thisWeek).toHaveLength(1);
  });

  it('are right across the night when the clocks change', () => {
    expect(byWeek([at('2027-03-28T21:30:00Z')], '2027-03-27T10:00:00Z').nextWeek).toHaveLength(1);
  });
});

describe('something that is on', () => {
  const event = at('2026-12-04T10:00:00Z', '2026-12-04T12:00:00Z');

  it('is on from its first moment until its last', () => {
    expect(isOn(event, '2026-12-04T10:00:00Z')).toBe(true);
    expect(isOn(event, '2026-12-04T12:00:00Z')).toBe(false);
  });

  it('shows how much of it is left', () => {
    expect(shareLeft(event, '2026-12-04T11:30:00Z')).toBe(0.25);
    expect(shareLeft(event, '2026-12-04T13:00:00Z')).toBe(0);
  });
});

describe('filters in the address', () => {
  const known = ['region', 'sector', 'minors'] as const;

  it('are read back as they were written', () => {
    const filters = { region: 'keski-uusimaa', sector: 'care', minors: 'yes' };
    const path = filterPath('', filters);
    expect(path).toBe('/on/region-keski-uusimaa/sector-care/minors');
    expect(readFilters(path.split('/').slice(2), known)).toEqual(filters);
  });

  it('leave the plain address when there are none', () => {
    expect(filterPath('', {})).toBe('');
    expect(filterPath('/openings', {})).toBe('/openings');
  });

  it('are refused when they are not ours, doubled or empty', () => {
    for (const segments of [
      ['page-2'],
      ['sector-care', 'sector-logistics'],
      ['sector-'],
      ['x'],
      ['sector-<b>'],
    ]) {
      expect(readFilters(segments, known)).toBeUndefined();
    }
  });
});

describe('where there is not room for all', () => {
  const event = (id: string, more: Partial<EventCardView>) =>
    ({
      id,
      format: { code: id, name: id },
      title: { fi: id },
      ohjaamo: { id: 'here' },
      place: { name: 'here' },
      employerCount: 0,
      freePlaces: null,
      ...more,
    }) as EventCardView;
  const dropIn = event('drop-in', {});
  const advice = event('advice', { freePlaces: 2 });
  const speedDates = event('speed dates', { employerCount: 5 });

  it('employers come first, then what is booked, in the order of time', () => {
    const events = [dropIn, advice, speedDates];
    expect(firstOf(events, 1)).toEqual([speedDates]);
    expect(firstOf(events, 2)).toEqual([advice, speedDates]);
    expect(firstOf(events, 9)).toEqual(events);
  });

  it('drop-in help gets no poster', () => {
    expect([dropIn, advice, speedDates].filter(mayBeCard)).toEqual([advice, speedDates]);
  });

  it('what repeats is one line', () => {
    expect(gatherRepeats([dropIn, speedDates, dropIn])).toEqual([
      { event: dropIn, again: [dropIn] },
      { event: speedDates, again: [] },
    ]);
  });
});
