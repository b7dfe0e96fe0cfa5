import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Watching } from './live.service.js';

/** What the guard leaves in a request for streams: what they live and die with. */
export interface BoundRequest {
  headers: Record<string, string | string[] | undefined>;
  boundTo?: Watching['boundTo'];
}

/** Who watches. @throws Error on a route whose guard bound the request to nothing: such a stream could never be ended */
export const WatchingAs = createParamDecorator((_: unknown, context: ExecutionContext): Watching => {
  const { boundTo, headers } = context.switchToHttp().getRequest<BoundRequest>();
  if (!boundTo) throw new Error('a stream is bound to a session or a device: see accounts/audience.guard.ts');
  const last = headers['last-event-id'];
  return { boundTo, lastHeard: typeof last === 'string' && last ? last : undefined };
});
