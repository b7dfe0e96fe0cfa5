import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { TestApp } from './app.js';

export interface Told {
  event: string;
  id: string;
  data: { about?: string };
}

/** An open screen: reads server-sent events as a browser does. */
export interface Stream {
  status: number;
  headers: IncomingHttpHeaders;
  /** The next event; undefined when the stream has ended. */
  next(): Promise<Told | undefined>;
  close(): void;
  /** All there is, of an answer that is no stream. */
  rest(): Promise<string>;
}

/** On a connection of its own: `fetch` would open another one when this one is dropped, and the API would wait for it at its end. */
export async function openStream(
  vartti: Pick<TestApp, 'url'>,
  path: `/${string}`,
  cookie: string | null,
  headers: Record<string, string> = {},
): Promise<Stream> {
  const asked = request(`${vartti.url}/api${path}`, {
    agent: false,
    headers: { Accept: 'text/event-stream', ...(cookie ? { Cookie: cookie } : {}), ...headers },
  }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks = answer.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
  let left = '';
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    async next() {
      for (;;) {
        const end = left.indexOf('\n\n');
        if (end >= 0) {
          const block = left.slice(0, end);
          left = left.slice(end + 2);
          const told = read(block);
          if (told) return told;
          continue;
        }
        const chunk = await chunks.next();
        if (chunk.done) return undefined;
        left += chunk.value;
      }
    },
    close: () => void asked.destroy(),
    async rest() {
      for await (const chunk of { [Symbol.asyncIterator]: () => chunks }) left += chunk;
      return left;
    },
  };
}

/** One block between blank lines; comments and `retry` tell nothing. */
function read(block: string): Told | undefined {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const event = field('event');
  if (!event) return undefined;
  return {
    event,
    id: field('id') ?? '',
    data: JSON.parse(field('data') ?? '{}') as Told['data'],
  };
}
