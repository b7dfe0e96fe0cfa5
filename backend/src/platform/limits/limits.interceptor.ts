import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Observable, from, switchMap } from 'rxjs';
import { ROUTE, type RouteDeclaration } from '../http/route.js';
import type { Counting } from './counted.js';
import { Limits } from './limits.service.js';

/** Counts each request whose route declares a limit, after the guard has said who asks and before anything is read. */
@Injectable()
export class LimitsInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: Limits,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { limit } = this.reflector.get<RouteDeclaration>(ROUTE, context.getHandler());
    if (!limit) return next.handle();
    const request = context.switchToHttp().getRequest<Counting>();
    return from(this.limits.count(limit, request)).pipe(switchMap(() => next.handle()));
  }
}
