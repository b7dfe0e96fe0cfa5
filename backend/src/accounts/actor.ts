import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DatabaseActor } from '../platform/database/database.js';

export type StaffRole = 'worker' | 'coordinator' | 'region_coordinator' | 'administrator';

export interface PublicActor extends DatabaseActor {
  kind: 'public';
  id: null;
}
export interface YoungActor extends DatabaseActor {
  kind: 'young_person';
  id: string;
}
export interface RecruiterActor extends DatabaseActor {
  kind: 'recruiter';
  id: string;
  employerId: string;
  owner: boolean;
}
export interface StaffActor extends DatabaseActor {
  kind: 'staff';
  id: string;
  memberships: { regionId: string; ohjaamoId: string | null; role: StaffRole }[];
  /** Every Ohjaamo this person may work for, the region's included for region coordinators. */
  ohjaamoIds: string[];
}
export type Actor = PublicActor | YoungActor | RecruiterActor | StaffActor;

export const PUBLIC: PublicActor = { kind: 'public', id: null };

export interface ActingRequest extends FastifyRequest {
  actor?: Actor;
}

/** The actor whom the guard let in; its type is the route's audience. */
export const ActingAs = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor } = context.switchToHttp().getRequest<ActingRequest>();
  return actor ?? PUBLIC;
});
