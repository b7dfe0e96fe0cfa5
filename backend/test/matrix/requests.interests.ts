import type { Asked, Requests, Wanted } from './requests.types.js';
import { freshId } from './world.js';

const inLink = ({ thing }: Asked): Wanted => ({ path: { link: thing?.with.link as string } });

export const interestRequests: Requests = {
  'PUT /my/interests/:id': ({ thing }) => ({
    path: { id: freshId() },
    body: { openingId: thing?.id, cardVersion: 1 },
  }),
  'PUT /my/interests/:id/reply': () => ({ body: { reply: 'coming' } }),
  'PUT /employer/interests/:id/answer': () => ({ body: { answer: 'yes', words: 'Tervetuloa.' } }),
  'GET /still-open/:link': inLink,
  'PUT /still-open/:link/confirmation': inLink,
  // Nobody asks just now: an old letter ends nothing.
  'PUT /still-open/:link/closure': (asked) => ({
    ...inLink(asked),
    body: { filled: true },
    passes: ['wrong_state'],
  }),
};
