import { inventedBusinessId } from '../../src/sample/business-ids.js';
import type { Asked, Requests } from './requests.types.js';
import { freshId } from './world.js';

let ids = 0;
/** Where this actor writes, when the body names something else: at home, or for who works everywhere at the thing's own place. */
const at = ({ actor, there, home }: Asked) =>
  actor.role === 'administrator' || actor.role === 'region coordinator' ? there : home;
const promised = { promisedBy: 'us', what: 'Soitan.', dueOn: '2026-12-24' };
const visited = { kind: 'visit', on: '2026-11-30', words: 'Kävin.', outcome: 'open' };
/** Named in the body, or the Ohjaamo where this actor works in the firm's region. */
const ohjaamoOf = (asked: Asked) => (asked.rule.named ? (asked.thing?.id as string) : at(asked).ohjaamo);
const firmOf = (asked: Asked) => (asked.rule.named ? at(asked).firm.id : (asked.thing?.id as string));

/** What the record of firms is sent. */
export const firmsRequests: Requests = {
  'PUT /staff/firms/:id': ({ thing }) => ({
    path: { id: freshId() },
    body: { businessId: inventedBusinessId(4_000 + (ids += 1)), name: 'Uusi Oy', ohjaamoId: thing?.id },
  }),
  'PUT /staff/firms/:id/keeper': () => ({ body: { staffId: null, ohjaamoId: null, instead: null } }),
  'PUT /staff/firms/:id/pause': () => ({ body: { notBefore: '2027-01-10', because: 'Kiire.' } }),
  'PUT /staff/firms/:id/contacts/:contactId': ({ rule, thing }) => ({
    path:
      rule.about === 'firm contact'
        ? { id: thing?.with.firm as string, contactId: thing?.id as string }
        : { id: thing?.id as string, contactId: freshId() },
    body: { name: 'Uusi' },
  }),
  'DELETE /staff/firms/:id/contacts/:contactId': () => ({ path: { contactId: freshId() } }),
  'PUT /staff/firms/:id/events/:eventId': (asked) => ({
    path: { id: firmOf(asked), eventId: freshId() },
    body: { ...visited, ohjaamoId: ohjaamoOf(asked) },
  }),
  'PUT /staff/firms/:id/promises/:promiseId': (asked) => ({
    path: { id: firmOf(asked), promiseId: freshId() },
    body: { ...promised, ohjaamoId: ohjaamoOf(asked) },
  }),
  'PUT /staff/firm-promises/:id/settlement': () => ({ body: { done: true } }),
  // With the other Ohjaamo of its region, so that what is let through by mistake is written down.
  'PUT /staff/openings/:id/shares': ({ thing, world: { places } }) => ({
    body: {
      ohjaamoIds: places
        .filter(({ region, ohjaamo }) => region === thing?.region && ohjaamo !== thing.ohjaamo)
        .map(({ ohjaamo }) => ohjaamo),
    },
  }),
};
