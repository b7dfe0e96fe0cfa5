import { newer } from './newer';

const made = (revision: number, second: number) => ({ revision, madeAt: `2026-12-02T14:00:0${second}Z` });

describe('of two views', () => {
  it.each([
    ['a page that was made before a call, and arrives after it', made(5, 1), made(4, 1), 'shown'],
    ['a call', made(4, 1), made(5, 1), 'heard'],
    ['an answer, which is no deed of the room', made(5, 1), made(5, 1), 'heard'],
    ['an older one of the same revision', made(5, 2), made(5, 1), 'shown'],
  ])('%s', (_name, shown, heard, which) => {
    expect(newer(shown, heard)).toBe(which === 'shown' ? shown : heard);
  });
});
