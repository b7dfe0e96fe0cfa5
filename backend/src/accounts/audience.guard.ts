import { type CanActivate, type ExecutionContext, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { DevicesService } from '../devices/devices.service.js';
import { acting } from '../platform/database/acting.js';
import type { Audience } from '../platform/http/audience.js';
import { ROUTE, type RouteDeclaration } from '../platform/http/route.js';
import { refuse } from './accounts.problems.js';
import type { ActingRequest, Actor } from './actor.js';
import { actorFor, mustSuffice } from './audience.js';
import { everyRoute } from './every-route.js';
import { SessionsService } from './sessions.service.js';

/** Stands before every route and lets in only whom the route is declared for. */
@Injectable()
export class AudienceGuard implements CanActivate, OnModuleInit {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly devices: DevicesService,
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
    const declaration = this.reflector.get<RouteDeclaration>(ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const isOpen = declaration.for === 'public' || declaration.for === 'link';
    const isDevice = declaration.for === 'kiosk' || declaration.for === 'board';
    const isAnonymous = isDevice || (isOpen && !declaration.needs);
    const signedIn = isAnonymous ? null : await this.sessions.of(request);
    const actor = isDevice
      ? await this.deviceFor(declaration.for, request)
      : actorFor(declaration.for, signedIn);
    mustSuffice(declaration, actor, signedIn);
    request.signedIn = signedIn;
    request.actor = actor;
    if (signedIn) request.boundTo = { topic: 'session', id: signedIn.sessionId };
    if (declaration.for === 'link') request.boundTo = { topic: 'link', id: linkOf(request) };
    if (isDevice) request.boundTo = { topic: 'device', id: actor.id as string };
    const stretch = acting.getStore();
    // Without it the database would hide everything, and nobody would know why.
    if (!stretch) throw new Error('a request without a stretch of its own: see platform/http/application.ts');
    stretch.actor = actor;
    return true;
  }

  /** A device may do its one thing; what a person is signed in as on the same screen does not count. */
  private async deviceFor(audience: Audience, request: ActingRequest): Promise<Actor> {
    const device = await this.devices.of(request);
    if (!device) throw refuse('signed_out');
    if (device.kind !== audience) throw refuse('not_allowed');
    return device;
  }
}

/** Streams of one link are counted together, as those of one session are. */
const linkOf = ({ params }: ActingRequest): string => {
  const link = (params as Partial<Record<'link' | 'key', unknown>>).link;
  return typeof link === 'string' ? link : '';
};
