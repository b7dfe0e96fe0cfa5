import { randomUUID } from 'node:crypto';

/**
 * Three people with numbers of the evening that is on: one waits, one is called, one has met somebody and is asked how it was.
 * They take their numbers at the wall, with their own phones.
 * @param {(route: string, body?: unknown) => Promise<any>} asAnybody @param {(route: string, body?: unknown) => Promise<any>} asStaff
 * @param {string} eventId @returns {Promise<Record<string, string>>} links to their turns, and the wall's own address below the language
 */
export async function atTheDoor(asAnybody, asStaff, eventId) {
  const { wall, tables } = await asStaff(`GET staff/events/${eventId}/room`);
  const [, , , fourth, fifth, sixth] = tables;
  const tap = (/** @type {object} */ deed, id = randomUUID()) =>
    asStaff(`PUT staff/events/${eventId}/room/deeds/${id}`, deed);
  const number = (/** @type {string} */ firstName, /** @type {{ id: string }[]} */ ...at) =>
    asAnybody(`PUT walls/${wall.slice(wall.indexOf('/') + 1)}/tickets/${randomUUID()}`, {
      firstName,
      lines: at.map(({ id }) => `table:${id}`),
      language: 'fi',
    });
  const waits = await number('Aino', fourth, fifth);
  const isCalled = await number('Bilal', fifth);
  const met = await number('Vilma', sixth, fourth);
  await tap({ do: 'call', tableId: fifth.id, ticketId: isCalled.ticketId });
  const turnId = randomUUID();
  await tap({ do: 'call', tableId: sixth.id, ticketId: met.ticketId }, turnId);
  await tap({ do: 'start', turnId });
  await tap({ do: 'finish', turnId });
  return { wall, turn: waits.link, turnCalled: isCalled.link, turnMet: met.link };
}
