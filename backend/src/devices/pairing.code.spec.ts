import { codeOf, inWords, isSame, newBeginning, readCode } from './pairing.code.js';

const KEY = Buffer.alloc(32, 7);
const device = {
  id: '7d3f9f7e-6f0a-4f0e-9d57-0d3c3a1b5a11',
  codeBegins: 'A2Z',
  codeEndsAt: '2026-12-01T08:10:00Z',
};

describe('a pairing code', () => {
  it('is eight characters that nobody mistakes for one another', () => {
    expect(codeOf(device, KEY)).toMatch(/^A2Z[2-9A-HJ-NP-Z]{5}$/);
    expect(Array.from({ length: 200 }, newBeginning).join('')).toMatch(/^[2-9A-HJ-NP-Z]{600}$/);
  });

  it('is another for another device, another end, another key', () => {
    const others = [
      codeOf({ ...device, id: '7d3f9f7e-6f0a-4f0e-9d57-0d3c3a1b5a12' }, KEY),
      codeOf({ ...device, codeEndsAt: '2026-12-01T08:11:00Z' }, KEY),
      codeOf(device, Buffer.alloc(32, 8)),
    ];
    expect(others.filter((code) => isSame(code, codeOf(device, KEY)))).toEqual([]);
  });

  it('is read as people type it', () => {
    const code = codeOf(device, KEY);
    for (const typed of [code, inWords(code), ` ${inWords(code).toLowerCase()} `, code.split('').join(' ')])
      expect(readCode(typed)).toEqual({ code, begins: 'A2Z' });
  });

  it.each(['', 'A2Z', 'ABCDEFGH1', 'ABCDEFG0', 'ÅBCDEFGH', 'ABCD_EFG'])('is not %j', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});
