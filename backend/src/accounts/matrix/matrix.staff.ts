import { ANY_STAFF, COORDINATES, MEETS_PEOPLE, WORKS_IN_REGION, WORKS_THERE } from './matrix.rights.js';
import type { Field, Section } from './matrix.types.js';

const STANDS_BEHIND: Field[] = ['recruiter', 'opening not out', 'draft event'];
const DAY_LIST: Field[] = ['first name', 'contact', 'booking code'];
const event = {
  about: ['event' as const, 'draft event' as const],
  may: WORKS_THERE,
  sees: { there: STANDS_BEHIND },
};
const team = { may: COORDINATES, sees: { work: ['staff' as const, 'staff contact' as const] } };

/** Staff, where they work; people only where they meet them. */
export const staffRoutes: Section = {
  // programme
  'GET /staff/month': {
    about: 'ohjaamo',
    named: 'ohjaamo',
    may: WORKS_THERE,
    sees: { there: ['draft event'] },
  },
  'GET /staff/events/:id': event,
  'PUT /staff/events/:id': { about: 'ohjaamo', named: 'ohjaamoId', may: WORKS_THERE },
  'PUT /staff/events/:id/details': event,
  'PUT /staff/events/:id/publication': event,
  'DELETE /staff/events/:id/publication': event,
  'PUT /staff/events/:id/cancellation': event,
  'POST /staff/series-previews': { about: 'ohjaamo', named: 'ohjaamoId', may: WORKS_THERE },
  'PUT /staff/series/:id': { about: 'ohjaamo', named: 'ohjaamoId', may: WORKS_THERE },
  'GET /staff/series/:id': { about: 'series', may: WORKS_THERE, sees: { there: ['draft event'] } },
  'PUT /staff/series/:id/publication': {
    about: 'series',
    may: WORKS_THERE,
    sees: { there: ['draft event'] },
  },
  'PUT /staff/tables/:id': [
    { about: ['table', 'free table', 'asked table'], may: WORKS_THERE, sees: { there: STANDS_BEHIND } },
    {
      about: 'firm',
      named: 'employerId',
      may: WORKS_THERE,
      sees: { region: ['recruiter', 'opening not out'] },
    },
  ],
  'PUT /staff/tables/:id/approval': {
    about: ['table', 'asked table'],
    may: WORKS_THERE,
    sees: { there: STANDS_BEHIND },
  },
  // people
  'GET /staff/events/:id/list': {
    about: ['event', 'draft event'],
    may: MEETS_PEOPLE,
    sees: { there: [...DAY_LIST, 'draft event'] },
  },
  'PUT /staff/events/:id/registrations/:registrationId': {
    about: 'event',
    may: MEETS_PEOPLE,
  },
  'PUT /staff/registrations/:id/slot': {
    about: 'registration',
    may: MEETS_PEOPLE,
    sees: { people: DAY_LIST },
  },
  'PUT /staff/registrations/:id/cancellation': {
    about: 'registration',
    may: MEETS_PEOPLE,
    sees: { people: DAY_LIST },
  },
  // employers and openings
  'GET /staff/approvals': {
    about: 'nothing',
    may: ANY_STAFF,
    sees: { work: ['recruiter', 'recruiter contact', 'opening not out', 'wish for a table', 'waiting firm'] },
  },
  'GET /staff/employers': {
    about: 'nothing',
    may: ANY_STAFF,
    sees: { region: ['recruiter', 'recruiter contact', 'waiting firm'] },
  },
  'PUT /staff/employers/:id/approval': {
    about: ['firm', 'waiting firm'],
    may: WORKS_THERE,
    sees: { there: ['recruiter', 'recruiter contact', 'waiting firm'] },
  },
  'GET /staff/openings': { about: 'nothing', may: ANY_STAFF, sees: { work: ['opening not out'] } },
  'GET /staff/openings/:id': {
    about: ['opening', 'hidden opening', 'draft opening', 'waiting opening'],
    may: WORKS_THERE,
    sees: { there: ['opening not out'] },
  },
  'PUT /staff/openings/:id': [
    { about: ['opening', 'hidden opening', 'draft opening', 'waiting opening'], may: WORKS_THERE },
    { about: 'ohjaamo', named: 'ohjaamoId', may: WORKS_THERE },
    {
      about: 'firm',
      named: 'employerId',
      may: WORKS_IN_REGION,
      because: 'firms belong to a region: any Ohjaamo of it may write for them',
    },
  ],
  'PUT /staff/openings/:id/approval': {
    about: 'waiting opening',
    may: WORKS_THERE,
    sees: { there: ['opening not out'] },
  },
  // colleagues, screens, visits
  'GET /staff/team': { about: 'nothing', ...team },
  'PUT /staff/team/:id': {
    needs: 'fresh',
    rules: [{ about: 'ohjaamo', named: 'placeId', ...team }],
  },
  'PUT /staff/team/:id/role': { needs: 'fresh', rules: [{ about: 'membership', ...team }] },
  'DELETE /staff/team/:id': { needs: 'fresh', rules: [{ about: 'membership', ...team }] },
  'GET /staff/devices': { about: 'nothing', may: ANY_STAFF, sees: { work: ['device', 'staff'] } },
  'PUT /staff/devices/:id': {
    needs: 'fresh',
    rules: [
      { about: 'ohjaamo', named: 'ohjaamoId', may: WORKS_THERE, sees: { work: ['device', 'staff'] } },
      { about: ['event'], named: 'eventId', may: WORKS_THERE, sees: { work: ['device', 'staff'] } },
    ],
  },
  'DELETE /staff/devices/:id': { about: 'device', may: WORKS_THERE, sees: { work: ['device', 'staff'] } },
  'GET /staff/visits': { about: 'nothing', may: ANY_STAFF },
  'PUT /staff/visits/:id': { about: 'ohjaamo', named: 'ohjaamoId', may: WORKS_THERE },
  'DELETE /staff/visits/:id': { about: 'visit', may: WORKS_THERE },
};
