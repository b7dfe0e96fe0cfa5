import { KNOWS_PEOPLE, SELF } from './matrix.rights.js';
import type { Section, Sees } from './matrix.types.js';

const OPENINGS_FOR_PERSON: Sees = {
  people: ['first name', 'card', 'recommendation', 'staff'],
  work: ['opening not out'],
};

/** Openings for a person, people for an opening: never an employer's. */
export const myMatching: Section = {
  'GET /my/openings': { about: 'nothing', may: SELF, sees: { own: ['card', 'recommendation', 'staff'] } },
  'PUT /my/openings/:id/not-for-me': [
    { about: 'opening', may: { 'young person': 'everywhere' } },
    { about: ['hidden opening', 'draft opening'], may: {} },
  ],
  'DELETE /my/openings/:id/not-for-me': [
    { about: 'opening', may: { 'young person': 'everywhere' } },
    { about: ['hidden opening', 'draft opening'], may: {} },
  ],
};

export const staffMatching: Section = {
  'GET /staff/openings/:id/people': [
    {
      about: 'opening',
      may: { worker: 'everywhere', coordinator: 'everywhere' },
      sees: { people: ['first name', 'card', 'recommendation'] },
      because: 'what is public may fit our people wherever it is; whose people are shown depends on who asks',
    },
    {
      about: ['hidden opening', 'waiting opening'],
      may: KNOWS_PEOPLE,
      sees: { people: ['first name', 'card', 'recommendation'], there: ['opening not out'] },
    },
    { about: 'draft opening', may: {} },
  ],
  'GET /staff/people/:id/openings': { about: 'person', may: KNOWS_PEOPLE, sees: OPENINGS_FOR_PERSON },
  'PUT /staff/people/:id/recommendations/:recommendationId': [
    { about: 'person', may: KNOWS_PEOPLE, sees: OPENINGS_FOR_PERSON },
    { about: 'ohjaamo', named: 'ohjaamoId', may: KNOWS_PEOPLE, sees: OPENINGS_FOR_PERSON },
  ],
  'DELETE /staff/people/:id/recommendations/:recommendationId': {
    about: 'recommendation',
    may: KNOWS_PEOPLE,
  },
};
