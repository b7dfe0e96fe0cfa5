import { ANY_STAFF, KNOWS_PEOPLE, SELF } from '../matrix.rights.js';
import type { Field, Rule, Section } from '../matrix.types.js';

const STAFF_SEE = { people: ['first name', 'staff', 'own answer', 'firm’s answer', 'note'] as Field[] };
const placement: Rule = { about: 'placement that runs', may: KNOWS_PEOPLE, sees: STAFF_SEE };
const checkIn: Rule = { about: ['check-in', 'check-in of the firm'], may: KNOWS_PEOPLE, sees: STAFF_SEE };
const byLink: Rule[] = [
  { about: 'check-in', may: 'everybody', sees: { there: ['first name', 'staff', 'own answer'] } },
  {
    about: 'check-in of the firm',
    may: 'everybody',
    sees: { there: ['first name', 'staff', 'firm’s answer'] },
    because: 'neither side reads what the other said',
  },
  { about: 'registration', may: {}, beyond: 'link_unknown' },
];

/** How it goes after the start: each side its own answer, staff both. */
export const supportRoutes: Record<'staff' | 'my' | 'link', Section> = {
  staff: {
    'GET /staff/support': { about: 'nothing', may: KNOWS_PEOPLE, sees: STAFF_SEE },
    'GET /staff/support-figures': { about: 'nothing', may: ANY_STAFF },
    'GET /staff/placements/:id/support': placement,
    'PUT /staff/placements/:id/support-end': placement,
    'PUT /staff/check-ins/:id/day': checkIn,
    'PUT /staff/check-ins/:id/care': checkIn,
    'PUT /staff/support-notes/:id': { ...placement, named: 'placementId' },
  },
  my: {
    'GET /my/support': { about: 'nothing', may: SELF, sees: { own: ['staff', 'own answer'] } },
    'GET /my/support-notes': {
      needs: 'fresh',
      rules: [{ about: 'nothing', may: SELF, sees: { own: ['staff', 'note'] } }],
    },
  },
  link: {
    'GET /check-ins/:link': byLink,
    'PUT /check-ins/:link/answer': byLink,
  },
};
