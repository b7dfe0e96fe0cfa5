import { randomUUID } from 'node:crypto';

const FIRMS = [
  'Kahvila Aalto',
  'Ravintola Savu',
  'Leipomo Kontu',
  'Hotelli Rantala',
  'Keskuskeittiö',
  'Pizzeria Ulla',
  'Keski-Uudenmaan henkilöstövuokrauspalvelut ja rekrytointi Oy',
  'Burgeri & Co',
];
/** The fourth table is wished for by most. Two are called Aino; the last has no wish. */
const PEOPLE = [
  { firstName: 'Aino', wishes: [4, 1, 2] },
  { firstName: 'Bilal', wishes: [4, 3], needs: ['interpreter'], languages: ['ar'] },
  { firstName: 'Vilma', wishes: [1, 4, 5, 6, 2], language: 'sv' },
  { firstName: 'Väinö', wishes: [8], fromRound: 3 },
  { firstName: 'Noor', wishes: [3, 4], needs: ['step_free'] },
  { firstName: 'Sara', wishes: [4, 7, 2], language: 'en' },
  { firstName: 'Elias', wishes: [6, 4], never: [1] },
  { firstName: 'Maximilian-Alexander', wishes: [2, 4, 1], mostMeetings: 4, breakAfter: 2 },
  { firstName: 'Yusuf', wishes: [4, 5], needs: ['plain_language', 'calm'] },
  { firstName: 'Milla', wishes: [7, 1, 4], untilRound: 6 },
  { firstName: 'Aino', wishes: [5, 4, 8] },
  { firstName: 'Eetu', wishes: [4, 6, 3] },
  { firstName: 'Olivia', wishes: [2, 3] },
  { firstName: 'Leo', wishes: [] },
];

/**
 * Speed dates to come, with tables and with people who wish: made by the verbs that staff use.
 * @param {(route: string, body?: unknown) => Promise<any>} asStaff @param {{ ohjaamoId: string, day: string, tables?: number }} wanted
 * @returns {Promise<{ id: string, tables: { id: string, number: number }[], people: string[] }>} people by their registrations
 */
export async function rotationEvening(asStaff, { ohjaamoId, day, tables: tableCount = FIRMS.length }) {
  const id = randomUUID();
  const title = {
    fi: 'Vartissa töihin: ravintola',
    sv: 'Vartissa töihin: restaurang',
    en: 'Vartissa töihin: restaurants',
  };
  await asStaff(`PUT staff/events/${id}`, {
    ...{ formatCode: 'vartissa-toihin', ohjaamoId, day, time: '14:00', title, tableCount },
  });
  const { tables, parts } = await asStaff(`PUT staff/events/${id}/publication`);
  const idOf = (/** @type {number} */ number) =>
    tables.find((/** @type {any} */ table) => table.number === number)?.id;
  for (const { id: table, number } of tables)
    await asStaff(`PUT staff/tables/${table}`, {
      ...{
        employerId: null,
        topic: { fi: FIRMS[number - 1] ?? `Työnantaja ${number}` },
        mode: 'room',
        openingIds: [],
      },
    });
  await asStaff(`PUT staff/tables/${idOf(3)}/rotation`, { offers: ['step_free', 'calm'] });
  await asStaff(`PUT staff/tables/${idOf(tableCount)}/rotation`, { awayRounds: [1, 2] });
  const partId = parts.find((/** @type {any} */ part) => part.kind === 'rotation').id;
  const people = [];
  for (const { firstName, language = 'fi', wishes, never = [], ...more } of PEOPLE) {
    const registrationId = randomUUID();
    const tablesOf = (/** @type {number[]} */ numbers) => numbers.map(idOf).filter(Boolean);
    await asStaff(`PUT staff/events/${id}/registrations/${registrationId}`, {
      ...{ partId, firstName, contact: null, language },
      wishes: { wishes: tablesOf(wishes), never: tablesOf(never), ...more },
    });
    people.push(registrationId);
  }
  return { id, tables, people };
}

const DEADLINE_MS = 60_000;

/**
 * Asks for a plan, and waits until a worker has made it.
 * @param {(route: string, body?: unknown) => Promise<any>} asStaff @param {string} eventId @param {object} [input]
 * @returns {Promise<any>} the draft
 */
export async function planned(asStaff, eventId, input = {}) {
  const id = randomUUID();
  await asStaff(`PUT staff/events/${eventId}/plans/${id}`, input);
  for (const asked = Date.now(); Date.now() - asked < DEADLINE_MS;) {
    const { draft } = await asStaff(`GET staff/events/${eventId}/rotation`);
    if (draft?.id === id && draft.status === 'draft') return draft;
    if (draft?.status === 'failed') throw new Error(`no plan: ${JSON.stringify(draft.faults)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('no plan was made in time');
}
