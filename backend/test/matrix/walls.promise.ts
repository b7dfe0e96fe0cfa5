import type { Field, Whose } from '../../src/accounts/matrix/matrix.types.js';
import type { Actor } from './world.js';
import type { Marker } from './world.types.js';

/**
 * What the walls of the database promise by themselves, whatever the code forgets to ask: whose fields an actor can reach at
 * all. Wider than the matrix, which says what is shown where.
 */
const promise: Record<Field, Exclude<Whose, 'there' | 'everywhere'>[]> = {
  'first name': ['own', 'firm', 'people'],
  contact: ['own', 'people'],
  'contact hint': ['own', 'people'],
  'booking code': ['own', 'firm', 'people'],
  link: ['own', 'firm', 'people'],
  feed: ['own', 'people'],
  card: ['own', 'firm', 'people'],
  agreement: ['own', 'firm', 'people'],
  note: ['own', 'people'],
  'working note': ['people'],
  recommendation: ['own', 'people'],
  recruiter: ['own', 'firm', 'region'],
  'recruiter contact': ['own', 'firm', 'region'],
  // To a firm by name: whoever proposed somebody to it. To colleagues of the region: the record of firms says who looks after whom.
  staff: ['own', 'firm', 'work', 'people', 'region'],
  'staff contact': ['own', 'work'],
  'draft event': ['work'],
  'key name': ['firm'],
  'imported file': ['firm', 'work'],
  // To whom it was proposed: it is their own, for so long.
  'opening not out': ['own', 'firm', 'work'],
  'wish for a table': ['firm', 'work'],
  'waiting firm': ['firm', 'region'],
  'firm record': ['region'],
  device: ['own', 'work'],
  consent: ['own', 'firm', 'people'],
  interest: ['own', 'firm', 'people'],
  referral: ['own', 'people'],
  proposal: ['own', 'people'],
  'own answer': ['own', 'people'],
  'firm’s answer': ['people'],
  placement: ['own', 'firm', 'people'],
  impression: ['own', 'firm', 'people'],
  'whom one meets': ['own', 'people'],
  'where one is': ['own', 'work'],
  'saved search': ['own'],
};

export const isWithin = ({ field, of }: Marker, { whose }: Actor): boolean =>
  promise[field].some((one) => [...of].some((id) => whose[one].has(id)));
