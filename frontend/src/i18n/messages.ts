/**
 * Every text of the portal. One file a feature and language: `messages/<locale>/<feature>.json`; the file's name is
 * the namespace. A key that one language has and another lacks does not compile. A new feature is named
 * once for each language below.
 */
import enAgreements from '../../messages/en/agreements.json';
import enAbout from '../../messages/en/about.json';
import enBoard from '../../messages/en/board.json';
import enTable from '../../messages/en/table.json';
import enBooking from '../../messages/en/booking.json';
import enCards from '../../messages/en/cards.json';
import enCommon from '../../messages/en/common.json';
import enData from '../../messages/en/data.json';
import enEmployer from '../../messages/en/employer.json';
import enEvent from '../../messages/en/event.json';
import enFields from '../../messages/en/fields.json';
import enFirms from '../../messages/en/firms.json';
import enHome from '../../messages/en/home.json';
import enMatching from '../../messages/en/matching.json';
import enMy from '../../messages/en/my.json';
import enOpenings from '../../messages/en/openings.json';
import enPath from '../../messages/en/path.json';
import enPeople from '../../messages/en/people.json';
import enPlacements from '../../messages/en/placements.json';
import enProblems from '../../messages/en/problems.json';
import enProposals from '../../messages/en/proposals.json';
import enRotationStaff from '../../messages/en/rotation-staff.json';
import enReferrals from '../../messages/en/referrals.json';
import enRoom from '../../messages/en/room.json';
import enRotation from '../../messages/en/rotation.json';
import enRounds from '../../messages/en/rounds.json';
import enSearches from '../../messages/en/searches.json';
import enSecurity from '../../messages/en/security.json';
import enSignIn from '../../messages/en/sign-in.json';
import enStaff from '../../messages/en/staff.json';
import enSupport from '../../messages/en/support.json';
import enDevices from '../../messages/en/devices.json';
import enScreens from '../../messages/en/screens.json';
import enTeam from '../../messages/en/team.json';
import enVisits from '../../messages/en/visits.json';
import enInterests from '../../messages/en/interests.json';
import enImports from '../../messages/en/imports.json';
import enKiosk from '../../messages/en/kiosk.json';
import enTurn from '../../messages/en/turn.json';
import enWait from '../../messages/en/wait.json';
import enWalkIn from '../../messages/en/walk-in.json';
import enWork from '../../messages/en/work.json';
import fiAgreements from '../../messages/fi/agreements.json';
import fiAbout from '../../messages/fi/about.json';
import fiBoard from '../../messages/fi/board.json';
import fiTable from '../../messages/fi/table.json';
import fiBooking from '../../messages/fi/booking.json';
import fiCards from '../../messages/fi/cards.json';
import fiCommon from '../../messages/fi/common.json';
import fiData from '../../messages/fi/data.json';
import fiEmployer from '../../messages/fi/employer.json';
import fiEvent from '../../messages/fi/event.json';
import fiFields from '../../messages/fi/fields.json';
import fiFirms from '../../messages/fi/firms.json';
import fiHome from '../../messages/fi/home.json';
import fiMatching from '../../messages/fi/matching.json';
import fiMy from '../../messages/fi/my.json';
import fiOpenings from '../../messages/fi/openings.json';
import fiPath from '../../messages/fi/path.json';
import fiPeople from '../../messages/fi/people.json';
import fiPlacements from '../../messages/fi/placements.json';
import fiProblems from '../../messages/fi/problems.json';
import fiProposals from '../../messages/fi/proposals.json';
import fiRotationStaff from '../../messages/fi/rotation-staff.json';
import fiReferrals from '../../messages/fi/referrals.json';
import fiRoom from '../../messages/fi/room.json';
import fiRotation from '../../messages/fi/rotation.json';
import fiRounds from '../../messages/fi/rounds.json';
import fiSearches from '../../messages/fi/searches.json';
import fiSecurity from '../../messages/fi/security.json';
import fiSignIn from '../../messages/fi/sign-in.json';
import fiStaff from '../../messages/fi/staff.json';
import fiSupport from '../../messages/fi/support.json';
import fiDevices from '../../messages/fi/devices.json';
import fiScreens from '../../messages/fi/screens.json';
import fiTeam from '../../messages/fi/team.json';
import fiVisits from '../../messages/fi/visits.json';
import fiInterests from '../../messages/fi/interests.json';
import fiImports from '../../messages/fi/imports.json';
import fiKiosk from '../../messages/fi/kiosk.json';
import fiTurn from '../../messages/fi/turn.json';
import fiWait from '../../messages/fi/wait.json';
import fiWalkIn from '../../messages/fi/walk-in.json';
import fiWork from '../../messages/fi/work.json';
import svAgreements from '../../messages/sv/agreements.json';
import svAbout from '../../messages/sv/about.json';
import svBoard from '../../messages/sv/board.json';
import svTable from '../../messages/sv/table.json';
import svBooking from '../../messages/sv/booking.json';
import svCards from '../../messages/sv/cards.json';
import svCommon from '../../messages/sv/common.json';
import svData from '../../messages/sv/data.json';
import svEmployer from '../../messages/sv/employer.json';
import svEvent from '../../messages/sv/event.json';
import svFields from '../../messages/sv/fields.json';
import svFirms from '../../messages/sv/firms.json';
import svHome from '../../messages/sv/home.json';
import svMatching from '../../messages/sv/matching.json';
import svMy from '../../messages/sv/my.json';
import svOpenings from '../../messages/sv/openings.json';
import svPath from '../../messages/sv/path.json';
import svPeople from '../../messages/sv/people.json';
import svPlacements from '../../messages/sv/placements.json';
import svProblems from '../../messages/sv/problems.json';
import svProposals from '../../messages/sv/proposals.json';
import svRotationStaff from '../../messages/sv/rotation-staff.json';
import svReferrals from '../../messages/sv/referrals.json';
import svRoom from '../../messages/sv/room.json';
import svRotation from '../../messages/sv/rotation.json';
import svRounds from '../../messages/sv/rounds.json';
import svSearches from '../../messages/sv/searches.json';
import svSecurity from '../../messages/sv/security.json';
import svSignIn from '../../messages/sv/sign-in.json';
import svStaff from '../../messages/sv/staff.json';
import svSupport from '../../messages/sv/support.json';
import svDevices from '../../messages/sv/devices.json';
import svScreens from '../../messages/sv/screens.json';
import svTeam from '../../messages/sv/team.json';
import svVisits from '../../messages/sv/visits.json';
import svInterests from '../../messages/sv/interests.json';
import svImports from '../../messages/sv/imports.json';
import svKiosk from '../../messages/sv/kiosk.json';
import svTurn from '../../messages/sv/turn.json';
import svWait from '../../messages/sv/wait.json';
import svWalkIn from '../../messages/sv/walk-in.json';
import svWork from '../../messages/sv/work.json';
import type { ProblemCode } from '../api/problem-codes';
import type { Locale } from './locales';

