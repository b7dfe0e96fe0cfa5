import { SELF } from './matrix.rights.js';
import type { Field, RouteRules, Rule, Section } from './matrix.types.js';

const fresh = (...rules: Rule[]): RouteRules => ({ needs: 'fresh', rules });
/** All that is stored about oneself, and who wrote it or looked at it; of a working note that there is one, not what it says. */
const ALL_OF_ME: Field[] = [
  'saved search',
  'first name',
  'contact',
  'contact hint',
  'consent',
  'interest',
  'booking code',
  'feed',
  'card',
  'agreement',
  'note',
  'recommendation',
  'staff',
  'recruiter',
  'referral',
  'proposal',
  'opening not out',
  'own answer',
  'placement',
];

/** A young person, about themselves and nobody else. */
export const myRoutes: Section = {
  'GET /my': {
    about: 'nothing',
    may: SELF,
    sees: { own: ['first name', 'contact hint', 'booking code', 'link', 'feed'] },
  },
  'PUT /my/feed': { about: 'nothing', may: SELF, sees: { own: ['feed'] } },
  'DELETE /my/feed': { about: 'nothing', may: SELF },
  'GET /my/card': { about: 'nothing', may: SELF, sees: { own: ['first name', 'card'] } },
  'PUT /my/card': { about: 'nothing', may: SELF, sees: { own: ['first name', 'card'] } },
  'GET /my/consents': {
    about: 'nothing',
    may: SELF,
    sees: { own: ['consent', 'placement', 'whom one meets'] },
  },
  'PUT /my/consents/:id': [
    { about: 'nothing', may: SELF, sees: { own: ['consent', 'placement', 'whom one meets'] } },
    {
      about: 'event',
      named: 'eventId',
      may: { 'young person': 'everywhere' },
      sees: { own: ['consent', 'placement', 'whom one meets'] },
    },
    { about: 'draft event', named: 'eventId', may: {} },
  ],
  'DELETE /my/consents/:id': { about: 'consent', may: SELF },
  'PUT /my/notes/consents/:id': fresh(
    { about: 'nothing', may: SELF, sees: { own: ['consent', 'placement', 'whom one meets'] } },
    {
      about: 'ohjaamo',
      named: 'ohjaamoId',
      may: {},
      because:
        'notes are opened only between Ohjaamos that both know the person, and never to the one that wrote them',
    },
  ),
  'GET /my/notes': fresh({ about: 'nothing', may: SELF, sees: { own: ['note', 'staff'] } }),
  'GET /my/data': fresh({ about: 'nothing', may: SELF, sees: { own: ALL_OF_ME } }),
  'GET /my/data/vartti.json': fresh({ about: 'nothing', may: SELF, sees: { own: ALL_OF_ME } }),
  'GET /my/data/vartti.html': fresh({ about: 'nothing', may: SELF, sees: { own: ALL_OF_ME } }),
  'GET /my/data/deletion': fresh({ about: 'nothing', may: SELF }),
  'DELETE /my/data': fresh({ about: 'nothing', may: SELF }),
  'PUT /my/non-disclosure': fresh({ about: 'nothing', may: SELF }),
  'DELETE /my/non-disclosure': fresh({ about: 'nothing', may: SELF }),
};
