import { cookies } from 'next/headers';

/** Hands the API's cookies on to the browser. Only in actions and route handlers: a page cannot set any. */
export async function keepCookies(response: Response): Promise<void> {
  const jar = await cookies();
  for (const line of response.headers.getSetCookie()) {
    const cookie = readSetCookie(line);
    if (cookie) jar.set(cookie);
  }
}

interface Cookie {
  name: string;
  value: string;
  path?: string;
  domain?: string;
  maxAge?: number;
  expires?: Date;
  httpOnly?: boolean;
  secure?: boolean;
  sameSite?: 'lax' | 'strict' | 'none';
}

/** RFC 6265 §5.2, as far as our API writes it. The value is decoded because Next encodes it again. */
export function readSetCookie(line: string): Cookie | undefined {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const split = pair.indexOf('=');
  if (split < 1) return undefined;
  const cookie: Cookie = { name: pair.slice(0, split), value: decodeURIComponent(pair.slice(split + 1)) };
  for (const attribute of attributes) {
    const [name = '', value = ''] = attribute.split(/=(.*)/s);
    switch (name.toLowerCase()) {
      case 'path':
        cookie.path = value;
        break;
      case 'domain':
        cookie.domain = value;
        break;
      case 'max-age':
        cookie.maxAge = Number(value);
        break;
      case 'expires':
        cookie.expires = new Date(value);
        break;
      case 'httponly':
        cookie.httpOnly = true;
        break;
      case 'secure':
        cookie.secure = true;
        break;
      case 'samesite':
        cookie.sameSite = value.toLowerCase() as Cookie['sameSite'];
        break;
    }
  }
  return cookie;
}
