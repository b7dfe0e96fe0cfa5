import type { Requests } from './requests.types.js';
import { freshId } from './world.js';

export const placementsRequests: Requests = {
  'PUT /staff/placements/:id': ({ rule, thing, there, home }) => ({
    path: { id: freshId() },
    body: {
      ohjaamoId: rule.named === 'ohjaamoId' ? thing?.id : home.ohjaamo,
      personId: rule.named === 'personId' ? thing?.id : there.person.id,
      kind: 'job',
      title: 'Uusi aloitus',
    },
  }),
  'PUT /staff/placements/:id/terms': () => ({ body: { title: 'Toinen', startsOn: '2027-01-04' } }),
  'PUT /staff/placements/:id/subsidy': () => ({ body: { subsidy: 'applied', kind: 'wage_subsidy' } }),
  'PUT /staff/placements/:id/extract': () => ({ body: { needed: true } }),
  'PUT /staff/placements/:id/supporter': () => ({ body: { staffId: null } }),
  'PUT /staff/placements/:id/steps/:step': ({ thing }) => ({
    path: { id: thing?.id as string, step: 'start' },
    body: {},
    passes: ['step_not_yet'],
  }),
  'PUT /staff/placements/:id/interruption': () => ({ body: { reason: 'Muutti' }, passes: ['wrong_state'] }),
  'PUT /staff/placements/:id/withdrawal': () => ({ body: { reason: 'Sai muuta' } }),
};
