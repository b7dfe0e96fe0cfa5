import type { Requests } from './requests.types.js';

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
  'PUT /staff/opening-imports/:id/approval': () => ({ body: { approved: true } }),
};
