import type { Audience } from '../platform/http/audience.js';
import { refuse } from './accounts.problems.js';
import { type Actor, PUBLIC, staffActor } from './actor.js';
import type { SignedIn } from './sessions.service.js';

/**
 * Who acts on a route of this audience.
 * @throws Problem signed_out when nobody is, or not as that any more; not_allowed when somebody else is
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
      return asStaff(signedIn) ?? asRecruiter(signedIn) ?? asYoung(signedIn) ?? deny();
    case 'kiosk':
    case 'board':
      return deny();
  }
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

function asStaff({ staff, working }: SignedIn): Actor | null {
  if (!staff) return null;
  if (!working) throw refuse('signed_out');
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
