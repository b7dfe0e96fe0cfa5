import fc from 'fast-check';
import { holdsIdentityCode } from './identity-code.js';

describe('a personal identity code', () => {
  it.each(['131052-308T', 'hän on 131052-308t.', '(131052-308T)', '131052Y308T', '010594Y9032'])(
    'is seen in "%s"',
    (text) => expect(holdsIdentityCode(text)).toBe(true),
  );

  it.each([
    '131052-308U',
    '2077474-0',
    '040 123 4567',
    'klo 131052–308',
    'tilaus 9131052-308T1',
    '01.12.2026 kello 12',
  ])('is not seen in "%s"', (text) => expect(holdsIdentityCode(text)).toBe(false));

  it('is one in thirty-one of what looks like it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_100, max: 311_299 }),
        fc.integer({ min: 2, max: 899 }),
        (birth, number) => {
          const start = `${String(birth).padStart(6, '0')}-${String(number).padStart(3, '0')}`;
          const seen = [...'0123456789ABCDEFHJKLMNPRSTUVWXY'].filter((mark) =>
            holdsIdentityCode(start + mark),
          );
          expect(seen).toHaveLength(1);
        },
      ),
    );
  });
});
