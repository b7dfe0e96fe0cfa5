import { poster, posterColours } from './poster';

const ids = Array.from({ length: 200 }, (_, number) => `event-${number}`);

describe('a poster', () => {
  it('is the same for the same id', () => {
    expect(poster('vartissa-toihin-12', 9, 3)).toEqual(poster('vartissa-toihin-12', 9, 3));
  });

  it('keeps its look from release to release', () => {
    expect(poster('kahvila-aalto', 4, 2)).toEqual(keptPoster);
  });

  it('differs from event to event', () => {
    expect(new Set(ids.map((id) => JSON.stringify(poster(id, 9, 3)))).size).toBe(ids.length);
  });

  it('covers its whole ground first, in one of our colours', () => {
    for (const id of ids) {
      const [ground, ...rest] = poster(id, 8, 5);
      expect(ground?.d).toBe('M0 0h8v5h-8z');
      for (const path of rest) expect(posterColours).toContain(path.colour);
    }
  });

  it('weighs little enough to stand on every card', () => {
    for (const id of ids) expect(JSON.stringify(poster(id, 9, 3)).length).toBeLessThan(2_500);
  });
});

const keptPoster = [
  { colour: 'coral', d: 'M0 0h4v2h-4z' },
  { colour: 'sun', d: 'M0 0h1v1h-1z' },
  { colour: 'ink', d: 'M1 1v-1a2 2 0 0 1 2 2h-1a1 1 0 0 0 -1 -1zM0 0h1a1 1 0 0 1 -1 1z' },
  { colour: 'paper', d: 'M1 2v-1a1 1 0 0 1 1 1zM3 0h1a1 1 0 0 1 -1 1zM1 1v1a1 1 0 0 1 -1 -1z' },
  { colour: 'violet', d: 'M3 2v-1a1 1 0 0 1 1 1z' },
];
