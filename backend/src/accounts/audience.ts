import type { Audience } from '../platform/http/audience.js';
import type { RouteDeclaration } from '../platform/http/route.js';
import { refuse } from './accounts.problems.js';
import { type Actor, PUBLIC, staffActor } from './actor.js';
import { needOf } from './owner.js';
import type { SignedIn } from './sessions.service.js';

/**
 * Who acts on a route of this audience.
 * @throws Problem signed_out when nobody is, or not as that any more; not_allowed when somebody else is;
 *   second_factor_needed when staff came by the mailbox alone
 */
export function actorFor(audience: Audience, signedIn: SignedIn | null): Actor {
  if (audience === 'public' || audience === 'link') return PUBLIC;
  if (!signedIn) throw refuse('signed_out');
  switch (audience) {
    case 'my':
      return asYoung(signedIn) ?? deny();
    case 'employer':
      return asRecruiter(signedIn) ?? deny();
    case 'staff':
      return asStaff(signedIn) ?? deny();
    case 'anyone_signed_in':
      return asOneself(signedIn);
    case 'kiosk':
    case 'board':
      return deny();
  }
}

/**
 * What a route asks beyond its audience.
 * @throws Problem not_allowed, second_factor_needed, step_up_needed
 */
export function mustSuffice(
  { roles, needs }: RouteDeclaration,
  actor: Actor,
  signedIn: SignedIn | null,
): void {
  if (roles && actor.kind === 'staff' && !actor.memberships.some(({ role }) => roles.includes(role))) deny();
  if (!needs) return;
  if (!signedIn) throw refuse('signed_out');
  if (needs === 'strong' && signedIn.strength !== 'strong')
    throw refuse('second_factor_needed', { next: needOf(signedIn) });
  if (needs === 'fresh' && !signedIn.isFresh) throw refuse('step_up_needed');
}

/** What is changed there is the session's own, which may be on its way to the strength that its room asks for. */
function asOneself({ young, recruiter, staff, working }: SignedIn): Actor {
  if (!young && !recruiter && !staff) deny();
  if (!young && !working) throw refuse('signed_out');
  return PUBLIC;
}

function asYoung({ young }: SignedIn): Actor | null {
  return young && { kind: 'young_person', id: young.id };
}

function asRecruiter({ recruiter, working }: SignedIn): Actor | null {
  if (!recruiter) return null;
  if (!working) throw refuse('signed_out');
  if (recruiter.employerStatus !== 'approved') throw refuse('employer_not_approved');
  return {
    kind: 'recruiter',
    id: recruiter.id,
    employerId: recruiter.employerId,
    owner: recruiter.owner,
    scope: { employer: recruiter.employerId },
  };
}

function asStaff(signedIn: SignedIn): Actor | null {
  const { staff, working } = signedIn;
  if (!staff) return null;
  if (!working) throw refuse('signed_out');
  if (signedIn.strength !== 'strong') throw refuse('second_factor_needed', { next: needOf(signedIn) });
  return staffActor(
    staff.id,
    staff.places.map(({ regionId, ohjaamoId, role }) => ({ regionId, ohjaamoId, role })),
    staff.ohjaamos.map((ohjaamo) => ohjaamo.id),
    [...new Set(staff.ohjaamos.map(({ regionId }) => regionId))],
  );
}

function deny(): never {
  throw refuse('not_allowed');
}
