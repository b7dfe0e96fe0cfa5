import type { Asked, Requests, Wanted } from './requests.types.js';
import { freshId } from './world.js';

const inLink = ({ thing }: Asked): Wanted => ({ path: { link: thing?.with.link as string } });
let addresses = 0;

export const searchRequests: Requests = {
  'PUT /searches/:id': () => ({
    path: { id: freshId() },
    body: {
      contact: `hakija-${(addresses += 1)}@example.fi`,
      language: 'fi',
      filters: { search: 'leipuri' },
    },
  }),
  'GET /saved-searches/:link': inLink,
  'PUT /saved-searches/:link/confirmation': inLink,
  'DELETE /saved-searches/:link/confirmation': inLink,
};
