import { createHash, randomBytes } from 'node:crypto';
import type { Config } from '../platform/config/config.js';

const TOKEN_BYTES = 32;
/** As long as browsers keep any cookie; staff end a pairing, not time. */
const DAYS = 400;

/** What this room needs to know of a request and of an answer. */
export interface WithCookies {
  cookies?: Record<string, string | undefined>;
}
export interface Answering {
  header(name: string, value: string): unknown;
}

export const newToken = () => randomBytes(TOKEN_BYTES).toString('base64url');

/** 256 random bits need no salt and no slow hash. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** The prefix promises: Secure, Path=/ and no Domain. Without https a browser would refuse the cookie. */
export function deviceCookie({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>) {
  const secure = PUBLIC_URL.startsWith('https:');
  const name = secure ? '__Host-vartti-device' : 'vartti-device';
  const line = (token: string, seconds: number) =>
    `${name}=${token}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  return {
    in: ({ cookies }: WithCookies) => cookies?.[name] || null,
    give: (token: string, reply: Answering) => void reply.header('Set-Cookie', line(token, DAYS * 86_400)),
  };
}
