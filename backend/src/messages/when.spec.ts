import { Temporal } from 'temporal-polyfill';
import { calendarDay, moment, nearness, stretch, timeOnly } from './when.js';

const HELSINKI = 'Europe/Helsinki';
const at = (text: string) => Temporal.Instant.from(text);

describe('how messages write times', () => {
  const start = at('2026-12-02T12:15:00Z');
  const end = at('2026-12-02T12:30:00Z');

  it('writes a quarter as people do, in each language', () => {
    expect(stretch(start, end, HELSINKI, 'fi')).toBe('ke 2.12. klo 14.15–14.30');
    expect(stretch(start, end, HELSINKI, 'sv')).toBe('ons 2.12 kl. 14.15–14.30');
    expect(stretch(start, end, HELSINKI, 'en')).toBe('Wed 2 December, 14.15–14.30');
  });

  it('writes a moment, a time alone, and a day', () => {
    expect([moment(start, HELSINKI, 'fi'), timeOnly(start, HELSINKI, 'fi')]).toEqual([
      'ke 2.12. klo 14.15',
      'klo 14.15',
    ]);
    expect(['fi', 'sv', 'en'].map((language) => calendarDay('2026-12-05', language as 'fi'))).toEqual([
      'la 5.12.',
      'lör 5.12',
      'Sat 5 December',
    ]);
    expect(timeOnly(at('2026-12-02T07:05:00Z'), HELSINKI, 'sv')).toBe('kl. 9.05');
  });

  it('knows every weekday by its short Finnish and Swedish name', () => {
    const days = [7, 8, 9, 10, 11, 12, 13].map((day) => `2026-12-${String(day).padStart(2, '0')}`);
    const first = (language: 'fi' | 'sv') => days.map((day) => calendarDay(day, language).split(' ')[0]);
    expect(first('fi')).toEqual(['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su']);
    expect(first('sv')).toEqual(['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön']);
  });

  it('names both days when it lasts past midnight', () => {
    expect(stretch(at('2026-12-02T20:00:00Z'), at('2026-12-03T07:00:00Z'), HELSINKI, 'fi')).toBe(
      'ke 2.12. klo 22.00 – to 3.12. klo 9.00',
    );
  });

  it('says which half past three it is on the long night, and only then', () => {
    expect(moment(at('2027-10-31T00:30:00Z'), HELSINKI, 'fi')).toBe('su 31.10. klo 3.30 (UTC+3)');
    expect(moment(at('2027-10-31T01:30:00Z'), HELSINKI, 'fi')).toBe('su 31.10. klo 3.30 (UTC+2)');
    expect(moment(at('2027-10-31T02:30:00Z'), HELSINKI, 'fi')).toBe('su 31.10. klo 4.30');
    expect(moment(at('2027-03-28T01:30:00Z'), HELSINKI, 'fi')).toBe('su 28.3. klo 4.30');
  });

  it('tells today from tomorrow by the calendar of the place, not by hours', () => {
    const late = at('2026-12-01T21:30:00Z'); // half past eleven in the evening in Helsinki
    expect(nearness(at('2026-12-01T22:30:00Z'), late, HELSINKI)).toBe('tomorrow');
    expect(nearness(at('2026-12-01T21:45:00Z'), late, HELSINKI)).toBe('today');
    expect(nearness(at('2026-12-02T22:30:00Z'), late, HELSINKI)).toBe('later');
    // The short day of spring has 23 hours and is a day all the same.
    expect(nearness(at('2027-03-28T20:59:00Z'), at('2027-03-27T21:59:00Z'), HELSINKI)).toBe('tomorrow');
  });
});
