import { ANY_STAFF, WORKS_IN_REGION, WORKS_THERE } from '../matrix.rights.js';
import type { Field, Rule, Section } from '../matrix.types.js';

/** One history for the region: who looks after the firm, its people, what was said. Hidden openings only where one sees them. */
const HISTORY: Field[] = ['firm record', 'waiting firm', 'recruiter', 'recruiter contact', 'staff'];
const firm = {
  about: ['firm', 'waiting firm', 'known firm'] as Rule['about'],
  may: WORKS_IN_REGION,
  sees: { region: HISTORY, work: ['opening not out', 'draft event'] as Field[] },
} satisfies Rule;
const ownName = { about: 'ohjaamo', named: 'ohjaamoId', may: WORKS_THERE, sees: firm.sees } satisfies Rule;

/** Staff's record of firms, and with whom hidden openings are shared. */
export const firmsRoutes: Section = {
  'GET /staff/firms': { about: 'nothing', may: ANY_STAFF, sees: { region: HISTORY } },
  'GET /staff/firms/:id': firm,
  'PUT /staff/firms/:id': ownName,
  'PUT /staff/firms/:id/keeper': firm,
  'PUT /staff/firms/:id/pause': firm,
  'DELETE /staff/firms/:id/pause': firm,
  'PUT /staff/firms/:id/contacts/:contactId': [
    firm,
    { ...firm, about: 'firm contact', because: 'somebody of a firm of another region is not there' },
  ],
  'DELETE /staff/firms/:id/contacts/:contactId': firm,
  'PUT /staff/firms/:id/events/:eventId': [firm, ownName],
  'PUT /staff/firms/:id/promises/:promiseId': [firm, ownName],
  'PUT /staff/firm-promises/:id/settlement': { ...firm, about: 'firm promise' },
  'GET /staff/my-firms': { about: 'nothing', may: ANY_STAFF, sees: { region: HISTORY } },
  'GET /staff/firm-figures': { about: 'nothing', may: ANY_STAFF },
  'GET /staff/openings/:id/shares': {
    about: ['opening', 'hidden opening', 'draft opening', 'waiting opening', 'shared opening'],
    may: WORKS_THERE,
  },
  'PUT /staff/openings/:id/shares': [
    { about: ['opening', 'hidden opening', 'draft opening', 'waiting opening'], may: WORKS_THERE },
  ],
};
