import type { Audience } from '../../platform/http/audience.js';
import { doors, needs } from './matrix.doors.js';
import { employerAgreementRoutes, myAgreementRoutes, staffAgreementRoutes } from './matrix.agreements.js';
import { employerRoutes } from './matrix.employer.js';
import { myMatching, staffMatching } from './matrix.matching.js';
import { myRoutes } from './matrix.my.js';
import { placementsOfFirm, placementsOfMine, placementsOfStaff } from './matrix.placements.js';
import { linkRoutes, publicRoutes } from './matrix.public.js';
import { doorRoutes, securityRoutes } from './matrix.security.js';
import { boardRoutes, kioskRoutes } from './matrix.screens.js';
import { firmsRoutes } from './rooms/firms.js';
import { importsEmployerRoutes, importsStaffRoutes, programRoutes } from './rooms/imports.js';
import { proposalRoutes } from './rooms/proposals.js';
import { mySearches, publicSearches, searchLinks } from './rooms/searches.js';
import { supportRoutes } from './rooms/support.js';
import { referralLinkRoutes, referralMyRoutes, referralStaffRoutes } from './rooms/referrals.js';
import { staffRoutes } from './matrix.staff.js';
import {
  employerInterestRoutes,
  myInterestRoutes,
  staffInterestRoutes,
  stillOpenRoutes,
} from './rooms/interests.js';
import {
  type Matrix,
  reaches,
  type Relation,
  type Role,
  type RouteName,
  type RouteRules,
  type Rule,
  type Trouble,
} from './matrix.types.js';

/**
 * Who may do what, where, and what they see by it: the promise, written beside the code and not made from it. The tests in
 * test/matrix try every cell, with and without the walls of the database; docs/access.md is made from it.
 */
export const matrix: Matrix = {
  public: { ...publicRoutes, ...publicSearches, ...doorRoutes },
  link: {
    ...linkRoutes,
    ...stillOpenRoutes,
    ...referralLinkRoutes,
    ...proposalRoutes.link,
    ...supportRoutes.link,
    ...searchLinks,
    ...programRoutes,
  },
  my: {
    ...myRoutes,
    ...myInterestRoutes,
    ...referralMyRoutes,
    ...myMatching,
    ...proposalRoutes.my,
    ...supportRoutes.my,
    ...placementsOfMine,
    ...mySearches,
    ...myAgreementRoutes,
  },
  employer: {
    ...employerRoutes,
    ...employerInterestRoutes,
    ...importsEmployerRoutes,
    ...proposalRoutes.employer,
    ...placementsOfFirm,
    ...employerAgreementRoutes,
  },
  anyone_signed_in: securityRoutes,
  staff: {
    ...staffRoutes,
    ...staffInterestRoutes,
    ...importsStaffRoutes,
    ...referralStaffRoutes,
    ...staffMatching,
    ...proposalRoutes.staff,
    ...supportRoutes.staff,
    ...placementsOfStaff,
    ...staffAgreementRoutes,
    ...firmsRoutes,
  },
  kiosk: kioskRoutes,
  board: boardRoutes,
};

export interface MatrixRoute extends RouteRules {
  route: RouteName;
  audience: Audience;
}

export function everyRow(): MatrixRoute[] {
  return Object.entries(matrix).flatMap(([audience, section]) =>
    Object.entries(section).map(([route, row]) => ({
      route: route as RouteName,
      audience: audience as Audience,
      ...(Array.isArray(row) ? { rules: row } : 'rules' in row ? row : { rules: [row] }),
    })),
  );
}

/** Who asks: nobody (`role` null), or somebody with what may be wrong with how they came in. */
export interface Asker {
  role: Role | null;
  trouble?: Trouble;
}

/** `yes`, or the code of the problem that they meet. */
export type Verdict = string;

/** What the door of the route's audience says, before anybody asks what for; null: come in. */
export function atTheDoor(row: MatrixRoute, { role, trouble }: Asker): Verdict | null {
  if (row.audience === 'public' || row.audience === 'link') return null;
  const isScreen = role === 'kiosk' || role === 'board';
  const isForScreens = row.audience === 'kiosk' || row.audience === 'board';
  if (!role || isScreen !== isForScreens) return 'signed_out';
  const door = doors[row.audience];
  if (!door.lets.includes(role)) return 'not_allowed';
  if (trouble && door.unless[trouble]) return door.unless[trouble];
  if (!row.rules.some(({ may }) => may === 'everybody' || may[role] !== undefined)) return 'not_allowed';
  return (trouble && row.needs && needs[row.needs][trouble]) ?? null;
}

/** One cell: what this asker meets, when the thing is this far from them. */
export function verdictOn(row: MatrixRoute, rule: Rule, asker: Asker, relation: Relation): Verdict {
  const refused = atTheDoor(row, asker);
  if (refused) return refused;
  if (rule.may === 'everybody') return 'yes';
  const reach = asker.role ? rule.may[asker.role] : undefined;
  if (typeof reach === 'object') return reach.refused;
  const isNear = reach !== undefined && reaches.indexOf(relation) <= reaches.indexOf(reach);
  if (isNear) return 'yes';
  return (typeof rule.beyond === 'object' ? rule.beyond[relation] : rule.beyond) ?? 'not_found';
}
