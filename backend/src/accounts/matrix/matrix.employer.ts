import { FIRM_OF_REGION, OWN_FIRM, OWNER_ALONE } from './matrix.rights.js';
import type { Section } from './matrix.types.js';

const FIRM = ['opening', 'hidden opening', 'draft opening', 'waiting opening'] as const;
const openings = { about: [...FIRM], may: OWN_FIRM, sees: { firm: ['opening not out' as const] } };

/** Whoever did not share a card is a number to them. */
const interest = { may: OWN_FIRM, sees: { firm: ['first name' as const, 'consent' as const] } };

const team = {
  about: 'recruiter' as const,
  may: OWNER_ALONE,
  sees: { firm: ['recruiter' as const, 'recruiter contact' as const] },
};

const room = {
  about: 'room with our table' as const,
  may: OWN_FIRM,
  sees: { firm: ['first name' as const, 'consent' as const, 'impression' as const] },
  because:
    'whoever sits at our table or has sat there, and who is next, as the big screen says it to everybody; of the others how many wait',
};

/** A firm's recruiters, about their own firm; of people the first name of those who come to their table. */
export const employerRoutes: Section = {
  'GET /employer': {
    about: 'nothing',
    may: OWN_FIRM,
    sees: { own: ['recruiter', 'recruiter contact'], firm: ['recruiter', 'opening not out'] },
  },
  'PUT /employer/logo': { about: 'nothing', may: OWN_FIRM },
  'DELETE /employer/logo': { about: 'nothing', may: OWN_FIRM },
  'GET /employer/team': {
    about: 'nothing',
    may: OWN_FIRM,
    sees: { firm: ['recruiter', 'recruiter contact'] },
  },
  'PUT /employer/team/:id': { needs: 'fresh', rules: [team] },
  'PUT /employer/team/:id/invitation': { needs: 'fresh', rules: [team] },
  'PUT /employer/team/:id/ownership': { needs: 'fresh', rules: [team] },
  'DELETE /employer/team/:id': { needs: 'fresh', rules: [team] },
  'GET /employer/events': { about: 'nothing', may: OWN_FIRM, sees: { firm: ['recruiter'] } },
  'GET /employer/events/:id': [
    { about: 'event', may: FIRM_OF_REGION, sees: { firm: ['recruiter'] } },
    { about: 'draft event', may: {} },
  ],
  'PUT /employer/events/:id/table': [
    { about: 'event', may: FIRM_OF_REGION, sees: { firm: ['recruiter'] } },
    { about: 'draft event', may: {} },
    {
      about: 'recruiter',
      named: 'recruiterIds',
      may: OWN_FIRM,
      beyond: 'malformed',
      sees: { firm: ['recruiter'] },
    },
    {
      about: ['opening', 'waiting opening'],
      named: 'openingIds',
      may: OWN_FIRM,
      beyond: 'not_your_opening',
      sees: { firm: ['recruiter'] },
    },
  ],
  'DELETE /employer/events/:id/table': [
    { about: 'event', may: FIRM_OF_REGION },
    { about: 'draft event', may: {} },
  ],
  'GET /employer/events/:id/list': [
    { about: 'event with our table', may: OWN_FIRM, sees: { firm: ['first name', 'consent'] } },
    { about: 'draft event', may: {} },
  ],
  'GET /employer/events/:id/interest': {
    needs: 'strong',
    rules: [
      { ...interest, about: 'rotation with our table' },
      { about: 'draft event', may: {} },
    ],
  },
  'PUT /employer/events/:id/interest/:consentId': {
    needs: 'strong',
    rules: [
      {
        ...interest,
        about: 'shared for a rotation',
        named: 'consentId',
        because: 'of whoever shared a card with us alone, and they never see it',
      },
    ],
  },
  'GET /employer/events/:id/room': [room, { about: 'draft event', may: {} }],
  'GET /employer/events/:id/room/stream': room,
  'PUT /employer/events/:id/room/deeds/:deedId': [
    room,
    { ...room, about: 'turn', named: 'turnId', beyond: 'turn_unknown', because: 'only at our own table' },
  ],
  'DELETE /employer/events/:id/room/deeds/:deedId': [
    { ...room, about: 'tap', named: 'deedId', because: 'only what was done at our own table' },
  ],
  'PUT /employer/events/:id/room/turns/:turnId/impression': [
    { ...room, about: 'turn that is over', named: 'turnId', beyond: 'turn_unknown' },
  ],
  'GET /employer/rooms': { about: 'nothing', may: OWN_FIRM },
  'GET /employer/shared-cards': {
    needs: 'strong',
    rules: [{ about: 'nothing', may: OWN_FIRM, sees: { firm: ['first name', 'consent'] } }],
  },
  'GET /employer/shared-cards/stream': { needs: 'strong', rules: [{ about: 'nothing', may: OWN_FIRM }] },
  'GET /employer/shared-cards/:id': {
    needs: 'strong',
    rules: [{ about: 'consent', may: OWN_FIRM, sees: { firm: ['first name', 'card', 'consent'] } }],
  },
  'GET /employer/openings': { about: 'nothing', may: OWN_FIRM, sees: { firm: ['opening not out'] } },
  'GET /employer/openings/:id': openings,
  'PUT /employer/openings/:id': openings,
  'PUT /employer/openings/:id/copy': [
    { about: [...FIRM], may: OWN_FIRM, sees: { firm: ['opening not out'] } },
    { about: [...FIRM], named: 'from', may: OWN_FIRM, sees: { firm: ['opening not out'] } },
  ],
  'PUT /employer/openings/:id/submission': {
    about: 'draft opening',
    may: OWN_FIRM,
    sees: { firm: ['opening not out'] },
  },
  'PUT /employer/openings/:id/pause': { about: 'opening', may: OWN_FIRM },
  'DELETE /employer/openings/:id/pause': { about: 'opening', may: OWN_FIRM },
  'PUT /employer/openings/:id/closure': {
    about: ['opening', 'draft opening'],
    may: OWN_FIRM,
    sees: { firm: ['opening not out'] },
  },
};
