import { movedUp, tapped, turnedDown, valueOf, wishesOf, type Wishes } from './wish-order';

const none: Wishes = { order: [], never: [] };
const afterTaps = (...ids: string[]) => ids.reduce(tapped, none);

describe('the order of wishes', () => {
  it('numbers hearts as they are tapped', () => {
    const wishes = afterTaps('b', 'a', 'c');
    expect(['a', 'b', 'c', 'd'].map((id) => valueOf(wishes, id))).toEqual(['2', '1', '3', '']);
  });
  it('lets the rest move up when one is tapped again', () => {
    expect(afterTaps('a', 'b', 'c', 'a').order).toEqual(['b', 'c']);
  });
  it('takes five and no sixth', () => {
    expect(afterTaps('a', 'b', 'c', 'd', 'e', 'f').order).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
  it('moves one up by one, and the first nowhere', () => {
    const wishes = afterTaps('a', 'b', 'c');
    expect(movedUp(wishes, 'c').order).toEqual(['a', 'c', 'b']);
    expect(movedUp(wishes, 'a').order).toEqual(['a', 'b', 'c']);
    expect(movedUp(wishes, 'x').order).toEqual(['a', 'b', 'c']);
  });
  it('has nobody wished for and turned down at once', () => {
    const down = turnedDown(afterTaps('a', 'b'), 'a');
    expect(down).toEqual({ order: ['b'], never: ['a'] });
    expect(tapped(down, 'a')).toEqual({ order: ['b', 'a'], never: [] });
    expect(turnedDown(down, 'a').never).toEqual([]);
  });
});

describe('wishes from the fields of a form', () => {
  const fields = (values: Record<string, string>) =>
    Object.entries(values).map(([id, value]) => ({ id, value }));

  it('close gaps, and of two with one number the nearer table is first', () => {
    expect(wishesOf(fields({ a: '3', b: '', c: '5', d: '3', e: 'never' }))).toEqual({
      order: ['a', 'd', 'c'],
      never: ['e'],
    });
  });
  it('leave out what is no number of a wish', () => {
    expect(wishesOf(fields({ a: '6', b: '0', c: 'x', d: '1.5' }))).toEqual(none);
  });
});
