import { SELF } from './matrix.rights.js';
import type { Section } from './matrix.types.js';

/** A young person, about themselves and nobody else. */
export const myRoutes: Section = {
  'GET /my': {
    about: 'nothing',
    may: SELF,
    sees: { own: ['first name', 'contact hint', 'booking code', 'link', 'feed'] },
  },
  'PUT /my/feed': { about: 'nothing', may: SELF, sees: { own: ['feed'] } },
  'DELETE /my/feed': { about: 'nothing', may: SELF },
};
