import type { TestApp } from './app.js';

export interface Told {
  event: string;
  id: string;
  data: { about?: string };
  /** When it arrived, by the machine's own clock (performance.now()). */
  at: number;
}

/** An open screen: reads server-sent events as a browser does. */
export interface Stream {
  status: number;
  headers: Headers;
  /** The next event; undefined when the stream has ended. */
  next(): Promise<Told | undefined>;
  close(): Promise<void>;
}

export async function openStream(
  vartti: Pick<TestApp, 'url'>,
  path: `/${string}`,
  cookie: string | null,
  headers: Record<string, string> = {},
): Promise<Stream> {
  const answer = await fetch(`${vartti.url}/api${path}`, {
    headers: { Accept: 'text/event-stream', ...(cookie ? { Cookie: cookie } : {}), ...headers },
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let left = '';
  return {
    status: answer.status,
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
        const chunk = await reader?.read();
        if (!chunk || chunk.done) return undefined;
        left += chunk.value;
      }
    },
    close: async () => void (await reader?.cancel()),
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
    at: performance.now(),
  };
}
