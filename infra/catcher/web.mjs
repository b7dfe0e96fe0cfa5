import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { appCode } from './app-code.mjs';
import { page } from './page.mjs';

const LARGEST_BODY = 100_000;
const FONTS = {
  '/fonts/heading.woff2': 'bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2',
  '/fonts/text.woff2': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
};
/** A caught letter may show its pictures, but runs nothing and fetches nothing from elsewhere. */
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: http://localhost:* http://127.0.0.1:*";
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'";

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

/** @param {import('./messages.mjs').Messages} messages @param {{ portalUrl?: string, totpSecret?: string }} [options] */
export function makeWebServer(messages, { portalUrl, totpSecret } = {}) {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    // A page elsewhere that points its name at this machine must not read what was caught.
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
      return sendJson(response, 403, { code: 'unknown_host' });
    }
    const letter = /^\/messages\/([\w-]+)\/html$/.exec(url.pathname)?.[1];
    const route = `${request.method} ${letter ? '/letter' : url.pathname}`;
    switch (route) {
      case 'GET /':
        return sendHtml(
          response,
          page(messages.list(), url.searchParams.get('id'), { portalUrl, code: appCode(totpSecret) }),
          PAGE_POLICY,
        );
      case 'GET /app-code': // what the sample staff's authenticator app shows now
        return sendJson(response, 200, { code: appCode(totpSecret) ?? null });
      case 'GET /letter':
        return sendLetter(response, messages.find(letter ?? ''));
      case 'GET /messages':
        return sendJson(response, 200, messages.list({ to: url.searchParams.get('to') }));
      case 'DELETE /messages':
        messages.clear();
        return response.writeHead(204).end();
      case 'POST /clear': // the page's button: a form knows no DELETE
        messages.clear();
        return response.writeHead(303, { location: '/' }).end();
      case 'POST /sms':
        return void takeTextMessage(request, response, messages);
      case 'GET /events':
        return watch(request, response, messages);
      case 'GET /health':
        return sendJson(response, 200, { status: 'ok' });
      case 'GET /page.js':
        return sendFile(response, new URL('./page.client.js', import.meta.url), 'text/javascript');
      case 'GET /fonts/heading.woff2':
      case 'GET /fonts/text.woff2':
        return sendFont(response, FONTS[/** @type {keyof typeof FONTS} */ (url.pathname)]);
      default:
        return sendJson(response, 404, { code: 'not_found' });
    }
  });
}

/**
 * The contract of the product's generic HTTP gateway: JSON in, 202 out, and a repeat with the same key is not sent twice.
 * @param {Request} request @param {Response} response @param {import('./messages.mjs').Messages} messages
 */
async function takeTextMessage(request, response, messages) {
  const body = await readJson(request);
  const { id, to, text, from } = body ?? {};
  if (typeof to !== 'string' || typeof text !== 'string')
    return sendJson(response, 400, { code: 'invalid_message' });
  const key = String(request.headers['idempotency-key'] ?? id ?? '');
  if (!key || !messages.knows(key)) {
    messages.add({
      kind: 'sms',
      to,
      from: typeof from === 'string' ? from : '',
      subject: '',
      text,
      html: '',
      messageId: key,
      attachments: [],
    });
  }
  sendJson(response, 202, { accepted: true });
}

/** @param {Request} request @returns {Promise<Record<string, unknown> | undefined>} nothing when it is no JSON object */
async function readJson(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LARGEST_BODY) return undefined;
  }
  try {
    const body = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Request} request @param {Response} response @param {import('./messages.mjs').Messages} messages */
function watch(request, response, messages) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 1000\n\n');
  const tell = () => response.write('event: change\ndata: {}\n\n');
  messages.on('change', tell);
  request.once('close', () => messages.off('change', tell));
}

/** @param {Response} response @param {import('./messages.mjs').Message | undefined} message */
function sendLetter(response, message) {
  if (!message?.html) return sendJson(response, 404, { code: 'not_found' });
  const base = '<base target="_blank">';
  const html = message.html.includes('<head>')
    ? message.html.replace('<head>', `<head>${base}`)
    : `${base}${message.html}`;
  sendHtml(response, html, LETTER_POLICY);
}

/** @param {Response} response @param {string} html @param {string} policy */
function sendHtml(response, html, policy) {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
  response.end(html);
}

/** @param {Response} response @param {number} status @param {unknown} body */
function sendJson(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** @param {Response} response @param {string} path */
function sendFont(response, path) {
  const file = createRequire(import.meta.url).resolve(`@fontsource-variable/${path}`);
  sendFile(response, file, 'font/woff2');
}

/** @param {Response} response @param {URL | string} file @param {string} type */
function sendFile(response, file, type) {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' });
  response.end(readFileSync(file));
}
