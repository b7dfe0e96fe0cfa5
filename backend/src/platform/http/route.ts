import {
  applyDecorators,
  Delete,
  Get,
  Header,
  HttpCode,
  Post,
  Put,
  SerializeOptions,
  SetMetadata,
} from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Limit } from '../limits/limits.js';
import type { Audience } from './audience.js';
import { problemSchema } from './problem.schema.js';

const verbs = { GET: Get, PUT: Put, POST: Post, DELETE: Delete };

export interface RouteDeclaration {
  /** Verb and path below /api, for example `PUT registrations/:id`. */
  at: `${keyof typeof verbs} ${string}`;
  for: Audience;
  /** Which roles of staff; all of them when it is left out. */
  roles?: readonly string[];
  /** How well, or how lately, whoever acts must have shown who they are. */
  needs?: 'strong' | 'fresh';
  /** How often it may be asked (platform/limits); whatever a stranger can change has one. */
  limit?: Limit;
  /** What the answer holds; a route without one answers 204. */
  answers?: z.ZodType;
  /** The content type when the answer is not JSON (a calendar). */
  as?: string;
  status?: 200 | 201 | 202;
  /** What the route does, in words; also its name in the API description. */
  says: string;
}

const contentType = (as: string) => (as.startsWith('text/') ? `${as}; charset=utf-8` : as);

export const ROUTE = Symbol('route');

/** Declares a route whole: verb, path, audience and answer. A test walks all routes and fails on one without it. */
export function Route(declaration: RouteDeclaration): MethodDecorator {
  const [verb, path = ''] = declaration.at.split(' ') as [keyof typeof verbs, string];
  const status = declaration.answers || declaration.as ? (declaration.status ?? 200) : 204;
  return applyDecorators(
    verbs[verb](path),
    HttpCode(status),
    ...(declaration.as ? [Header('Content-Type', contentType(declaration.as))] : []),
    SetMetadata(ROUTE, declaration),
    ApiOperation({ summary: declaration.says, tags: [declaration.for] }),
    ...(declaration.answers
      ? [
          SerializeOptions({ schema: declaration.answers }),
          ApiResponse({ status, standardSchema: declaration.answers, description: declaration.says }),
        ]
      : [
          ApiResponse({
            status,
            description: declaration.says,
            ...(declaration.as ? { content: { [declaration.as]: { schema: { type: 'string' } } } } : {}),
          }),
        ]),
    ApiResponse({ status: 'default', standardSchema: problemSchema, description: 'a problem, with a code' }),
  );
}
