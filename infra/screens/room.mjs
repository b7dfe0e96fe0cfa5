import { randomUUID } from 'node:crypto';

const ZONE = 'Europe/Helsinki';
const BEGAN_MINUTES_AGO = 30;
/** The seventh is as long as a firm's name gets. */
const TABLES = [
  'Kahvila Aalto',
  'Ravintola Savu',
  'Leipomo Kontu',
  'Hotelli Rantala',
  'Keskuskeittiö',
  'Pizzeria Ulla',
  'Keski-Uudenmaan henkilöstövuokrauspalvelut ja rekrytointi Oy',
  'Burgeri & Co',
];
/** Who sits or was called where, and how many minutes ago. */
const AT_TABLES = [
  { name: 'Aino', initial: 'K', table: 1, called: 14, started: 13 },
  { name: 'Olivia', initial: 'S', table: 3, called: 9, started: 8 },
  { name: 'Yusuf', initial: 'A', table: 4, called: 2 },
  { name: 'Milla', initial: 'T', table: 5, called: 19, started: 17 },
  { name: 'Mikko', initial: 'H', table: 8, called: 5, started: 4 },
];
const IN_LINE = [
  { name: 'Noor', initial: null, tables: [2, 4], language: 'fi' },
  { name: 'Sara', initial: 'P', tables: [1, 3, 5, 8], language: 'en' },
  { name: undefined, initial: null, tables: [6], language: 'fi' },
  { name: 'Iida', initial: 'R', tables: [8, 1], language: 'fi', then: 'step_out' },
  { name: 'Onni', initial: null, tables: [5], language: 'fi', then: 'hold' },
  { name: 'Maximilian-Alexander', initial: 'W', tables: [1, 2, 3, 5, 7, 8], language: 'sv' },
];

/**
 * An evening in the middle: a table in each state, and people in all of them. Made by the verbs that staff use.
 * @param {(route: string, body?: unknown) => Promise<any>} asStaff @param {string} ohjaamoId
 * @returns {Promise<string>} the event's id
 */
export async function busyRoom(asStaff, ohjaamoId) {
  const id = randomUUID();
  await asStaff(`PUT staff/events/${id}`, {
    formatCode: 'nonstop-rekry',
    ohjaamoId,
    ...wallClock(-BEGAN_MINUTES_AGO),
    title: {
      fi: 'NonstopRekry: ravintola-ala',
      sv: 'NonstopRekry: restaurang',
      en: 'NonstopRekry: restaurants',
    },
    tableCount: TABLES.length,
  });
  const { tables } = await asStaff(`PUT staff/events/${id}/publication`);
  const tableId = (/** @type {number} */ number) =>
    tables.find((/** @type {any} */ table) => table.number === number).id;
  for (const [index, name] of TABLES.entries())
    await asStaff(`PUT staff/tables/${tableId(index + 1)}`, {
      employerId: null,
      topic: { fi: name },
      mode: 'room',
      openingIds: [],
    });
  const deed = async (/** @type {object} */ asked) => {
    const deedId = randomUUID();
    await asStaff(`PUT staff/events/${id}/room/deeds/${deedId}`, asked);
    return deedId;
  };
  const lines = (/** @type {number[]} */ numbers) => numbers.map((number) => `table:${tableId(number)}`);
  // Only people call, so that every picture shows the same room.
  await deed({ do: 'set', settings: { fillAfterSeconds: null } });
  for (const { name, initial, table, called, started } of AT_TABLES) {
    const came = { agoSeconds: (called + 6) * 60 };
    const ticketId = await deed({
      do: 'add',
      firstName: name,
      initial,
      lines: lines([table]),
      language: 'fi',
      ...came,
    });
    const turnId = await deed({ do: 'call', tableId: tableId(table), ticketId, agoSeconds: called * 60 });
    if (started) await deed({ do: 'start', turnId, agoSeconds: started * 60 });
  }
  for (const [index, { name, initial, tables: wished, language, then }] of IN_LINE.entries()) {
    const agoSeconds = (14 - 2 * index) * 60;
    const ticketId = await deed({
      do: 'add',
      firstName: name,
      initial,
      lines: lines(wished),
      language,
      agoSeconds,
    });
    if (then) await deed({ do: then, ticketId });
  }
  await deed({ do: 'close_table', tableId: tableId(7) });
  return id;
}

/** The day and the time on the wall of an Ohjaamo, so many minutes from now. @param {number} minutes */
function wallClock(minutes) {
  const format = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE });
  const [day, time] = format.format(new Date(Date.now() + minutes * 60_000)).split(' ');
  return { day, time };
}
