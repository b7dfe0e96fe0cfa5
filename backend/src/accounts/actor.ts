import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DatabaseActor } from '../platform/database/database.js';
import type { BoundRequest } from '../platform/live/watching.js';
import { refuse } from './accounts.problems.js';
import type { SignedIn } from './sessions.service.js';

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
  /** Where this person meets people: as a worker or coordinator of that very Ohjaamo. */
  peopleOhjaamoIds: string[];
}
/** A tablet at the door that staff paired. */
export interface KioskActor extends DatabaseActor {
  kind: 'kiosk';
  id: string;
  ohjaamoId: string;
}
/** The big screen of one event. */
export interface BoardActor extends DatabaseActor {
  kind: 'board';
  id: string;
  eventId: string;
  ohjaamoId: string;
}
export type Actor = PublicActor | YoungActor | RecruiterActor | StaffActor | KioskActor | BoardActor;

type Places = StaffActor['memberships'];

/** Staff with all that follows from where they belong. @param regionIds the regions of an administrator: all there are */
export function staffActor(
  id: string,
  memberships: Places,
  ohjaamoIds: string[],
  regionIds: string[],
): StaffActor {
  const peopleOhjaamoIds = memberships.flatMap(({ role, ohjaamoId }) =>
    ohjaamoId && (role === 'worker' || role === 'coordinator') ? [ohjaamoId] : [],
  );
  const isAdministrator = memberships.some(({ role }) => role === 'administrator');
  const coordinated = memberships.filter(({ role }) => role === 'region_coordinator');
  const regions = isAdministrator ? regionIds : coordinated.map(({ regionId }) => regionId);
  const scope = { ohjaamos: ohjaamoIds, peopleOhjaamos: peopleOhjaamoIds, regions };
  return { kind: 'staff', id, memberships, ohjaamoIds, peopleOhjaamoIds, scope };
}

export const PUBLIC: PublicActor = { kind: 'public', id: null };

export interface ActingRequest extends FastifyRequest {
  boundTo?: BoundRequest['boundTo'];
  actor?: Actor;
  signedIn?: SignedIn | null;
}

/** The actor whom the guard let in; its type is the route's audience. */
export const ActingAs = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor } = context.switchToHttp().getRequest<ActingRequest>();
  return actor ?? PUBLIC;
});

/** The session itself, for what a person changes about their own signing in. */
export const SignedInAs = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { signedIn } = context.switchToHttp().getRequest<ActingRequest>();
  if (!signedIn) throw refuse('signed_out');
  return signedIn;
});
