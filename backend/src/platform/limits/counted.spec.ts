import fc from 'fast-check';
import { network } from './counted.js';

describe('where a request comes from', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (ip, expected) => expect(network(ip)).toBe(expected));

  it('is the same for every address of one network', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((one) => one.toString(16));
    fc.assert(
      fc.property(fc.tuple(group, group, group, group), group, group, (head, one, other) => {
        const at = (last: string) => network(`${head.join(':')}:1:2:3:${last}`);
        expect(at(one)).toBe(at(other));
      }),
    );
  });
});
