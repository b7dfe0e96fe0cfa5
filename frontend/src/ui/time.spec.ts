import {
  formatAt,
  formatDay,
  formatLastDay,
  formatLongDay,
  formatTime,
  formatTimeRange,
  formatWhen,
  isoDay,
} from './time';

const zone = 'Europe/Helsinki';
const fi = { locale: 'fi', zone } as const;
const sv = { locale: 'sv', zone } as const;
const en = { locale: 'en', zone } as const;

describe('a quarter of an hour', () => {
  const quarter = ['2026-12-02T12:15:00Z', '2026-12-02T12:30:00Z'] as const;

  it('is said as people say it in each language', () => {
    expect(formatWhen(...quarter, fi)).toBe('ke 2.12. klo 14.15–14.30');
    expect(formatWhen(...quarter, sv)).toBe('ons 2.12 kl. 14.15–14.30');
    expect(formatWhen(...quarter, en)).toBe('Wed 2 December, 14.15–14.30');
  });

  it('can be said in pieces', () => {
    expect(formatDay(quarter[0], fi)).toBe('ke 2.12.');
    expect(formatTime('2026-12-02T07:05:00Z', fi)).toBe('9.05');
    expect(formatAt(quarter[0], sv)).toBe('kl. 14.15');
    expect(formatTimeRange(...quarter, en)).toBe('14.15–14.30');
    expect(formatWhen(quarter[0], undefined, fi)).toBe('ke 2.12. klo 14.15');
    expect(formatLongDay(quarter[0], fi)).toBe('keskiviikkona 2. joulukuuta 2026');
  });

  it('is another day’s quarter in another zone', () => {
    expect(isoDay('2026-12-02T22:30:00Z', zone)).toBe('2026-12-03');
    expect(isoDay('2026-12-02T22:30:00Z', 'Europe/Stockholm')).toBe('2026-12-02');
  });

  it('that ends at midnight still holds on the day before', () => {
    expect(formatLastDay('2026-12-02T22:00:00Z', fi)).toBe('ke 2.12.');
    expect(formatLastDay('2026-12-02T22:00:01Z', fi)).toBe('to 3.12.');
  });

  it('names both days when it passes midnight', () => {
    expect(formatWhen('2026-12-02T21:30:00Z', '2026-12-02T23:00:00Z', fi)).toBe(
      'ke 2.12. klo 23.30 – to 3.12. klo 1.00',
    );
  });
});

describe('the night of 28 March 2027, when 3.00 becomes 4.00', () => {
  it('has no three o’clock', () => {
    expect(formatTimeRange('2027-03-28T00:45:00Z', '2027-03-28T01:00:00Z', fi)).toBe('2.45–4.00');
    expect(formatTime('2027-03-28T01:15:00Z', fi)).toBe('4.15');
  });
});

describe('the night of 31 October 2027, when 4.00 becomes 3.00', () => {
  it('tells the two half past threes apart', () => {
    expect(formatTime('2027-10-31T00:30:00Z', fi)).toBe('3.30 (UTC+3)');
    expect(formatTime('2027-10-31T01:30:00Z', fi)).toBe('3.30 (UTC+2)');
  });

  it('adds nothing before and after', () => {
    expect(formatTime('2027-10-30T23:45:00Z', fi)).toBe('2.45');
    expect(formatTime('2027-10-31T02:00:00Z', fi)).toBe('4.00');
    expect(formatWhen('2027-10-31T00:45:00Z', '2027-10-31T01:00:00Z', fi)).toBe(
      'su 31.10. klo 3.45 (UTC+3)–3.00 (UTC+2)',
    );
  });
});
