import { ANY_STAFF, KNOWS_PEOPLE, OWN_FIRM, SELF, WORKS_THERE } from '../matrix.rights.js';
import type { Section } from '../matrix.types.js';

const NOT_OUT = ['hidden opening', 'draft opening', 'waiting opening'] as const;

/** Whoever is interested, about themselves. */
export const myInterestRoutes: Section = {
  'GET /my/interests': { about: 'nothing', may: SELF, sees: { own: ['interest'] } },
  'PUT /my/interests/:id': [
    {
      about: 'opening',
      named: 'openingId',
      may: { 'young person': 'everywhere' },
      sees: { own: ['interest'] },
    },
    { about: [...NOT_OUT], named: 'openingId', may: {} },
  ],
  'DELETE /my/interests/:id': { about: 'interest', may: SELF },
  'PUT /my/interests/:id/reply': { about: 'interest', may: SELF, sees: { own: ['interest'] } },
};

/** A firm, about those who share a card with it for an opening. */
export const employerInterestRoutes: Section = {
  'GET /employer/interests': {
    needs: 'strong',
    rules: [{ about: 'nothing', may: OWN_FIRM, sees: { firm: ['first name', 'consent', 'interest'] } }],
  },
  'GET /employer/interests/answering': {
    about: 'nothing',
    may: OWN_FIRM,
    because: 'how many wait, and nobody by name',
  },
  'GET /employer/interests/:id': {
    needs: 'strong',
    rules: [{ about: 'interest', may: OWN_FIRM, sees: { firm: ['first name', 'consent', 'interest'] } }],
  },
  'PUT /employer/interests/:id/answer': {
    needs: 'strong',
    rules: [{ about: 'interest', may: OWN_FIRM, sees: { firm: ['first name', 'consent', 'interest'] } }],
  },
  'PUT /employer/openings/:id/confirmation': { about: 'opening', may: OWN_FIRM },
};

export const staffInterestRoutes: Section = {
  'GET /staff/answering': {
    about: 'nothing',
    may: ANY_STAFF,
    because: 'numbers of firms, and nobody by name',
  },
  'GET /staff/people/:id/interests': { about: 'person', may: KNOWS_PEOPLE },
  'PUT /staff/openings/:id/confirmation': {
    about: ['opening', 'hidden opening'],
    may: WORKS_THERE,
    sees: { there: ['opening not out'] },
  },
};

const other = { about: 'registration' as const, may: {} };

/** Whoever was asked whether an opening is still open. */
export const stillOpenRoutes: Section = {
  'GET /still-open/:link': [{ about: 'asked opening', may: 'everybody' }, other],
  'PUT /still-open/:link/confirmation': [{ about: 'asked opening', may: 'everybody' }, other],
  'PUT /still-open/:link/closure': [{ about: 'asked opening', may: 'everybody' }, other],
};
