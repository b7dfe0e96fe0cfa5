import { Agent, get } from 'node:http';

const EVENT = Buffer.from('event: shown');
const END = Buffer.from('\n\n');

/**
 * @typedef {object} Watcher
 * @property {string} who `ticket <id>`, `board` or `staff`
 * @property {number} heardAt when the last whole `shown` event had come; by performance.now()
 * @property {number} events how many
 * @property {boolean} isOpen
 */

/** Many screens that watch, each over a line of its own, as browsers do; only the arrival of whole events is noted. */
export class Watchers {
  /** Sockets are not shared, so one stream is one line. */
  #agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  /** @type {Watcher[]} */
  all = [];

  /**
   * @param {string} url of the stream @param {string} who @param {{ cookie?: string, from?: string }} as
   * @returns {Promise<void>} when it has been shown how things stand
   */
  open(url, who, { cookie, from }) {
    /** @type {Watcher} */
    const watcher = { who, heardAt: 0, events: 0, isOpen: true };
    this.all.push(watcher);
    const headers = {
      Accept: 'text/event-stream',
      'Sec-Fetch-Site': 'same-origin',
      ...(cookie ? { Cookie: cookie } : {}),
      ...(from ? { 'X-Forwarded-For': from } : {}),
    };
    return new Promise((resolve, reject) => {
      const request = get(url, { agent: this.#agent, headers }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`${who}: ${answer.statusCode}`));
        let isShown = false;
        answer.on('data', (/** @type {Buffer} */ bytes) => {
          // An event may come in several pieces; it has come when its last one ends in an empty line.
          isShown ||= bytes.includes(EVENT);
          if (!isShown || !bytes.subarray(-2).equals(END)) return;
          isShown = false;
          watcher.heardAt = performance.now();
          watcher.events += 1;
          resolve();
        });
        answer.on('close', () => (watcher.isOpen = false));
      });
      request.on('error', reject);
    });
  }

  get lost() {
    return this.all.filter(({ isOpen }) => !isOpen).length;
  }

  close() {
    this.#agent.destroy();
  }
}
