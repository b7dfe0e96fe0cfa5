import { MINUTE } from './engine/room.types.js';
import type { OpenRoom, Welcome } from './door.schema.js';
import type { Moment } from './moment.js';

/** What one can walk into. */
export function openView(moment: Moment): OpenRoom {
  return { ...moment.common(), lines: moment.lines(), times: moment.evening.times };
}

/** Where to go, for whoever has just come in; null: there is no such ticket. */
export function welcomeView(moment: Moment, ticketId: string, link: string): Welcome | null {
  const ticket = moment.room.tickets.find(({ id }) => id === ticketId);
  if (!ticket) return null;
  const late = moment.room.bookings.some(
    ({ registrationId, startsAt }) =>
      registrationId !== null &&
      registrationId === ticket.registrationId &&
      startsAt + moment.room.settings.graceMinutes * MINUTE <= ticket.cameAt,
  );
  return {
    ticketId,
    number: ticket.number,
    shown: moment.nameOf(ticketId),
    eventTitle: moment.evening.event.title,
    late,
    lines: moment
      .linesOfTicket(ticket)
      .filter(({ state }) => state === 'open')
      .map(({ line, bookedFor, wait, place }) => ({
        line,
        tables: moment.tablesOf(line),
        bookedFor,
        wait,
        place,
      })),
    link,
  };
}
