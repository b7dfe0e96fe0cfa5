import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import type { Pool } from 'pg';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import type { Database } from '../platform/database/database.js';
import { cookieName, isSecure } from './cookies.js';
import { keyFor } from './keys.js';

const SESSION_DAYS = 30;
const SIGNING_IN = { kind: 'sign_in', id: null };

/** What better-auth lacks for us: the token in a request's cookie, and a session for an address that we have proven. */
const doors = {
  id: 'vartti',
  endpoints: {
    sessionToken: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (context) => {
      const { authCookies, secret } = context.context;
      return (await context.getSignedCookie(authCookies.sessionToken.name, secret)) || null;
    }),
    openSessionFor: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ address: z.string(), strength: z.string(), device: z.string() }) },
      async (context) => {
        const { internalAdapter } = context.context;
        const { address, strength, device } = context.body;
        const found = await internalAdapter.findUserByEmail(address);
        if (!found) return null;
        const session = await internalAdapter.createSession(found.user.id, false, { strength, device }, true);
        await setSessionCookie(context, { session, user: found.user });
        return session.token;
      },
    ),
  },
} satisfies BetterAuthPlugin;

/**
 * better-auth, used as a library: users, signed cookies, session rows. None of its routes is mounted, so its rate limits and
 * origin checks, which belong to routes, are off; ours stand before the verbs. What proves an address is ours, too,
 * because it is bound to one browser and judged by our clock (docs/decisions/0006).
 */
export function authFor(config: Config, db: Database, clock: Clock) {
  const secure = isSecure(config);
  const at = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds);
  return betterAuth({
    appName: 'Vartti',
    baseURL: config.PUBLIC_URL,
    secret: keyFor('sessions', config.SECRET).toString('base64url'),
    database: db.poolBeyond(SIGNING_IN) as Pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    user: { modelName: 'auth_user' },
    session: {
      modelName: 'auth_session',
      expiresIn: SESSION_DAYS * 86_400,
      disableSessionRefresh: true,
      additionalFields: {
        strength: { type: 'string', input: false },
        provenAt: { type: 'date', input: false, required: false, fieldName: 'proven_at' },
        device: { type: 'string', input: false, required: false },
      },
    },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification', storeIdentifier: 'hashed' },
    advanced: {
      database: { generateId: 'uuid' },
      // The prefix promises: Secure, Path=/ and no Domain. Without https a browser would refuse the cookie.
      useSecureCookies: false,
      cookies: {
        session_token: { name: cookieName(config), attributes: { secure } },
      },
    },
    databaseHooks: {
      session: {
        create: {
          // Session times come from our clock and are judged by it (sessions.service.ts).
          before: async (session) => ({
            data: {
              ...session,
              createdAt: at(clock.now()),
              provenAt: at(clock.now()),
              expiresAt: at(clock.now().add({ hours: 24 * SESSION_DAYS })),
              // Nothing needs to know where and with what somebody signed in, so it is not kept.
              ipAddress: null,
              userAgent: null,
            },
          }),
        },
      },
    },
    plugins: [doors],
  });
}

export type Auth = ReturnType<typeof authFor>;
