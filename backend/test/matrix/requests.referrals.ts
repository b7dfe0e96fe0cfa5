import type { Asked, Requests, Wanted } from './requests.types.js';
import { freshId } from './world.js';

const named = { fi: 'Palvelu' };
const service = (ohjaamoId: string) => ({
  ...{ ohjaamoId, kind: 'housing', name: named, what: named, howToRefer: named, consent: 'needed' },
  ...{ languages: ['fi'], email: 'palvelu@example.fi' },
});
const serviceAt = ({ world, home }: Asked) =>
  world.things.find(({ kind, ohjaamo }) => kind === 'service' && ohjaamo === home.ohjaamo)?.id;
const inLink = ({ thing }: Asked): Wanted => ({ path: { link: thing?.with.link as string } });

/** What is sent to the catalogue of services and to referrals. */
export const referralRequests: Requests = {
  'PUT /staff/services/:id': ({ rule, thing, actor, there, home }) => {
    const own = actor.role === 'administrator' || actor.role === 'region coordinator' ? there : home;
    if (rule.named) return { path: { id: freshId() }, body: service(thing?.id as string) };
    return { body: service(own.ohjaamo) };
  },
  'PUT /staff/referrals/:id': (asked) => ({
    path: { id: freshId() },
    body: {
      personId: asked.home.person.id,
      serviceId: serviceAt(asked),
      ohjaamoId: asked.home.ohjaamo,
      why: 'Apua laskuihin.',
      ...(asked.rule.named ? { [asked.rule.named]: asked.thing?.id } : {}),
    },
  }),
  'PUT /my/referrals/:id/answer': () => ({ body: { yes: false } }),
  'GET /referral-links/:link': inLink,
  'PUT /referral-links/:link/opening': inLink,
  'PUT /referral-links/:link/acknowledgement': (asked) => ({ ...inLink(asked), body: { words: '' } }),
  'PUT /referral-links/:link/report': (asked) => ({ ...inLink(asked), body: { outcome: 'met', words: '' } }),
};
