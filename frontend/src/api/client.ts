import createClient, { type FetchResponse } from 'openapi-fetch';
import { headers } from 'next/headers';
import { config } from '@/config';
import { clientAddressHeader } from './client-address';
import type { ProblemCode } from './problem-codes';
import type { components, paths } from './schema';

/*
 * How pages and actions speak with the API. Server only.
 *
 *   cached public page   const { data, problem } = await ask(publicApi().GET('/api/…', { params }));
 *   page of a person     const { data, problem } = await ask((await api()).GET('/api/…'));
 *   action that signs    the same, then `await keepCookies(response)`
 *
 * Exactly one of `data` and `problem` is there. What `generateMetadata` and the page both need goes through React's
 * `cache()`, else it is asked twice.
 */

/** What the API says when it refuses; some codes bring more, for example the next free times. */
export type Problem = Omit<components['schemas']['Problem'], 'code' | 'type' | 'title' | 'fields'> & {
  code: ProblemCode;
  fields?: { path: string; code: string }[];
};

export type Answer<Data> =
  | { data: Data; problem?: undefined; response: Response }
  | { data?: undefined; problem: Problem; response?: Response };

const patienceMs = 10_000;

/** Carries nothing about who asks, so the page may be shown to everybody. */
export const publicApi = () => createClient<paths>({ baseUrl: config.apiUrl, fetch: fetchInTime });

/** Carries the cookies, language and true address of the person whose request this is. */
export async function api() {
  const asked = await headers();
  const carried: Record<string, string> = {};
  // The last two say whose page asked for this; the API refuses what another site made the browser send.
  for (const name of ['cookie', 'accept-language', 'user-agent', 'sec-fetch-site', 'origin']) {
    const value = asked.get(name);
    if (value) carried[name] = value;
  }
  const address = asked.get(clientAddressHeader);
  if (address) carried['x-forwarded-for'] = address;
  return createClient<paths>({ baseUrl: config.apiUrl, fetch: fetchInTime, headers: carried });
}

/** Waits for an answer and tells a refusal from a result; a broken connection is the problem `unreachable`. */
export async function ask<
  Shape extends Record<string | number, unknown>,
  Options,
  Media extends `${string}/${string}`,
>(
  call: Promise<FetchResponse<Shape, Options, Media>>,
): Promise<Answer<NonNullable<FetchResponse<Shape, Options, Media>['data']>>> {
  try {
    const { data, error, response } = await call;
    if (response.ok) return { data: data as NonNullable<typeof data>, response };
    return { problem: problemOf(error, response.status), response };
  } catch (failure) {
    if (isConnectionFailure(failure)) return { problem: { code: 'unreachable', status: 0 } };
    throw failure;
  }
}

function problemOf(body: unknown, status: number): Problem {
  const told = typeof body === 'object' && body !== null ? body : {};
  const code = 'code' in told && typeof told.code === 'string' ? (told.code as ProblemCode) : 'unexpected';
  return { ...told, code, status };
}

const fetchInTime = (request: Request): Promise<Response> =>
  fetch(request, { signal: AbortSignal.timeout(patienceMs) });

/** `fetch` rejects with a TypeError when the connection breaks, and with TimeoutError when our patience ends. */
function isConnectionFailure(failure: unknown): boolean {
  return failure instanceof TypeError || (failure instanceof DOMException && failure.name === 'TimeoutError');
}
