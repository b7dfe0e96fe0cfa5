import fc from 'fast-check';
import { QueryFailedError } from 'typeorm';
import { describe as described, Speakable } from './describe.js';

describe('what is logged of an error', () => {
  const marker = 'MERKKI-Aino-0401234567';

  it('is its kind, its code, its constraint and where it came from', () => {
    const error = Object.assign(new Error(`duplicate key ${marker}`), {
      code: '23505',
      constraint: 'young_person_phone_unique',
      detail: `Key (phone)=(${marker})`,
    });
    const text = described(new QueryFailedError(`INSERT ${marker}`, [marker], error));
    expect(text.split('\n')[0]).toBe('Error 23505 young_person_phone_unique');
    expect(text).toContain('describe.spec.ts:');
    expect(text).not.toContain(marker);
  });

  it('is never what anybody typed in, wherever it hangs and however it is shaped', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\n    at ', ' ', '\nError: '),
        (noise, gap) => {
          const typed = `${noise}${gap}${marker} (${marker}:1:1)`;
          const error = Object.assign(new Error(typed, { cause: new Error(typed) }), {
            code: typed,
            constraint: typed,
            table: typed,
            name: typed,
            detail: typed,
          });
          expect(described(error)).not.toContain(marker);
          expect(described(typed)).not.toContain(marker);
          expect(described({ message: typed })).not.toContain(marker);
        },
      ),
    );
  });

  it('is our own words, when they are', () => {
    expect(described(new Speakable('the gateway answered 503')).split('\n')[0]).toBe(
      'the gateway answered 503',
    );
  });
});
