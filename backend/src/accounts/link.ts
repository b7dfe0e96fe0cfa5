import { createHmac, timingSafeEqual } from 'node:crypto';

/** How the link reached its holder: on the screen after booking, or by a message to the address that was given. */
export type LinkRoute = 'screen' | 'message';
/**
 * `opening`: the firm says whether it is still open; `interest`: the firm answers it; `check_in`: one side says how it goes;
 * `referral`: whoever it was sent to answers. `ticket`: somebody's turn in the room; `room`: the QR on the wall, which only somebody in
 * the building reads.
 */
export type LinkSubject =
  | 'registration'
  | 'waiting'
  | 'ticket'
  | 'room'
  | 'saved_search'
  | 'interest'
  | 'opening'
  | 'proposal'
  | 'check_in'
  | 'referral';

export interface Link {
  subject: LinkSubject;
  /** The id of the registration, the waiting-list entry, the ticket or the event. */
  id: string;
  route: LinkRoute;
}

const kinds: [LinkSubject, LinkRoute][] = [
  ['registration', 'screen'],
  ['registration', 'message'],
  ['waiting', 'screen'],
  ['waiting', 'message'],
  ['ticket', 'screen'],
  ['ticket', 'message'],
  ['room', 'screen'],
  ['saved_search', 'message'],
  ['interest', 'message'],
  ['opening', 'message'],
  ['proposal', 'message'],
  ['check_in', 'message'],
  ['referral', 'message'],
];
const MAC_BYTES = 16;

/**
 * An unguessable link: one byte of kind, the id, and 128 bits of HMAC-SHA256 over both; base64url, 44 characters.
 * Nothing is stored, so nothing can leak from the database; it can be made again for every message.
 */
export function sealLink(link: Link, secret: string): string {
  const kind = kinds.findIndex(([subject, route]) => subject === link.subject && route === link.route);
  const body = Buffer.concat([Buffer.from([kind]), Buffer.from(link.id.replaceAll('-', ''), 'hex')]);
  return Buffer.concat([body, mac(body, secret)]).toString('base64url');
}

/** @returns null when this is not a link that was sealed with this secret */
export function openLink(sealed: string, secret: string): Link | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length !== 17 + MAC_BYTES || bytes.toString('base64url') !== sealed) return null;
  const body = bytes.subarray(0, 17);
  if (!timingSafeEqual(bytes.subarray(17), mac(body, secret))) return null;
  const kind = kinds[body[0] as number];
  if (!kind) return null;
  const id = body
    .subarray(1)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { subject: kind[0], route: kind[1], id };
}

function mac(body: Buffer, secret: string): Buffer {
  return createHmac('sha256', `link:${secret}`).update(body).digest().subarray(0, MAC_BYTES);
}
