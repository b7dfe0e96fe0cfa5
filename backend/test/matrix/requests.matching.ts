import type { Asked, Requests, Wanted } from './requests.types.js';
import { freshId } from './world.js';

/** About this person as the actor's own Ohjaamo; or about somebody at home as this Ohjaamo. */
const recommending = ({ rule, thing, home }: Asked): Wanted => ({
  path: { id: rule.named ? home.person.id : (thing?.id as string), recommendationId: freshId() },
  body: {
    ohjaamoId: rule.named ? thing?.id : home.ohjaamo,
    sectorCode: 'nature',
    words: 'Sinusta olisi tähän.',
  },
});

export const matchingRequests: Requests = {
  'PUT /staff/people/:id/recommendations/:recommendationId': recommending,
  'DELETE /staff/people/:id/recommendations/:recommendationId': ({ thing }) => ({
    path: { id: thing?.with.person as string, recommendationId: thing?.id as string },
  }),
};
