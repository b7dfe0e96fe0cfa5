import { wishesIn } from './wishes-input';

const form = (entries: [string, string][]) => {
  const made = new FormData();
  for (const [name, value] of entries) made.append(name, value);
  return made;
};

describe('the form of wishes', () => {
  it('becomes what the API takes', () => {
    const filled = form([
      ['wish.a', '2'],
      ['wish.b', '1'],
      ['wish.c', 'never'],
      ['wishes.languages', 'fi'],
      ['wishes.languages', 'ar'],
      ['wishes.needs', 'calm'],
      ['wishes.mostMeetings', '4'],
      ['wishes.breakAfter', '0'],
      ['wishes.fromRound', '3'],
    ]);
    expect(wishesIn(filled, ['a', 'b', 'c', 'd'])).toEqual({
      wishes: ['b', 'a'],
      never: ['c'],
      languages: ['fi', 'ar'],
      needs: ['calm'],
      mostMeetings: 4,
      breakAfter: null,
      fromRound: 3,
      untilRound: null,
    });
  });
  it('left empty is neutral', () => {
    expect(wishesIn(form([]), ['a'])).toMatchObject({ wishes: [], never: [], mostMeetings: null });
  });
  it('leaves out a table that is gone, and keeps the others', () => {
    const filled = form([
      ['wish.gone', '1'],
      ['wish.b', '2'],
    ]);
    expect(wishesIn(filled, ['b']).wishes).toEqual(['b']);
  });
});
