import { lookup as resolve } from 'node:dns';
import { request as askPlainly } from 'node:http';
import { request as askSecurely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Speakable } from '../logs/describe.js';
import { isPublicAddress } from './private-addresses.js';

export interface Guard {
  /** Hosts of ours that may be asked without https and on addresses that are not public: `sms.internal`, `127.0.0.1`. */
  privateHosts: readonly string[];
  answersWithinMs: number;
  /** An answer that is longer is broken off. */
  mostBytes: number;
}

/** What `fetch` is asked for, as far as our calls and the libraries' go. */
export interface Asked {
  method?: string;
  headers?: ConstructorParameters<typeof Headers>[0];
  body?: ConstructorParameters<typeof Response>[0];
  signal?: AbortSignal | null | undefined;
}

/** Broken off by our rules; nothing of the answer is used. */
export class Unsafe extends Speakable {}

/**
 * `fetch` for addresses that somebody configured, with what `fetch` does not do: only https, only public addresses (judged
 * when the connection is made, so a name that changes its mind in between gains nothing), no redirect is followed (the
 * caller gets it as it came), and an answer has an end in time and in size.
 */
export function guardedFetch(guard: Guard) {
  return async (address: string | URL, asked: Asked = {}): Promise<Response> => {
    const url = new URL(address);
    const isOurs = guard.privateHosts.includes(hostOf(url));
    if (url.username || url.password) throw new Unsafe('an outgoing address must not carry credentials');
    if (url.protocol !== 'https:' && !(isOurs && url.protocol === 'http:'))
      throw new Unsafe('an outgoing address must begin with https');
    if (!isOurs && isIP(hostOf(url)) && !isPublicAddress(hostOf(url))) throw new Unsafe('a private address');
    return exchange(url, asked, guard, isOurs);
  };
}

async function exchange(url: URL, asked: Asked, guard: Guard, isOurs: boolean): Promise<Response> {
  const said = new Response(asked.body);
  const body = new Uint8Array(await said.arrayBuffer());
  const headers = new Headers(asked.headers);
  const kind = said.headers.get('Content-Type');
  if (kind && !headers.has('Content-Type')) headers.set('Content-Type', kind);
  if (asked.body !== undefined && asked.body !== null) headers.set('Content-Length', String(body.length));
  const late = AbortSignal.timeout(guard.answersWithinMs);
  return new Promise((take, fail) => {
    const request = (url.protocol === 'https:' ? askSecurely : askPlainly)(
      url,
      {
        method: asked.method ?? 'GET',
        headers: Object.fromEntries(headers),
        lookup: isOurs ? undefined : onlyPublic,
        // A connection of its own: one that is kept was judged for another moment.
        agent: false,
        signal: asked.signal ? AbortSignal.any([asked.signal, late]) : late,
      },
      (answer) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (part: Buffer) => {
          bytes += part.length;
          if (bytes > guard.mostBytes) return void answer.destroy(new Unsafe('the answer is too long'));
          parts.push(part);
        });
        answer.on('error', fail);
        answer.once('end', () =>
          take(responseOf(answer.statusCode ?? 502, answer.headers, Buffer.concat(parts))),
        );
      },
    );
    request.on('error', (error) => fail(late.aborted ? new Unsafe('no answer in time') : error));
    request.end(body);
  });
}

/** Resolves as usual, and gives on only addresses that are public: what is connected to is what was judged. */
const onlyPublic: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    const allowed = (found ?? []).filter(({ address }) => isPublicAddress(address));
    const [first] = allowed;
    if (error || !first) return done(error ?? new Unsafe('the name leads to a private address'), []);
    if (options.all) return done(null, allowed);
    done(null, first.address, first.family);
  });
};

function responseOf(
  status: number,
  raw: NodeJS.Dict<string | string[]>,
  body: Buffer<ArrayBuffer>,
): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  const isBare = [101, 204, 205, 304].includes(status);
  return new Response(isBare ? null : body, { status, headers });
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '').toLowerCase();
