import type { Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ROUTE, type RouteDeclaration } from '../platform/http/route.js';

export interface FoundRoute {
  controller: Type;
  method: string;
  /** Without the leading `/api`, with `:parameters`. */
  path: string;
  /** Missing when somebody used Nest's own decorators instead of @Route. */
  declaration: RouteDeclaration | undefined;
}

/** Every route that Nest serves, declared or not. */
export function everyRoute(discovery: DiscoveryService, scanner: MetadataScanner): FoundRoute[] {
  return discovery.getControllers().flatMap(({ metatype }) => {
    const controller = metatype as Type;
    const prototype = controller.prototype as Record<string, object>;
    const base = String(Reflect.getMetadata(PATH_METADATA, controller));
    return scanner
      .getAllMethodNames(prototype)
      .filter((method) => Reflect.hasMetadata(PATH_METADATA, prototype[method] as object))
      .map((method) => {
        const handler = prototype[method] as object;
        const own = String(Reflect.getMetadata(PATH_METADATA, handler));
        return {
          controller,
          method,
          path: `/${[base, own]
            .map((part) => part.replace(/^\/|\/$/g, ''))
            .filter(Boolean)
            .join('/')}`,
          declaration: Reflect.getMetadata(ROUTE, handler) as RouteDeclaration | undefined,
        };
      });
  });
}
