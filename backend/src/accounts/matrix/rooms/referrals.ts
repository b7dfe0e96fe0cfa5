import { ANY_STAFF, KNOWS_PEOPLE, SELF, WORKS_IN_REGION, WORKS_THERE } from '../matrix.rights.js';
import type { Field, Rule, Section } from '../matrix.types.js';

const ABOUT_THEM: Field[] = ['first name', 'referral', 'staff'];
const BOTH = ['referral' as const, 'referral under way' as const];
const keeper = { sees: { work: ['staff' as const] } };

/** The catalogue is the region's; who is referred is known where they are met. */
export const referralStaffRoutes: Section = {
  'GET /staff/services': { about: 'nothing', may: ANY_STAFF, ...keeper },
  'GET /staff/services/:id': { about: 'service', may: WORKS_IN_REGION, ...keeper },
  'PUT /staff/services/:id': [
    { about: 'service', may: WORKS_THERE, ...keeper },
    { about: 'ohjaamo', named: 'ohjaamoId', may: WORKS_THERE, ...keeper },
  ],
  'PUT /staff/services/:id/check': { about: 'service', may: WORKS_THERE, ...keeper },
  'PUT /staff/services/:id/end': { about: 'service', may: WORKS_THERE, ...keeper },
  'GET /staff/referrals': { about: 'nothing', may: KNOWS_PEOPLE, sees: { people: ABOUT_THEM } },
  'GET /staff/referrals/:id': { about: BOTH, may: KNOWS_PEOPLE, sees: { there: ABOUT_THEM } },
  'PUT /staff/referrals/:id': [
    { about: 'person', named: 'personId', may: KNOWS_PEOPLE, sees: { people: ABOUT_THEM } },
    { about: 'ohjaamo', named: 'ohjaamoId', may: KNOWS_PEOPLE, sees: { people: ABOUT_THEM } },
    {
      about: 'service',
      named: 'serviceId',
      may: { worker: 'region', coordinator: 'region' },
      sees: { people: ABOUT_THEM },
    },
  ],
  'PUT /staff/referrals/:id/cancellation': {
    about: 'referral',
    may: KNOWS_PEOPLE,
    sees: { there: ABOUT_THEM },
  },
};

const MINE: Field[] = ['first name', 'contact', 'referral'];
export const referralMyRoutes: Section = {
  'GET /my/referrals': { about: 'nothing', may: SELF, sees: { own: MINE } },
  'GET /my/referrals/:id': { about: BOTH, may: SELF, sees: { own: MINE } },
  'PUT /my/referrals/:id/answer': { about: 'referral', may: SELF, sees: { own: MINE } },
  'DELETE /my/referrals/:id/answer': { about: 'referral under way', may: SELF, sees: { own: MINE } },
};

const seen: Rule = { about: 'referral under way', may: 'everybody', sees: { there: MINE } };
const elsewhere: Rule = { about: 'registration', may: {}, beyond: 'link_unknown' };
const deed: Rule[] = [
  seen,
  { about: 'referral', may: {}, beyond: 'referral_closed', because: 'nobody has said yes' },
  elsewhere,
];
/** A service, by the link that it was sent. */
export const referralLinkRoutes: Section = {
  'GET /referral-links/:link': [
    seen,
    { about: 'referral', may: {}, beyond: 'link_unknown', because: 'nobody has said yes' },
    elsewhere,
  ],
  'PUT /referral-links/:link/opening': deed,
  'PUT /referral-links/:link/acknowledgement': deed,
  'PUT /referral-links/:link/report': deed,
};
