import { type CanActivate, type ExecutionContext, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { acting } from '../platform/database/acting.js';
import { ROUTE, type RouteDeclaration } from '../platform/http/route.js';
import type { ActingRequest } from './actor.js';
import { actorFor } from './audience.js';
import { everyRoute } from './every-route.js';
import { SessionsService } from './sessions.service.js';

/** Stands before every route and lets in only whom the route is declared for. */
@Injectable()
export class AudienceGuard implements CanActivate, OnModuleInit {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws Error when a route does not say whom it is for: then nothing is served at all */
  onModuleInit(): void {
    const open = everyRoute(this.discovery, this.scanner).filter((route) => !route.declaration);
    if (open.length > 0)
      throw new Error(
        `Routes without @Route: ${open.map(({ controller, method }) => `${controller.name}.${method}`).join(', ')}`,
      );
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.get<RouteDeclaration>(ROUTE, context.getHandler()).for;
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const isOpen = audience === 'public' || audience === 'link';
    const actor = actorFor(audience, isOpen ? null : await this.sessions.of(request));
    request.actor = actor;
    const stretch = acting.getStore();
    // Without it the database would hide everything, and nobody would know why.
    if (!stretch) throw new Error('a request without a stretch of its own: see platform/http/application.ts');
    stretch.actor = actor;
    return true;
  }
}
