import {
  ANY_STAFF,
  COORDINATES,
  KNOWS_PEOPLE,
  MEETS_PEOPLE,
  RUNS_ROOM,
  WORKS_IN_REGION,
  WORKS_THERE,
} from './matrix.rights.js';
import type { Field, Section } from './matrix.types.js';

const STANDS_BEHIND: Field[] = ['recruiter', 'opening not out', 'draft event'];
const DAY_LIST: Field[] = ['first name', 'contact', 'booking code'];
const event = {
  about: ['event' as const, 'draft event' as const],
  may: WORKS_THERE,
  sees: { there: STANDS_BEHIND },
};
/** Everybody who is in the room or is expected there. Who coordinates the region sees no room, for people are in it. */
const IN_ROOM = { people: ['first name', 'booking code', 'link', 'staff'] as Field[] };
const room = { about: 'room' as const, may: MEETS_PEOPLE, sees: IN_ROOM };
const inRoom = { may: RUNS_ROOM, sees: IN_ROOM };
/** Who comes to the rounds, and whom they wish to meet. */
const rotation = {
  may: MEETS_PEOPLE,
  sees: { people: ['first name', 'booking code'] as Field[] },
};
const plan = { ...rotation, about: 'rotation' as const };
const team = { may: COORDINATES, sees: { work: ['staff' as const, 'staff contact' as const] } };

/** Whom one knows, and what was written or shown where one works oneself: another Ohjaamo's notes stay there. */
const PERSON = {
  there: ['first name', 'contact'] as Field[],
  people: ['card', 'note', 'working note', 'staff'] as Field[],
};

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
      may: WORKS_IN_REGION,
      sees: { work: ['draft event'], region: ['recruiter'] },
    },
  ],
  'PUT /staff/tables/:id/approval': {
    about: ['table', 'asked table'],
    may: WORKS_THERE,
    sees: { there: STANDS_BEHIND },
  },
  // people
  'GET /staff/events/:id/list.csv': {
    about: ['event', 'draft event'],
    may: MEETS_PEOPLE,
    sees: { there: ['first name', 'booking code'] },
  },
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
  // the rotation
  'GET /staff/events/:id/rotation': plan,
  'PUT /staff/events/:id/plans/:planId': plan,
  'DELETE /staff/events/:id/plans/:planId': plan,
  'PUT /staff/events/:id/plans/:planId/publication': plan,
  'PUT /staff/registrations/:id/wishes': { ...rotation, about: 'comes to a rotation' },
  'PUT /staff/tables/:id/rotation': { ...rotation, about: 'table of a rotation' },
  // the room
  'GET /staff/events/:id/room': [
    room,
    { about: 'draft event', may: MEETS_PEOPLE, sees: { there: ['draft event'] } },
  ],
  'GET /staff/events/:id/room/stream': room,
  'PUT /staff/events/:id/room/deeds/:deedId': [
    room,
    { ...inRoom, about: 'ticket', named: 'ticketId', beyond: 'ticket_unknown' },
    { ...inRoom, about: 'turn', named: 'turnId', beyond: 'turn_unknown' },
    { ...inRoom, about: 'booked for today', named: 'registrationId', beyond: 'not_on_list' },
  ],
  'DELETE /staff/events/:id/room/deeds/:deedId': { ...inRoom, about: 'tap', named: 'deedId' },
  'PUT /staff/events/:id/room/voice': room,
  'PUT /staff/events/:id/room/desks/:tableId': room,
  'PUT /staff/events/:id/room/times': room,
  'PUT /staff/events/:id/room/unmatched/:checkInId': room,
  'GET /staff/people': {
    about: 'ohjaamo',
    named: 'ohjaamo',
    may: KNOWS_PEOPLE,
    sees: { there: ['first name', 'contact hint'] },
  },
  'GET /staff/people/:id': { about: 'person', may: KNOWS_PEOPLE, sees: PERSON },
  'PUT /staff/people/:id/confirmation': { about: 'person', may: KNOWS_PEOPLE, sees: PERSON },
  'PUT /staff/people/:id/notes/:noteId': [
    { about: 'person', may: KNOWS_PEOPLE, sees: PERSON },
    {
      about: 'ohjaamo',
      named: 'ohjaamoId',
      may: KNOWS_PEOPLE,
      sees: { people: ['first name', 'contact', ...PERSON.people] },
    },
  ],
  'PUT /staff/notes/:id/correction': {
    about: 'note',
    may: { worker: 'own', coordinator: 'ohjaamo' },
    beyond: { ohjaamo: 'not_your_note' },
    sees: { people: ['first name', 'contact', ...PERSON.people] },
    because: 'whoever wrote it, and the coordinator',
  },
  'PUT /staff/notes/:id/removal': {
    about: 'note',
    may: { worker: 'own', coordinator: 'ohjaamo' },
    beyond: { ohjaamo: 'not_your_note' },
    sees: { people: ['first name', 'contact', ...PERSON.people] },
    because: 'whoever wrote it, and the coordinator with a reason',
  },
  'PUT /staff/people/:id/non-disclosure': { about: 'person', may: KNOWS_PEOPLE },
  'DELETE /staff/people/:id/non-disclosure': { about: 'person', may: KNOWS_PEOPLE },
  // employers and openings
  'GET /staff/approvals': {
    about: 'nothing',
    may: ANY_STAFF,
    sees: { work: ['recruiter', 'recruiter contact', 'opening not out', 'wish for a table', 'waiting firm'] },
  },
  'GET /staff/employers': {
    about: 'nothing',
    may: ANY_STAFF,
    sees: { region: ['recruiter', 'recruiter contact', 'waiting firm', 'firm record'] },
  },
  'PUT /staff/employers/:id/approval': {
    about: ['firm', 'waiting firm'],
    may: WORKS_THERE,
    sees: { there: ['recruiter', 'recruiter contact', 'waiting firm'] },
  },
  'GET /staff/openings': { about: 'nothing', may: ANY_STAFF, sees: { work: ['opening not out'] } },
  'GET /staff/openings/:id': {
    about: ['opening', 'hidden opening', 'draft opening', 'waiting opening', 'shared opening'],
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
    rules: [{ about: 'ohjaamo', named: 'placeId', ...team, beyond: { region: 'role_not_yours' } }],
  },
  'PUT /staff/team/:id/role': { needs: 'fresh', rules: [{ about: 'membership', ...team }] },
  'DELETE /staff/team/:id': { needs: 'fresh', rules: [{ about: 'membership', ...team }] },
  'DELETE /staff/team/:id/second-factors': { needs: 'fresh', rules: [{ about: 'membership', ...team }] },
  'GET /staff/devices': { about: 'nothing', may: ANY_STAFF, sees: { work: ['device', 'staff'] } },
  'PUT /staff/devices/:id': {
    needs: 'fresh',
    rules: [
      { about: 'ohjaamo', named: 'ohjaamoId', may: WORKS_THERE, sees: { work: ['device', 'staff'] } },
      { about: ['event'], named: 'eventId', may: WORKS_THERE, sees: { work: ['device', 'staff'] } },
    ],
  },
  'DELETE /staff/devices/:id': { about: 'device', may: WORKS_THERE, sees: { work: ['device', 'staff'] } },
  'GET /staff/visits': { about: 'nothing', may: ANY_STAFF, sees: { work: ['where one is'] } },
  'PUT /staff/visits/:id': { about: 'ohjaamo', named: 'ohjaamoId', may: WORKS_THERE },
  'DELETE /staff/visits/:id': { about: 'visit', may: WORKS_THERE, beyond: 'nothing happens' },
};
