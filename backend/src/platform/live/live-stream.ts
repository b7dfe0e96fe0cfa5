import { oneLine } from '../encoding/encodings.js';
import { Readable } from 'node:stream';

/** What a browser that reads too slowly may fall behind, in bytes; then it is dropped, and comes back by itself. */
const MOST_BYTES_BEHIND = 16 * 1024;
/** A whole view is larger than the word that something changed; several may be under way. */
export const MOST_BYTES_SHOWN = 1024 * 1024;
/** How soon a browser tries again after its stream has ended. */
const RETRY_MS = 2000;

/**
 * Server-sent events to one browser (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 * Values cannot break out of their line: they travel as JSON, and names and ids are ours.
 */
export class LiveStream extends Readable {
  #ended = false;

  constructor(private readonly mostBytesBehind = MOST_BYTES_BEHIND) {
    super({ highWaterMark: mostBytesBehind });
    this.write(`retry: ${RETRY_MS}\n\n`);
  }

  override _read(): void {
    // Nothing to fetch: what there is was pushed when it happened.
  }

  tell(id: string, event: string, value: object): void {
    this.tellText(id, event, JSON.stringify(value));
  }

  /** @param json a value as JSON.stringify writes it, which is one line */
  tellText(id: string, event: string, json: string): void {
    this.write(`id: ${oneLine(id)}\nevent: ${oneLine(event)}\ndata: ${json}\n\n`);
  }

  /** A comment, so that proxies and the browser see that the line stands. */
  beat(): void {
    this.write(':\n\n');
  }

  /** True once it was ended and its reader has not taken what was left. */
  get isEnding(): boolean {
    return this.#ended;
  }

  end(): void {
    if (this.#ended || this.destroyed) return;
    this.#ended = true;
    this.push(null);
  }

  private write(text: string): void {
    if (this.#ended || this.destroyed) return;
    if (this.readableLength + text.length > this.mostBytesBehind) this.destroy();
    else this.push(text);
  }
}
