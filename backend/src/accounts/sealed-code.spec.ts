import { sealCode, unsealCode } from './sealed-code.js';

const SECRET = 'a secret for tests only, thirty-two characters';

describe('a sealed code', () => {
  it('opens with the secret that sealed it, and shows nothing of the code', () => {
    const sealed = sealCode('041907', SECRET);
    expect(unsealCode(sealed, SECRET)).toBe('041907');
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('041907');
  });

  it('looks different each time, so that equal codes cannot be told', () => {
    expect(sealCode('041907', SECRET)).not.toBe(sealCode('041907', SECRET));
  });

  it('does not open with another secret, nor after a change', () => {
    const sealed = sealCode('041907', SECRET);
    const changed = Buffer.from(sealed, 'base64url');
    changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
    expect(() => unsealCode(sealed, `${SECRET}!`)).toThrow();
    expect(() => unsealCode(changed.toString('base64url'), SECRET)).toThrow();
    expect(() => unsealCode('', SECRET)).toThrow();
  });
});
