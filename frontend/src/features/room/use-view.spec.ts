import { newer } from './use-view';

const view = (revision: number | undefined, madeAt: string, name = '') => ({
  ...(revision !== undefined && { revision }),
  madeAt,
  name,
});

describe('the newer of two views', () => {
  it('has seen more deeds, whenever it was made', () => {
    const [more, less] = [view(3, '2026-12-01T12:00:00Z'), view(2, '2026-12-01T12:00:05Z')];
    expect(newer(more, less)).toBe(more);
    expect(newer(less, more)).toBe(more);
  });

  it('was made later, or was heard last', () => {
    const [one, other] = [view(2, '2026-12-01T12:00:00Z', 'shown'), view(2, '2026-12-01T12:00:00Z', 'heard')];
    expect(newer(one, other)).toBe(other);
    const old = view(undefined, '2026-12-01T11:00:00Z');
    expect(newer(one, view(2, '2026-12-01T11:00:00Z'))).toBe(one);
    expect(newer(view(undefined, '2026-12-01T12:00:00Z'), old)).not.toBe(old);
  });
});
