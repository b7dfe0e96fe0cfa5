import type { Tap } from '../room/taps';
import type { CheckInInput, NewcomerInput, Outcome, Welcome } from './kiosk.types';

/** Somebody stands there: after so long it is noted, and sent when the network is better. */
const PATIENCE_MS = 8000;

type Kept = Omit<Tap, 'at'>;
type Ask = { tap: Kept; body: Kept['body']; read: (told: unknown) => Outcome };

/** @param id the same for every try of one visitor, so that nothing is done twice */
export const checkIn = (id: string, who: CheckInInput): Ask => ({
  // What is sent later has nobody in front of the screen any more: who is not found goes to staff instead of being refused.
  tap: { id, method: 'PUT', path: `/api/kiosk/check-ins/${id}`, body: { who, kept: true } },
  body: { who },
  read: (told) => {
    const { welcome } = told as { welcome: Welcome | null };
    return { answer: welcome ? { kind: 'welcome', welcome } : { kind: 'staff' } };
  },
});

export const walkIn = (id: string, eventId: string, newcomer: NewcomerInput): Ask => ({
  tap: { id, method: 'PUT', path: `/api/kiosk/tickets/${id}`, body: { ...newcomer, eventId } },
  body: { ...newcomer, eventId },
  read: (told) => ({ answer: { kind: 'number', welcome: told as Welcome } }),
});

export const visit = (id: string): Ask => ({
  tap: { id, method: 'PUT', path: `/api/kiosk/visits/${id}` },
  body: undefined,
  read: (told) => ({ answer: { kind: 'counted', undo: told as { id: string; undo: string } } }),
});

/** Asks at once; what meets no network is kept under the same id. */
export async function askOrKeep({ tap, body, read }: Ask, keep: (tap: Kept) => void): Promise<Outcome> {
  const answer = await fetch(tap.path, {
    method: tap.method,
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!answer || answer.status >= 500 || answer.status === 429) {
    keep(tap);
    return { answer: tap.path.includes('/visits/') ? { kind: 'counted' } : { kind: 'noted' } };
  }
  const told: unknown = await answer.json().catch(() => undefined);
  return answer.ok ? read(told) : { refused: codeOf(told) };
}

export const takeVisitBack = ({ id, undo }: { id: string; undo: string }): Promise<boolean> =>
  fetch(`/api/kiosk/visits/${id}?${new URLSearchParams({ undo })}`, { method: 'DELETE' }).then(
    ({ ok }) => ok,
    () => false,
  );

const codeOf = (told: unknown): string =>
  typeof told === 'object' && told !== null && 'code' in told && typeof told.code === 'string'
    ? told.code
    : 'unexpected';
