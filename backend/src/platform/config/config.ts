import { z } from 'zod';
import { Speakable } from '../logs/describe.js';

/** A municipality's own directory that its staff sign in through. */
const directory = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** What stands on the button, in each language. */
  name: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
  /** Where discovery begins; https, or this machine for trying it out. */
  issuer: z
    .url()
    .refine((url) => /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(url), 'must be https'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** The directory always asks for two factors, though its tokens do not say so (no `amr`). */
  trustedAsStrong: z.boolean().default(false),
  /** Its addresses are given out by the municipality itself, though its tokens do not say that they were checked (no `email_verified`). */
  vouchesForEmail: z.boolean().default(false),
});

const jsonList = <Item extends z.ZodType>(item: Item) =>
  z
    .string()
    .default('[]')
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.array(item));

/** Everything the environment may say, in one place: validated at start, read nowhere else. */
export const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .describe('Postgres, the only truth'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(20)
    .describe('connections a process may hold'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .optional()
    .describe('Redis or Valkey for the queue; without it the queue lives in Postgres'),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  API_TRUSTED_PROXIES: z
    .string()
    .default('loopback')
    .describe(
      'whose X-Forwarded-For the API believes: addresses, networks, loopback, uniquelocal; where the portal is',
    ),
  PUBLIC_URL: z
    .url()
    .default('http://localhost:3000')
    .describe('where people reach the portal; links in messages begin with it'),
  SECRET: z.string().min(32).describe('signs links and sessions; at least 32 characters'),
  SMTP_URL: z.string().default('smtp://127.0.0.1:1025').describe('mail server for outgoing mail'),
  MAIL_FROM: z.string().default('Vartti <vartti@localhost>'),
  SMS_GATEWAY_URL: z
    .url()
    .optional()
    .describe('HTTP gateway for text messages; without it text messages are not sent'),
  SMS_GATEWAY_TOKEN: z.string().optional().describe('sent to the gateway as a bearer token'),
  ERASURE_LEDGER: z
    .string()
    .optional()
    .describe(
      'file outside the database that lists whom we erased (ids only); cleans a backup after it was restored',
    ),
  OUTGOING_PRIVATE_HOSTS: z
    .string()
    .default('')
    .transform((line) =>
      line
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .describe('hosts of ours that may be called without https or on a private address, with commas between'),
  SMS_FROM: z.string().max(11).default('Vartti'),
  OIDC_PROVIDERS: jsonList(directory).describe(
    'directories that staff sign in through, as a JSON list of {id, name: {fi, sv, en}, issuer, clientId, clientSecret, trustedAsStrong, vouchesForEmail}; each knows <PUBLIC_URL>/<fi|sv|en>/sign-in/directory as a redirect address',
  ),
});

export type Config = z.infer<typeof environment>;

/**
 * Reads the environment once.
 * @throws Error naming every variable that is missing or malformed, in one message.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  // A compose file hands on what is not set as an empty string.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(set);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Speakable(`The environment is not complete:\n${faults.join('\n')}`);
}
