import { accountsPrivacy } from '../accounts/accounts.privacy.js';
import { agreementsPrivacy } from '../agreements/agreements.privacy.js';
import { bookingsPrivacy } from '../bookings/bookings.privacy.js';
import { cataloguePrivacy } from '../catalogue/catalogue.privacy.js';
import { devicesPrivacy } from '../devices/devices.privacy.js';
import { employersPrivacy } from '../employers/employers.privacy.js';
import { eventsPrivacy } from '../events/events.privacy.js';
import { interestsPrivacy } from '../interests/interests.privacy.js';
import { importsPrivacy } from '../imports/imports.privacy.js';
import { matchingPrivacy } from '../matching/matching.privacy.js';
import { firmsPrivacy } from '../firms/firms.privacy.js';
import { messagesPrivacy } from '../messages/messages.privacy.js';
import { networkPrivacy } from '../network/network.privacy.js';
import { openingsPrivacy } from '../openings/openings.privacy.js';
import { placementsPrivacy } from '../placements/placements.privacy.js';
import { referralsPrivacy } from '../referrals/referrals.privacy.js';
import { peoplePrivacy } from '../people/people.privacy.js';
import { proposalsPrivacy } from '../proposals/proposals.privacy.js';
import { rotationPrivacy } from '../rotation/rotation.privacy.js';
import { roomPrivacy } from '../room/room.privacy.js';
import { supportPrivacy } from '../support/support.privacy.js';
import { visitsPrivacy } from '../visits/visits.privacy.js';
import { searchesPrivacy } from '../searches/searches.privacy.js';
import type { Declaration } from './declaration.js';
import { platformPrivacy } from './platform.privacy.js';
import { trailPrivacy } from './trail.privacy.js';

/**
 * What every table holds about people; each room declares its own. Parents stand before children: people are erased from
 * the end of this list to its beginning.
 */
export const declarations: readonly Declaration[] = [
  ...platformPrivacy,
  ...cataloguePrivacy,
  ...networkPrivacy,
  ...peoplePrivacy,
  ...accountsPrivacy,
  ...employersPrivacy,
  ...openingsPrivacy,
  ...importsPrivacy,
  ...firmsPrivacy,
  ...eventsPrivacy,
  ...devicesPrivacy,
  ...visitsPrivacy,
  ...bookingsPrivacy,
  ...rotationPrivacy,
  ...roomPrivacy,
  ...searchesPrivacy,
  ...interestsPrivacy,
  ...matchingPrivacy,
  ...placementsPrivacy,
  ...agreementsPrivacy,
  ...referralsPrivacy,
  ...proposalsPrivacy,
  ...supportPrivacy,
  ...messagesPrivacy,
  ...trailPrivacy,
];

/** Tables that hold something of young people, in the order of the journey. */
export const aboutYoungPeople = declarations.filter(
  (declaration): declaration is Declaration & { ofPerson: string } => declaration.ofPerson !== undefined,
);
