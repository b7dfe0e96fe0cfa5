import { z } from 'zod';

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
  SMS_FROM: z.string().max(11).default('Vartti'),
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
  throw new Error(`The environment is not complete:\n${faults.join('\n')}`);
}
