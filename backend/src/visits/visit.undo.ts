import { createHmac, timingSafeEqual } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';

const MAC_BYTES = 16;
const HOLDS = { seconds: 60 };

/**
 * When a visit was counted is not stored, so the minute in which it can be taken back travels with whoever counted it: its end,
 * sealed together with the visit's id.
 */
export function sealUndo(
  visitId: string,
  now: Temporal.Instant,
  key: Buffer,
): { undo: string; until: string } {
  const until = now.add(HOLDS).round('second');
  return { undo: `${seconds(until)}.${mac(visitId, seconds(until), key)}`, until: until.toString() };
}

/** Whether this takes this very visit back, and still does. */
export function isUndo(undo: string, visitId: string, now: Temporal.Instant, key: Buffer): boolean {
  const [end = '', given = ''] = undo.split('.');
  const wanted = mac(visitId, end, key);
  if (given.length !== wanted.length || !timingSafeEqual(Buffer.from(given), Buffer.from(wanted)))
    return false;
  return now.epochMilliseconds <= Number(end) * 1000;
}

const seconds = (instant: Temporal.Instant) => String(Math.floor(instant.epochMilliseconds / 1000));

const mac = (visitId: string, end: string, key: Buffer) =>
  createHmac('sha256', key).update(`${visitId} ${end}`).digest().subarray(0, MAC_BYTES).toString('base64url');
