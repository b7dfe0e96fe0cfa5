import type { Contact } from '../platform/http/fields.js';

/**
 * What a session proves. The library that keeps sessions knows e-mail addresses only, so a phone number and a link
 * from a message are written as addresses below a domain that cannot exist (RFC 2606).
 */
export interface Proof {
  email: string | null;
  phone: string | null;
  /** A young person who came by the link in a message. It opens /my alone: links live longer than codes. */
  personId: string | null;
}

const OURS = '.vartti.invalid';
const PHONE = `@phone${OURS}`;
const PERSON = `@person${OURS}`;
/** For an address that looks like one of ours: known to nobody, so it goes the way of every unknown address. */
const NOBODY = `nobody@nowhere${OURS}`;

export function addressOf(contact: Contact): string {
  if (contact.phone) return `${contact.phone.slice(1)}${PHONE}`;
  const email = contact.email as string;
  return email.endsWith(OURS) ? NOBODY : email;
}

export const addressOfPerson = (personId: string) => `${personId}${PERSON}`;

export function proofOf(address: string): Proof {
  const nothing = { email: null, phone: null, personId: null };
  if (address.endsWith(PHONE)) return { ...nothing, phone: `+${address.slice(0, -PHONE.length)}` };
  if (address.endsWith(PERSON)) return { ...nothing, personId: address.slice(0, -PERSON.length) };
  return address.endsWith(OURS) ? nothing : { ...nothing, email: address };
}
