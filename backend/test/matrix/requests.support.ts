import type { Requests } from './requests.types.js';
import { freshId } from './world.js';

/** What the routes of support are sent. */
export const supportRequests: Requests = {
  'PUT /staff/placements/:id/support-end': () => ({ body: { reasons: ['studies'] } }),
  'PUT /staff/check-ins/:id/day': () => ({ body: { day: '2027-01-04' }, passes: ['check_in_asked'] }),
  'PUT /staff/support-notes/:id': ({ thing }) => ({
    path: { id: freshId() },
    body: { placementId: thing?.id, spokeWith: 'both', text: 'Puhelu.' },
  }),
  'GET /check-ins/:link': ({ thing }) => ({ path: { link: thing?.with.link as string } }),
  'PUT /check-ins/:link/answer': ({ thing }) => ({
    path: { link: thing?.with.link as string },
    body: { face: 'good', words: thing?.with.words },
  }),
};
