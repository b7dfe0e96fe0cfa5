import { isNativeError } from 'node:util/types';
import { QueryFailedError } from 'typeorm';

/** An error whose message is our own words only, with nothing in it that somebody has typed in: it may be logged as it is. */
export class Speakable extends Error {}

const FRAMES = 8;
const FRAME = /^\s*at (?:async )?[\w$.<> [\]#]*\(?(?:node:|file:\/\/)?[^\s()]*:\d+:\d+\)?$/;
/** Codes are names: SQLSTATE (`23505`), of the system (`ECONNREFUSED`), of a library (`EENVELOPE`, `FST_ERR_…`). */
const CODE = /^[A-Z0-9_]{2,40}$/;
const NAME = /^[\w.$]{1,80}$/;

/**
 * What may be written down of an error: its kind, its code, the constraint it ran into, where in our code. Never its
 * message: databases, mail servers and libraries quote in it what people typed in, and so does `detail`, `parameters`,
 * `query`, `cause` and whatever else hangs on it.
 */
export function describe(error: unknown): string {
  return [kindOf(error), ...framesOf(error)].join('\n');
}

/** The same in one line, without where. */
export function kindOf(error: unknown): string {
  if (error instanceof Speakable) return error.message;
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!isNativeError(cause)) return `something that is not an error (${typeof cause})`;
  const { code, constraint, table, responseCode } = cause as Error & Record<string, unknown>;
  return [
    matching(NAME, cause.name) ?? 'Error',
    matching(CODE, code),
    typeof responseCode === 'number' ? responseCode : undefined,
    matching(NAME, table),
    matching(NAME, constraint),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function framesOf(error: unknown): string[] {
  if (!isNativeError(error) || !error.stack) return [];
  // The stack begins with the message, which may itself look like frames.
  const after = error.stack.indexOf(error.message) + error.message.length;
  return error.stack
    .slice(error.message ? after : 0)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, FRAMES);
}

const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;
