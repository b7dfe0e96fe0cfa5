import { randomUUID } from 'node:crypto';

/** @typedef {(route: string, body?: unknown) => Promise<any>} Ask */

/**
 * An evening of the sample month that staff asked people to, and Aino as one of them: they know her, because she comes to another.
 * @param {{ asAnybody: Ask, asStaff: Ask, asYoung: Ask }} as @param {string} contact
 * @param {{ id: string, slotId: string | undefined }[]} evenings to come at their Ohjaamo, each with a free time
 */
export async function askedToEvening({ asAnybody, asStaff, asYoung }, contact, evenings) {
  const lists = await Promise.all(evenings.map(({ id }) => asStaff(`GET staff/events/${id}/proposals`)));
  const asked = lists.find(({ event, proposals }) => event.isComing && proposals.length > 0)?.event.id;
  const other = evenings.find(({ id, slotId }) => id !== asked && slotId);
  if (!asked || !other) throw new Error('nobody is asked to an evening of this Ohjaamo in the sample month');
  const place = { slotId: other.slotId, firstName: 'Aino', contact, language: 'fi' };
  await asAnybody(`PUT registrations/${randomUUID()}`, place);
  const { people } = await asStaff(`GET staff/events/${asked}/proposals?q=Aino`);
  const personIds = people
    .filter((/** @type {any} */ one) => one.isReached && !one.hasPlace)
    .map((/** @type {any} */ one) => one.id);
  await asStaff(`PUT staff/events/${asked}/proposals`, {
    personIds,
    words: 'Täällä voisi olla sinulle keittiötöitä.',
  });
  const { proposals } = await asYoung('GET my/evening-proposals');
  return { askedEvening: asked, eveningLink: proposals[0].link };
}
