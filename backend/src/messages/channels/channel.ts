import { Speakable } from '../../platform/logs/describe.js';

/** Sending failed in a way that will not heal: a wrong number, a mailbox that does not exist. It is not tried again. */
export class Undeliverable extends Speakable {}

/** A mail server or gateway that does not answer for this long is down. Far below the time for which a claim holds. */
export const ANSWERS_WITHIN_MS = 10_000;
