import type { Cell } from './cells.js';
import { nameOf, shownIn } from './cells.js';
import { openStream } from '../support/stream.js';
import type { Changes } from './undo.js';
import type { World } from './world.js';

export interface Answer {
  status: number;
  code: string | null;
  /** Headers and body, lines of calendars joined again. */
  text: string;
}

let asked = 0;

/** Sends a cell's request as the cell's actor; each comes from an address of its own, because limits are shown elsewhere. */
export async function send({ vartti }: World, cell: Cell, key?: string): Promise<Answer> {
  const { sent, actor, row } = cell;
  asked += 1;
  if (row.route.endsWith('/stream')) return beginStream(vartti, sent.url, actor.cookie);
  const reply = await vartti.app.inject({
    method: sent.method,
    url: sent.url,
    headers: {
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
      ...(key ? { 'x-cell': key } : {}),
      ...(actor.cookie ? { cookie: actor.cookie } : {}),
      ...(sent.body ? { 'content-type': 'application/json' } : {}),
      ...sent.headers,
      ...(sent.table ? { 'content-type': 'text/csv' } : {}),
    },
    ...(sent.body || sent.table ? { payload: sent.table ?? JSON.stringify(sent.body) } : {}),
  });
  const isProblem = String(reply.headers['content-type']).includes('problem+json');
  return {
    status: reply.statusCode,
    code: isProblem ? reply.json<{ code: string }>().code : null,
    text: `${JSON.stringify(reply.headers)}\n${reply.body.replaceAll(/\r\n[ \t]/g, '')}`,
  };
}

/** A stream has no end: its beginning is the answer. On a connection of its own, so that nothing waits for it at the end. */
async function beginStream(vartti: World['vartti'], url: string, cookie: string | null): Promise<Answer> {
  const stream = await openStream(vartti, url.replace(/^\/api/, '') as '/', cookie);
  const { status, headers } = stream;
  if (status < 400) {
    stream.close();
    return { status, code: null, text: JSON.stringify(headers) };
  }
  const text = await stream.rest();
  return { status, code: (JSON.parse(text) as { code: string }).code, text: JSON.stringify(headers) + text };
}

/** What is wrong with this answer; empty when it is what the matrix says. */
export function faultsIn(world: World, cell: Cell, answer: Answer, changed: Changes): string[] {
  const { verdict, sent } = cell;
  const faults: string[] = [];
  const isPassed = answer.status < 400 || sent.passes.includes(answer.code ?? '');
  const isSilent = verdict === 'nothing happens';
  if (verdict === 'yes' || isSilent ? !isPassed : answer.code !== verdict)
    faults.push(
      `${answer.status} ${answer.code ?? ''} instead of ${verdict}${answer.status >= 400 ? '' : `: ${answer.text.slice(-200)}`}`,
    );
  if (changed.tables.length > 0 && (verdict !== 'yes' || sent.method === 'GET'))
    faults.push(`changed ${changed.tables.join(', ')}`);
  for (const table of new Set(othersRows(cell, changed))) faults.push(`changed another's ${table}`);
  for (const { field, text } of leaksIn(world, cell, answer)) faults.push(`shows ${field} ${text}`);
  return faults.map((fault) => `${nameOf(cell)}: ${fault}`);
}

/** In which column each table's row says whose it is, and of which of the actor's it must be one. */
const OWNERS: Record<string, Record<string, [string, 'own' | 'firm' | 'work', string?]>> = {
  my: {
    young_person: ['id', 'own'],
    card_version: ['person_id', 'own'],
    consent: ['person_id', 'own', 'card_version_id'],
  },
  employer: {
    employer: ['id', 'firm'],
    recruiter: ['employer_id', 'firm'],
    opening: ['employer_id', 'firm'],
    event_table: ['employer_id', 'firm'],
  },
  staff: {
    event: ['ohjaamo_id', 'work'],
    event_table: ['ohjaamo_id', 'work'],
    opening: ['ohjaamo_id', 'work'],
    device: ['ohjaamo_id', 'work'],
    visit: ['ohjaamo_id', 'work'],
    person_note: ['ohjaamo_id', 'work'],
    room: ['ohjaamo_id', 'work'],
    ticket: ['ohjaamo_id', 'work'],
    turn: ['ohjaamo_id', 'work'],
    room_deed: ['ohjaamo_id', 'work'],
    unmatched_check_in: ['ohjaamo_id', 'work'],
  },
};

/** Rows that a deed changed though they are none of the actor's. */
function othersRows({ row: { audience }, actor }: Cell, { rows }: Changes): string[] {
  return rows.flatMap(({ table, row }) => {
    const [column, whose, another] = OWNERS[audience]?.[table] ?? [];
    const owners = [column, another].map((name) => name && row[name]);
    const isStrange = owners.some(
      (owner) => typeof owner === 'string' && whose && !actor.whose[whose].has(owner),
    );
    return isStrange ? [table] : [];
  });
}

/** Markers that stand in an answer where they must not. */
export const leaksIn = (world: World, cell: Cell, { text }: Answer) =>
  world.markers.filter(
    (marker) =>
      (!marker.on || marker.on === cell.row.route) &&
      text.includes(marker.text) &&
      (cell.verdict !== 'yes' || !shownIn(cell, marker)),
  );
