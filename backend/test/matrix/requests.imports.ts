import { job } from '../support/opening-desk.js';
import type { Asked, Requests } from './requests.types.js';

const { closesOn: _none, ...opening } = job;
const byKey = ({ thing }: Asked) => ({
  headers: { authorization: `Bearer ${thing?.with.key}` },
  path: { reference: thing?.with.reference as string },
});

/** What is sent to files of openings. */
export const importRequests: Requests = {
  'PUT /employer/opening-imports/:id': () => ({
    query: { name: 'paikat.csv' },
    table: 'tunnus;otsikko\n1;Kokki\n',
    passes: ['id_used'],
  }),
  'PUT /employer/opening-imports/:id/import': () => ({
    body: { withoutFaulty: true },
    passes: ['wrong_state', 'import_changes_nothing'],
  }),
  'PUT /employer/keys/:id': ({ thing }) => ({ body: { name: thing?.with.name } }),
  'GET /employer-program/openings': byKey,
  'PUT /employer-program/openings/:reference': (asked) => ({ ...byKey(asked), body: opening }),
  'DELETE /employer-program/openings/:reference': byKey,
  'PUT /staff/opening-imports/:id/approval': () => ({ body: { approved: true } }),
};
