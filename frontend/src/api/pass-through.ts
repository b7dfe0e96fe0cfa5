import { config } from '@/config';
import { clientAddressHeader } from './client-address';

/** Hop-by-hop headers (RFC 9110 §7.6.1) and what `fetch` decides itself; and claims about the caller, which we make. */
const notPassedOn = [
  'connection',
  'content-length',
  'expect',
  'forwarded',
  'host',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-real-ip',
  clientAddressHeader,
];

/** `fetch` has already unpacked the body. */
const notPassedBack = ['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding'];

/** Streams a request to the API and the answer back, live streams included; the browser's leaving ends both. */
export async function passToApi(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  const address = headers.get(clientAddressHeader);
  notPassedOn.forEach((name) => headers.delete(name));
  if (address) headers.set('x-forwarded-for', address);

  const answer = await fetch(`${config.apiUrl}${pathname}${search}`, {
    method: request.method,
    headers,
    body: request.body,
    redirect: 'manual',
    cache: 'no-store',
    signal: request.signal,
    ...(request.body && { duplex: 'half' }),
  }).catch(unreachable);

  const passedBack = new Headers(answer.headers);
  notPassedBack.forEach((name) => passedBack.delete(name));
  return new Response(answer.body, { status: answer.status, headers: passedBack });
}

function unreachable(): Response {
  return Response.json(
    { type: 'about:blank', title: 'The API does not answer', status: 503, code: 'unreachable' },
    { status: 503, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '5' } },
  );
}
