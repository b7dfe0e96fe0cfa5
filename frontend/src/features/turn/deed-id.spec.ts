import { deedId } from './deed-id';

const page = '0c2b4f6e-5b1d-4f0e-9d3a-7a1e2c3b4d5f';

describe('the id of a deed', () => {
  it('is the same for the same tap, and another for another deed or page', () => {
    expect(deedId(page, 'leave')).toBe(deedId(page, 'leave'));
    expect(deedId(page, 'leave')).not.toBe(deedId(page, 'out'));
    expect(deedId(page.replace('0c', '1c'), 'leave')).not.toBe(deedId(page, 'leave'));
  });
  it('is a UUID', () => {
    expect(deedId(page, 'drop table:ä')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-9[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
