import type { Cell } from './cells.js';
import { nameOf, shownIn } from './cells.js';
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
  if (row.route.endsWith('/stream')) return beginStream(`${vartti.url}${sent.url}`, actor.cookie);
  const reply = await vartti.app.inject({
    method: sent.method,
    url: sent.url,
    headers: {
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
      ...(key ? { 'x-cell': key } : {}),
      ...(actor.cookie ? { cookie: actor.cookie } : {}),
      ...(sent.body ? { 'content-type': 'application/json' } : {}),
    },
    ...(sent.body ? { payload: JSON.stringify(sent.body) } : {}),
  });
  const isProblem = String(reply.headers['content-type']).includes('problem+json');
  return {
    status: reply.statusCode,
    code: isProblem ? reply.json<{ code: string }>().code : null,
    text: `${JSON.stringify(reply.headers)}\n${reply.body.replaceAll(/\r\n[ \t]/g, '')}`,
  };
}

/** A stream has no end: its beginning is the answer. */
async function beginStream(url: string, cookie: string | null): Promise<Answer> {
  const stop = new AbortController();
  const answer = await fetch(url, { headers: { cookie: cookie ?? '' }, signal: stop.signal });
  const headers = JSON.stringify([...answer.headers]);
  if (answer.status >= 400) {
    const text = await answer.text();
    return { status: answer.status, code: (JSON.parse(text) as { code: string }).code, text: headers + text };
  }
  stop.abort();
  return { status: answer.status, code: null, text: headers };
}

/** What is wrong with this answer; empty when it is what the matrix says. */
export function faultsIn(world: World, cell: Cell, answer: Answer, changed: string[]): string[] {
  const { verdict, sent } = cell;
  const faults: string[] = [];
  const isPassed = answer.status < 400 || sent.passes.includes(answer.code ?? '');
  const isSilent = verdict === 'nothing happens';
  if (verdict === 'yes' || isSilent ? !isPassed : answer.code !== verdict)
    faults.push(
      `${answer.status} ${answer.code ?? ''} instead of ${verdict}${answer.status >= 400 ? '' : `: ${answer.text.slice(-200)}`}`,
    );
  if (changed.length > 0 && (verdict !== 'yes' || sent.method === 'GET'))
    faults.push(`changed ${changed.join(', ')}`);
  for (const { field, text } of leaksIn(world, cell, answer)) faults.push(`shows ${field} ${text}`);
  return faults.map((fault) => `${nameOf(cell)}: ${fault}`);
}

/** Markers that stand in an answer where they must not. */
export const leaksIn = (world: World, cell: Cell, { text }: Answer) =>
  world.markers.filter(
    (marker) => text.includes(marker.text) && (cell.verdict !== 'yes' || !shownIn(cell, marker)),
  );
