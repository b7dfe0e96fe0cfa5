import { cookies } from 'next/headers';
import { api, ask } from '@/api/client';
import { answerCookie, type KeptAnswer } from './answer-cookie';
import type { Answer } from './kiosk.types';

/** What the last form of this kiosk was answered, for a minute; without JavaScript only. */
export async function keptAnswer(): Promise<Answer | undefined> {
  const value = (await cookies()).get(answerCookie.name)?.value;
  if (!value) return undefined;
  const kept = read(value);
  if (!kept || !('link' in kept)) return kept;
  const { kind, link, late } = kept;
  const { data } = await ask((await api()).GET('/api/my-turns/{link}', { params: { path: { link } } }));
  if (!data) return undefined;
  const { number, shown, event, lines } = data;
  const open = lines.filter(({ state }) => state === 'open');
  const welcome = { ticketId: '', number, shown, eventTitle: event.title, late, lines: open, link };
  return { kind, welcome };
}

function read(value: string): KeptAnswer | undefined {
  try {
    return JSON.parse(value) as KeptAnswer;
  } catch {
    return undefined; // nobody but our own actions writes it; a broken one says nothing
  }
}
