import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config/config.js';

/**
 * With https every cookie has the prefix that promises Secure, Path=/ and no Domain: a neighbouring host cannot toss us
 * one of its own. Without https a browser would refuse it.
 */
export const isSecure = ({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>) => PUBLIC_URL.startsWith('https:');
export const cookieName = (config: Pick<Config, 'PUBLIC_URL'>, kind?: string) =>
  `${isSecure(config) ? '__Host-' : ''}vartti${kind ? `_${kind}` : ''}`;

export const cookieOf = (request: FastifyRequest, config: Config, kind: string) =>
  request.cookies[cookieName(config, kind)];

export function giveCookie(
  reply: FastifyReply,
  config: Config,
  kind: string,
  value: string,
  seconds: number,
): void {
  void reply.setCookie(cookieName(config, kind), value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(config),
    maxAge: seconds,
  });
}

export const forgetCookie = (reply: FastifyReply, config: Config, kind: string) =>
  giveCookie(reply, config, kind, '', 0);