const fi = {
  about: fiAbout,
  agreements: fiAgreements,
  board: fiBoard,
  table: fiTable,
  booking: fiBooking,
  cards: fiCards,
  common: fiCommon,
  data: fiData,
  employer: fiEmployer,
  event: fiEvent,
  fields: fiFields,
  firms: fiFirms,
  home: fiHome,
  matching: fiMatching,
  my: fiMy,
  openings: fiOpenings,
  path: fiPath,
  people: fiPeople,
  placements: fiPlacements,
  problems: fiProblems,
  proposals: fiProposals,
  referrals: fiReferrals,
  room: fiRoom,
  rotation: fiRotation,
  rounds: fiRounds,
  rotationStaff: fiRotationStaff,
  searches: fiSearches,
  security: fiSecurity,
  signIn: fiSignIn,
  staff: fiStaff,
  support: fiSupport,
  devices: fiDevices,
  screens: fiScreens,
  team: fiTeam,
  visits: fiVisits,
  interests: fiInterests,
  imports: fiImports,
  kiosk: fiKiosk,
  turn: fiTurn,
  wait: fiWait,
  walkIn: fiWalkIn,
  work: fiWork,
};

const sv = {
  about: svAbout,
  agreements: svAgreements,
  board: svBoard,
  table: svTable,
  booking: svBooking,
  cards: svCards,
  common: svCommon,
  data: svData,
  employer: svEmployer,
  event: svEvent,
  fields: svFields,
  firms: svFirms,
  home: svHome,
  matching: svMatching,
  my: svMy,
  openings: svOpenings,
  path: svPath,
  people: svPeople,
  placements: svPlacements,
  problems: svProblems,
  proposals: svProposals,
  referrals: svReferrals,
  room: svRoom,
  rotation: svRotation,
  rounds: svRounds,
  rotationStaff: svRotationStaff,
  searches: svSearches,
  security: svSecurity,
  signIn: svSignIn,
  staff: svStaff,
  support: svSupport,
  devices: svDevices,
  screens: svScreens,
  team: svTeam,
  visits: svVisits,
  interests: svInterests,
  imports: svImports,
  kiosk: svKiosk,
  turn: svTurn,
  wait: svWait,
  walkIn: svWalkIn,
  work: svWork,
};

const en = {
  about: enAbout,
  agreements: enAgreements,
  board: enBoard,
  table: enTable,
  booking: enBooking,
  cards: enCards,
  common: enCommon,
  data: enData,
  employer: enEmployer,
  event: enEvent,
  fields: enFields,
  firms: enFirms,
  home: enHome,
  matching: enMatching,
  my: enMy,
  openings: enOpenings,
  path: enPath,
  people: enPeople,
  placements: enPlacements,
  problems: enProblems,
  proposals: enProposals,
  referrals: enReferrals,
  room: enRoom,
  rotation: enRotation,
  rounds: enRounds,
  rotationStaff: enRotationStaff,
  searches: enSearches,
  security: enSecurity,
  signIn: enSignIn,
  staff: enStaff,
  support: enSupport,
  devices: enDevices,
  screens: enScreens,
  team: enTeam,
  visits: enVisits,
  interests: enInterests,
  imports: enImports,
  kiosk: enKiosk,
  turn: enTurn,
  wait: enWait,
  walkIn: enWalkIn,
  work: enWork,
};

export type Messages = typeof fi;

export const messages: Record<Locale, Messages> = { fi, sv, en };

/** Compiles only when Finnish has every key that the others have, and a text for every problem the API can name. */
type Covers<Wanted, Given extends Wanted> = Given;
export type NothingMissing = [
  Covers<typeof sv, Messages>,
  Covers<typeof en, Messages>,
  Covers<Record<ProblemCode, string>, typeof fiProblems>,
];
