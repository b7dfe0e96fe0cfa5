import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Message
 * @property {string} id
 * @property {'email' | 'sms'} kind
 * @property {string} to for an e-mail with several receivers, separated by a comma and a space
 * @property {string} from
 * @property {string} subject empty for a text message
 * @property {string} text
 * @property {string} html empty for a text message
 * @property {string} messageId what the sender calls it: Message-ID, or the idempotency key
 * @property {{ url: string, post: string } | null} [unsubscribe] of an e-mail: where mail programs stop it, and what they post there
 * @property {string} receivedAt
 * @property {{ filename: string, contentType: string, bytes: number, text: string }[]} attachments text only of readable kinds
 */

const KEPT = 500;

/** The last messages, newest first, kept over a restart in one line of JSON each. */
export class Messages extends EventEmitter {
  #file;
  /** @type {Message[]} */
  #messages = [];

  /** @param {string | undefined} folder without one, everything is forgotten at the end */
  constructor(folder) {
    super();
    this.setMaxListeners(0);
    this.#file = folder && join(folder, 'messages.jsonl');
    if (folder) mkdirSync(folder, { recursive: true });
    if (this.#file && existsSync(this.#file)) this.#load(this.#file);
  }

  /** @param {string} file */
  #load(file) {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    this.#messages = lines
      .slice(-KEPT)
      .map(parseLine)
      .filter((message) => message !== undefined)
      .reverse();
    this.#rewrite();
  }

  /** @param {Omit<Message, 'id' | 'receivedAt'>} received @returns {Message} */
  add(received) {
    const message = { id: randomUUID(), ...received, receivedAt: new Date().toISOString() };
    this.#messages.unshift(message);
    this.#messages.length = Math.min(this.#messages.length, KEPT);
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify(message)}\n`);
    this.emit('change');
    return message;
  }

  /** A sender that repeats itself with the same key has sent one text message. @param {string} key */
  knows(key) {
    return this.#messages.some(({ kind, messageId }) => kind === 'sms' && messageId === key);
  }

  /** @param {{ to?: string | null }} [filter] */
  list({ to } = {}) {
    if (!to) return this.#messages;
    const wanted = plain(to);
    return this.#messages.filter((message) =>
      message.to.split(', ').some((receiver) => plain(receiver) === wanted),
    );
  }

  /** @param {string} id */
  find(id) {
    return this.#messages.find((message) => message.id === id);
  }

  clear() {
    this.#messages = [];
    this.#rewrite();
    this.emit('change');
  }

  #rewrite() {
    if (!this.#file) return;
    writeFileSync(
      this.#file,
      this.#messages
        .toReversed()
        .map((message) => `${JSON.stringify(message)}\n`)
        .join(''),
    );
  }
}

/** @param {string} line @returns {Message | undefined} nothing for a line that was cut off when the power went */
function parseLine(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** In a query string the plus of a phone number arrives as a space. @param {string} address */
function plain(address) {
  return address.trim().replace(/^\+/, '').toLowerCase();
}
