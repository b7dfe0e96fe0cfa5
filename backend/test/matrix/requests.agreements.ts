import { draft, theirPart } from '../support/work-trial.js';
import type { Asked, Requests, Wanted } from './requests.types.js';
import { freshId } from './world.js';

/** The agreement of this world is with the firm: other deeds are refused for that alone. */
const NOT_NOW = ['agreement_wrong_state'];
const of = ({ thing }: Asked, more: Wanted = {}): Wanted => ({
  ...more,
  path: { id: thing?.id as string, ...more.path },
});
const signing = (asked: Asked): Wanted =>
  of(asked, {
    path: { signatureId: freshId() },
    body: {
      version: 1,
      party: 'organiser',
      name: 'Irma',
      signedOn: '2026-12-01',
      how: 'paper',
      rightToSign: true,
    },
    passes: NOT_NOW,
  });
const answering = (asked: Asked): Wanted =>
  of(asked, {
    path: { answerId: freshId() },
    body: { version: 1, answer: 'change_wanted', words: 'Ei aamulla.' },
    passes: NOT_NOW,
  });
/** Of one that is taken back already, so that a second tap is harmless. */
const takingBack = (asked: Asked): Wanted =>
  of(asked, { path: { signatureId: asked.thing?.with.signature as string } });
const document = (asked: Asked): Wanted => of(asked, { query: { language: 'fi' } });
const feedback = (asked: Asked): Wanted =>
  of(asked, {
    body: {
      answers: { came_as_agreed: 'yes', learned_new: 'yes', would_go_on: 'yes' },
      wentWell: 'Hyvin.',
      learned: 'Leipomista.',
    },
    passes: ['feedback_too_early'],
  });

export const agreementRequests: Requests = {
  'PUT /staff/placements/:id/agreement': (asked) => of(asked, { body: draft }),
  'PUT /staff/placements/:id/agreement/signatures/:signatureId': signing,
  'DELETE /staff/placements/:id/agreement/signatures/:signatureId': takingBack,
  'GET /staff/placements/:id/agreement/document.pdf': document,
  'PUT /employer/placements/:id/agreement': (asked) => of(asked, { body: { ...theirPart, version: 1 } }),
  'PUT /employer/placements/:id/agreement/answers/:answerId': answering,
  'PUT /employer/placements/:id/agreement/signatures/:signatureId': signing,
  'DELETE /employer/placements/:id/agreement/signatures/:signatureId': takingBack,
  'PUT /employer/placements/:id/feedback': feedback,
  'GET /employer/placements/:id/agreement/document.pdf': document,
  'PUT /my/placements/:id/agreement/answers/:answerId': answering,
  'PUT /my/placements/:id/agreement/signatures/:signatureId': signing,
  'DELETE /my/placements/:id/agreement/signatures/:signatureId': takingBack,
  'PUT /my/placements/:id/feedback': feedback,
  'GET /my/placements/:id/agreement/document.pdf': document,
};
