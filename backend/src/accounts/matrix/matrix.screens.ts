import { BOARD, KIOSK } from './matrix.rights.js';
import type { Section } from './matrix.types.js';

/** Screens that everybody in the room can read: nobody stands on them but whoever is called, as they wish to be called. */
export const kioskRoutes: Section = {
  'GET /kiosk/today': { about: 'nothing', may: KIOSK, sees: { own: ['where one is'] } },
  'GET /kiosk/rooms': { about: 'nothing', may: KIOSK, sees: { own: ['where one is'] } },
  'PUT /kiosk/check-ins/:id': {
    about: 'booked for today',
    named: 'who',
    may: { kiosk: 'ohjaamo' },
    beyond: 'not_on_list',
    sees: { there: ['first name'] },
    because:
      'whoever types a code, or a first name and four digits, is told that this is them; no list of names',
  },
  'PUT /kiosk/tickets/:id': { about: 'room', named: 'eventId', may: { kiosk: 'ohjaamo' } },
  'PUT /kiosk/visits/:id': { about: 'nothing', may: KIOSK },
  'DELETE /kiosk/visits/:id': { about: 'visit', may: { kiosk: 'ohjaamo' }, beyond: 'nothing happens' },
};

export const boardRoutes: Section = {
  'GET /board/event': { about: 'nothing', may: BOARD, sees: { own: ['where one is'] } },
  'GET /board/room': {
    about: 'nothing',
    may: BOARD,
    sees: { own: ['where one is', 'first name'] },
    because: 'first name and initial, or the number, as each of them wishes; never under non-disclosure',
  },
  'GET /board/room/stream': { about: 'nothing', may: BOARD },
};
