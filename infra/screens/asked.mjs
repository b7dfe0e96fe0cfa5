import { randomUUID } from 'node:crypto';

/** @typedef {(route: string, body?: unknown) => Promise<any>} Ask */

/**
 * An evening of the sample month that staff asked people to, and Aino as one of them: they know her, because she comes to another.
 * @param {{ asAnybody: Ask, asStaff: Ask, asYoung: Ask }} as @param {string} contact
 * @param {{ id: string, place: object | null }[]} evenings to come at their Ohjaamo, each with a place that is free
 */
export async function askedToEvening({ asAnybody, asStaff, asYoung }, contact, evenings) {
  const lists = await Promise.all(evenings.map(({ id }) => asStaff(`GET staff/events/${id}/proposals`)));
  const asked = lists.find(({ event, proposals }) => event.isComing && proposals.length > 0)?.event.id;
  const none = { askedEvening: asked ?? evenings[0]?.id ?? '', eveningLink: '' };
  const other = evenings.find(({ id, place }) => id !== asked && place);
  if (!asked || !other) return none;
  const who = { firstName: 'Aino', contact, language: 'fi' };
  // She may have a place there already.
  await asAnybody(`PUT registrations/${randomUUID()}`, { ...other.place, ...who }).catch(() => null);
  const { people } = await asStaff(`GET staff/events/${asked}/proposals?q=Aino`);
  const personIds = people
    .filter((/** @type {any} */ one) => one.isReached && !one.hasPlace)
    .map((/** @type {any} */ one) => one.id);
  if (personIds.length === 0) return none;
  const words = 'Täällä voisi olla sinulle keittiötöitä.';
  await asStaff(`PUT staff/events/${asked}/proposals`, { personIds, words });
  const { proposals } = await asYoung('GET my/evening-proposals');
  return { askedEvening: asked, eveningLink: proposals[0]?.link ?? '' };
}
