import { BOARD, KIOSK } from './matrix.rights.js';
import type { Section } from './matrix.types.js';

/** Screens that everybody in the room can read: no person stands on them. */
export const kioskRoutes: Section = {
  'GET /kiosk/today': { about: 'nothing', may: KIOSK, sees: { own: ['where one is'] } },
  'PUT /kiosk/visits/:id': { about: 'nothing', may: KIOSK },
  'DELETE /kiosk/visits/:id': { about: 'visit', may: { kiosk: 'ohjaamo' }, beyond: 'nothing happens' },
};

export const boardRoutes: Section = {
  'GET /board/event': { about: 'nothing', may: BOARD, sees: { own: ['where one is'] } },
};
