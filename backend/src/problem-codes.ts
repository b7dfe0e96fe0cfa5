import { accountsProblems } from './accounts/accounts.problems.js';
import { bookingsProblems } from './bookings/bookings.problems.js';
import { employersProblems } from './employers/employers.problems.js';
import { eventsProblems } from './events/events.problems.js';
import { openingsProblems } from './openings/openings.problems.js';
import { platformProblems } from './platform/problems/platform.problems.js';

/** Every code that can cross HTTP; the portal does not compile without a sentence for each in each language. */
export const problemCodes = [
  ...new Set(
    [
      platformProblems,
      accountsProblems,
      employersProblems,
      openingsProblems,
      eventsProblems,
      bookingsProblems,
    ].flatMap((room) => Object.keys(room)),
  ),
].sort();
