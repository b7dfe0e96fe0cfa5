import type { Field, Section } from './matrix.types.js';

/** For everybody, signed in or not: what is published, and the doors to everything else. */
export const publicRoutes: Section = {
  'GET /health': { about: 'nothing', may: 'everybody' },
  'GET /catalogue': { about: 'nothing', may: 'everybody' },
  'GET /occupations': { about: 'nothing', may: 'everybody' },
  'GET /network': { about: 'nothing', may: 'everybody' },
  'GET /events': { about: 'nothing', may: 'everybody' },
  'GET /events/:id': [
    { about: 'event', may: 'everybody' },
    { about: 'draft event', may: {} },
  ],
  'GET /events/:id/room': [
    { about: 'room', may: 'everybody', because: 'how many wait and how long; nobody by name' },
    { about: 'draft event', may: {} },
  ],
  'PUT /events/:id/tickets/:ticketId': [
    { about: 'room', may: 'everybody' },
    { about: 'draft event', may: {} },
  ],
  'GET /openings': { about: 'nothing', may: 'everybody' },
  'GET /openings/:id': [
    { about: 'opening', may: 'everybody' },
    { about: ['hidden opening', 'draft opening', 'waiting opening'], may: {} },
  ],
  'GET /logos/:file': { about: 'nothing', may: 'everybody' },
  'GET /slots/:id/alternatives': { about: 'slot', may: 'everybody' },
  'PUT /registrations/:id': { about: 'slot', named: 'slotId', may: 'everybody' },
  'PUT /waiting-list/:id': { about: 'event', named: 'partId', may: 'everybody' },
  'PUT /employer-requests/:id': { about: 'ohjaamo', named: 'ohjaamoId', may: 'everybody' },
  'GET /session': {
    about: 'nothing',
    may: 'everybody',
    sees: { own: ['first name', 'recruiter', 'staff'], firm: ['waiting firm'] },
  },
  'DELETE /session': { about: 'nothing', may: 'everybody' },
  'GET /privacy': { about: 'nothing', may: 'everybody' },
  'POST /pairings': {
    about: 'device',
    named: 'code',
    may: {},
    beyond: 'pairing_code_wrong',
    because: 'these devices are paired already, and a code works once',
  },
};

const MY_TURN = {
  about: 'ticket' as const,
  may: 'everybody' as const,
  sees: { there: ['first name', 'contact hint', 'link'] as Field[] },
};
const OTHER_LINK = { may: {}, beyond: 'link_unknown' };
const onMyTurn = [MY_TURN, { about: ['registration' as const, 'room' as const], ...OTHER_LINK }];

/** Whoever holds the link, whoever else they are signed in as: the link tells which one thing it is about. */
export const linkRoutes: Section = {
  'GET /links/:link': [
    {
      about: 'registration',
      may: 'everybody',
      sees: { there: ['first name', 'contact hint', 'booking code', 'link'] },
    },
    { about: 'waiting entry', may: 'everybody', sees: { there: ['first name', 'contact hint', 'link'] } },
  ],
  'GET /links/:link/times': [
    { about: 'registration', may: 'everybody' },
    { about: 'waiting entry', may: {} },
  ],
  'PUT /links/:link/answer': [
    {
      about: 'registration',
      may: 'everybody',
      sees: { there: ['first name', 'contact hint', 'booking code', 'link'] },
    },
    { about: 'waiting entry', may: {} },
  ],
  'PUT /links/:link/slot': [
    {
      about: 'registration',
      may: 'everybody',
      sees: { there: ['first name', 'contact hint', 'booking code', 'link'] },
    },
    { about: 'waiting entry', may: {} },
  ],
  'PUT /links/:link/cancellation': [
    {
      about: 'registration',
      may: 'everybody',
      sees: { there: ['first name', 'contact hint', 'booking code', 'link'] },
    },
    { about: 'waiting entry', may: 'everybody', sees: { there: ['first name', 'contact hint', 'link'] } },
  ],
  'PUT /links/:link/offer/acceptance': [
    { about: 'registration', may: {} },
    { about: 'waiting entry', may: {}, beyond: 'offer_over', because: 'nothing is being offered to them' },
  ],
  'PUT /links/:link/offer/refusal': [
    { about: 'registration', may: {} },
    { about: 'waiting entry', may: {}, beyond: 'offer_over', because: 'nothing is being offered to them' },
  ],
  'GET /links/:link/rotation': [
    { about: 'comes to a rotation', may: 'everybody', sees: { there: ['first name'] } },
    { about: 'registration', may: {}, beyond: 'no_rotation' },
    { about: 'waiting entry', may: {} },
  ],
  'PUT /links/:link/wishes': [
    { about: 'comes to a rotation', may: 'everybody', sees: { there: ['first name'] } },
    { about: 'registration', may: {}, beyond: 'no_rotation' },
    { about: 'waiting entry', may: {} },
  ],
  'GET /links/:link/calendar.ics': [
    { about: 'registration', may: 'everybody', sees: { there: ['booking code', 'link'] } },
    { about: 'waiting entry', may: {} },
  ],
  'GET /calendars/:key/vartti.ics': {
    about: 'person',
    may: 'everybody',
    sees: { there: ['booking code', 'link'] },
    because: 'the key is as unguessable as a link, and its owner can close it',
  },
  'GET /walls/:link': [
    { about: 'room', may: 'everybody' },
    { about: ['ticket', 'registration'], ...OTHER_LINK },
  ],
  'PUT /walls/:link/tickets/:id': [
    { about: 'room', may: 'everybody' },
    { about: ['ticket', 'registration'], ...OTHER_LINK },
  ],
  'PUT /walls/:link/check-ins/:id': [
    { about: 'booked for today', may: 'everybody', sees: { there: ['first name'] } },
    { about: ['ticket', 'registration'], ...OTHER_LINK },
  ],
  'GET /my-turns/:link': onMyTurn,
  'GET /my-turns/:link/stream': onMyTurn,
  'PUT /my-turns/:link/presences/:id': onMyTurn,
  'PUT /my-turns/:link/departures/:id': onMyTurn,
  'PUT /my-turns/:link/lines/:id': onMyTurn,
  'PUT /my-turns/:link/drops/:id': onMyTurn,
  'DELETE /my-turns/:link/deeds/:id': [
    ...onMyTurn,
    {
      about: 'tap',
      may: {},
      beyond: 'ticket_unknown',
      because: 'only what was done from this very page',
    },
  ],
  'PUT /my-turns/:link/contact': onMyTurn,
  'PUT /my-turns/:link/shown-as': onMyTurn,
  'PUT /my-turns/:link/meetings/:turnId/answer': [
    { ...MY_TURN, about: 'turn that is over' },
    { about: 'ticket', may: {}, beyond: 'turn_unknown', because: 'somebody else was met there' },
    { about: ['registration', 'room'], ...OTHER_LINK },
  ],
  'POST /links/:link/session': {
    about: ['registration', 'waiting entry'],
    may: 'everybody',
    sees: { there: ['first name'] },
  },
};
