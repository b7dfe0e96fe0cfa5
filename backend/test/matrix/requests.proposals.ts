import type { Asked, Requests, Wanted } from './requests.types.js';
import { freshId } from './world.js';

const inLink = ({ thing }: Asked): Wanted => ({ path: { link: thing?.with.link as string }, body: {} });
const taken = { answer: 'taken' };

/** What the routes of proposals are sent. */
export const proposalRequests: Requests = {
  'GET /staff/proposal-drafts': ({ rule, thing, home }) => ({
    query:
      rule.named === 'person'
        ? { person: thing?.id as string, opening: home.neighbour.openings.opening }
        : { person: home.person.id, opening: thing?.id as string },
  }),
  'PUT /staff/proposals/:id': ({ rule, thing, home }) => ({
    path: { id: freshId() },
    body:
      rule.named === 'personId'
        ? { personId: thing?.id, openingId: home.neighbour.openings.opening }
        : { personId: home.person.id, openingId: thing?.id },
    passes: ['already_proposed', 'not_reached'],
  }),
  'PUT /staff/proposals/:id/reminder': () => ({ body: {} }),
  'PUT /staff/proposals/:id/call': () => ({ body: {}, passes: ['wrong_state'] }),
  'PUT /staff/proposals/:id/answer': () => ({ body: taken, passes: ['wrong_state'] }),
  'PUT /staff/proposals/:id/withdrawal': () => ({ body: { reason: 'Firma perui.' } }),
  'PUT /my/proposals/:id/consent': () => ({ body: { consentId: freshId(), cardVersion: 1 } }),
  'DELETE /my/proposals/:id/consent': () => ({ passes: ['wrong_state'] }),
  'PUT /my/proposals/:id/refusal': () => ({ body: {} }),
  'PUT /employer/proposals/:id/answer': () => ({ body: taken }),
  'PUT /staff/events/:id/proposals': ({ rule, thing, home }) => ({
    path: { id: rule.named ? home.event : (thing?.id as string) },
    body: { personIds: [rule.named ? thing?.id : home.person.id] },
    passes: ['not_reached', 'event_not_coming'],
  }),
  'PUT /staff/evening-proposals/:id/withdrawal': () => ({ body: {} }),
  'GET /my-evenings/:link': ({ thing }) => ({ path: { link: thing?.with.link as string } }),
  'PUT /my-evenings/:link/acceptance': inLink,
  'PUT /my-evenings/:link/refusal': inLink,
  'PUT /my-evenings/:link/postponement': inLink,
  'GET /my-proposals/:link': ({ thing }) => ({ path: { link: thing?.with.link as string } }),
  'PUT /my-proposals/:link/refusal': inLink,
  'PUT /my-proposals/:link/postponement': inLink,
};
