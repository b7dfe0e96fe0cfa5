import { createHash } from 'node:crypto';

/**
 * What a page of ours may load and do: nothing from elsewhere, nobody frames it, no script and no style between the
 * lines but the ones named here (docs/decisions/0009).
 */
export function contentPolicy(scripts: string[], { https = false, formsGoTo = [] as string[] } = {}): string {
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...scripts].join(' '),
    "script-src-attr 'none'",
    "style-src 'self'",
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    ['form-action', "'self'", ...formsGoTo].join(' '),
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** For a page made for one person: scripts that carry this value, and what they load. */
export const byNonce = (nonce: string) => [`'nonce-${nonce}'`, "'strict-dynamic'"];

/** For a page from the cache: the very scripts that Next wrote into it. */
export const byHashes = (html: string) => ownScripts(html).map((text) => `'sha256-${sha256(text)}'`);

/**
 * The scripts between the lines that are ours: calls that hand data to Next and to its loader, and nothing else. They
 * are told by their shape, not by standing there: a script that somebody smuggled into a page gets no hash.
 */
export function ownScripts(html: string): string[] {
  return [...html.matchAll(INLINE)].map(([, text = '']) => text).filter(isHandingOverData);
}

const INLINE = /<script(?: id="_R_")?>([\s\S]*?)<\/script>/g;
const HANDS_OVER = [
  /^self\.__next_f\.push\((\[[\s\S]*\])\)$/,
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((\[[\s\S]*\])\)$/,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[\s\S]*\})\);$/,
];

function isHandingOverData(script: string): boolean {
  return HANDS_OVER.some((shape) => {
    const data = shape.exec(script)?.[1];
    return data !== undefined && isJson(data);
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
