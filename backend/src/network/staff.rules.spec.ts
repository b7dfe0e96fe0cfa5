import type { StaffRole } from '../accounts/actor.js';
import { givable, mayGive } from './staff.rules.js';

const kerava = { regionId: 'KU', ohjaamoId: 'kerava' };
const tuusula = { regionId: 'KU', ohjaamoId: 'tuusula' };
const lahti = { regionId: 'PH', ohjaamoId: 'lahti' };
const keskiUusimaa = { regionId: 'KU', ohjaamoId: null };
const paijatHame = { regionId: 'PH', ohjaamoId: null };
const holding = (role: StaffRole, place: { regionId: string; ohjaamoId: string | null }) => [
  { role, ...place },
];

describe('who may give a role', () => {
  it.each([
    ['a worker', holding('worker', kerava), kerava, []],
    ['a coordinator, at home', holding('coordinator', kerava), kerava, ['worker', 'coordinator']],
    ['a coordinator, next door', holding('coordinator', kerava), tuusula, []],
    ['a coordinator, for the region', holding('coordinator', kerava), keskiUusimaa, []],
    [
      'a region coordinator, at an Ohjaamo',
      holding('region_coordinator', keskiUusimaa),
      tuusula,
      ['worker', 'coordinator'],
    ],
    [
      'a region coordinator, for the region',
      holding('region_coordinator', keskiUusimaa),
      keskiUusimaa,
      ['region_coordinator'],
    ],
    ['a region coordinator, elsewhere', holding('region_coordinator', keskiUusimaa), lahti, []],
    ['a region coordinator, of elsewhere', holding('region_coordinator', keskiUusimaa), paijatHame, []],
    [
      'an administrator, for any region',
      holding('administrator', keskiUusimaa),
      paijatHame,
      ['region_coordinator', 'administrator'],
    ],
    ['an administrator, anywhere', holding('administrator', keskiUusimaa), lahti, ['worker', 'coordinator']],
    ['nobody', [], kerava, []],
  ])('%s', (_, held, place, may) => {
    expect(givable(held, place)).toEqual(may);
  });

  it('adds up what somebody holds in several places', () => {
    const both = [...holding('worker', kerava), ...holding('coordinator', lahti)];
    expect([mayGive(both, 'worker', kerava), mayGive(both, 'worker', lahti)]).toEqual([false, true]);
  });
});
