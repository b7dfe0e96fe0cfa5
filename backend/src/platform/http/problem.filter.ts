import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { describe } from '../logs/describe.js';
import { Problem } from '../problems/problem.js';
import { platformProblems, refuse } from '../problems/platform.problems.js';

// https://www.postgresql.org/docs/18/errcodes-appendix.html
const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK_DETECTED = '40P01';
const QUERY_CANCELED = '57014';

const byStatus: Record<number, keyof typeof platformProblems> = {
  400: 'malformed',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
};

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A problem as it crosses HTTP (RFC 9457). */
export const bodyOf = ({ code, status, details }: Problem) => ({
  type: `urn:vartti:problem:${code}`,
  title: code.replaceAll('_', ' '),
  status,
  code,
  ...details,
});

/** Everything that goes wrong leaves as application/problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = this.problemOf(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const { retryAfterSeconds = problem.status === 503 ? 1 : undefined } = problem.details;
    if (retryAfterSeconds) void reply.header('Retry-After', String(retryAfterSeconds));
    void reply.status(problem.status).header('Content-Type', PROBLEM_TYPE).send(bodyOf(problem));
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    const known = byStatus[status];
    if (known) return refuse(known);
    if (status >= 400 && status < 500) return new Problem('malformed', status);
    const code = sqlStateOf(error);
    if (code === LOCK_NOT_AVAILABLE || code === DEADLOCK_DETECTED || code === QUERY_CANCELED)
      return refuse('busy');
    this.logger.error(describe(error));
    return refuse('unexpected');
  }
}

/** The SQLSTATE of a database error, whoever wrapped it. */
export function sqlStateOf(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : undefined;
}

/** The name of the constraint a write ran into, whoever wrapped the error. */
export function constraintOf(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return typeof cause === 'object' &&
    cause !== null &&
    'constraint' in cause &&
    typeof cause.constraint === 'string'
    ? cause.constraint
    : undefined;
}

function statusOf(error: unknown): number {
  return typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
}
