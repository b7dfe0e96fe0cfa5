import { accountsProblems } from './accounts/accounts.problems.js';
import { agreementsProblems } from './agreements/agreements.problems.js';
import { bookingsProblems } from './bookings/bookings.problems.js';
import { devicesProblems } from './devices/devices.problems.js';
import { employersProblems } from './employers/employers.problems.js';
import { eventsProblems } from './events/events.problems.js';
import { interestsProblems } from './interests/interests.problems.js';
import { importsProblems } from './imports/imports.problems.js';
import { firmsProblems } from './firms/firms.problems.js';
import { networkProblems } from './network/network.problems.js';
import { openingsProblems } from './openings/openings.problems.js';
import { peopleProblems } from './people/people.problems.js';
import { placementsProblems } from './placements/placements.problems.js';
import { platformProblems } from './platform/problems/platform.problems.js';
import { referralsProblems } from './referrals/referrals.problems.js';
import { proposalsProblems } from './proposals/proposals.problems.js';
import { roomProblems } from './room/room.problems.js';
import { rotationProblems } from './rotation/rotation.problems.js';
import { searchesProblems } from './searches/searches.problems.js';
import { supportProblems } from './support/support.problems.js';
import { visitsProblems } from './visits/visits.problems.js';

/** Every code that can cross HTTP; the portal does not compile without a sentence for each in each language. */
export const problemCodes = [
  ...new Set(
    [
      platformProblems,
      accountsProblems,
      employersProblems,
      openingsProblems,
      interestsProblems,
      importsProblems,
      firmsProblems,
      eventsProblems,
      bookingsProblems,
      networkProblems,
      devicesProblems,
      visitsProblems,
      peopleProblems,
      placementsProblems,
      rotationProblems,
      roomProblems,
      searchesProblems,
      referralsProblems,
      proposalsProblems,
      supportProblems,
      agreementsProblems,
    ].flatMap((room) => Object.keys(room)),
  ),
].sort();
