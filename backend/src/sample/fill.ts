import { SYSTEM } from '../platform/database/database.js';
import { Temporal } from 'temporal-polyfill';
import { cancel, comingPlans, pastPlans, plan, type PlannedEvent, runningPlans } from './fill.programme.js';
import { fillAgreements } from './fill.agreements.js';
import { fillBookings } from './fill.bookings.js';
import { fillEveningProposals, fillProposals } from './fill.proposals.js';
import { fillCards } from './fill.cards.js';
import { fillMatching } from './fill.matching.js';
import { fillInterests } from './fill.interests.js';
import { fillEmployers, fillOpenings } from './fill.employers.js';
import { fillFirms } from './fill.firms.js';
import { fillImports } from './fill.imports.js';
import { fillNetwork } from './fill.network.js';
import { fillPlacements } from './fill.placements.js';
import { fillWishes, giveStars, planRounds } from './fill.rotation.js';
import { fillServices } from './fill.services.js';
import { fillSupport } from './fill.support.js';
import { firms } from './firms.js';
import { sayHowItWent, stirUp } from './fill.rooms.js';
import { people } from './people.js';
import { regions } from './places.js';
import { runEvening } from './run-evening.js';
import { runRounds } from './run-rounds.js';
import { sideBySide } from './side-by-side.js';
import type { Stage } from './stage.js';

/** Tells the whole story in the order in which it happened, by way of the services that staff, employers and young people use. */
export const fill = (stage: Stage): Promise<void> => stage.db.acting(SYSTEM, () => fillAll(stage));

async function fillAll(stage: Stage): Promise<void> {
  const places = regions.flatMap(({ ohjaamos }) => ohjaamos).length;
  await fillNetwork(stage);
  stage.progress(`${regions.length} regions, ${places} Ohjaamos and their staff`);
  await fillEmployers(stage);
  const openings = await fillOpenings(stage);
  stage.progress(`${firms.length} firms with ${openings} openings`);
  const crowd = people(stage.chance);

  for (const entry of pastPlans) {
    stage.turnToDay((entry.once?.weeks ?? -1) * 7 - 10);
    for (const planned of await plan(stage, entry)) {
      stage.turnTo(Temporal.Instant.from(planned.event.startsAt).subtract({ hours: 50 }));
      await fillBookings(stage, crowd, planned);
      await runEvening(stage, planned, crowd);
      await sayHowItWent(stage, planned);
    }
  }
  stage.progress(`${pastPlans.length} evenings that have been`);

  stage.turnToDay(-1);
  const coming = (await sideBySide(comingPlans, (entry) => plan(stage, entry))).flat();
  stage.progress(`${coming.length} events in the coming weeks`);
  for (const entry of runningPlans) {
    stage.turnToDay(-2);
    for (const planned of await plan(stage, entry)) {
      if (hasRounds(planned)) {
        await fillWishes(stage, crowd, planned);
        await planRounds(stage, planned);
        await runRounds(stage, planned, crowd);
      } else {
        await fillBookings(stage, crowd, planned);
        await runEvening(stage, planned, crowd, { until: stage.present, walkInsAnHour: 24 });
        stage.turnToDay(0);
        await stirUp(stage, planned);
      }
      stage.turnToDay(0);
      await sayHowItWent(stage, planned);
    }
  }
  stage.progress(`${runningPlans.length} evenings that are on right now`);
  stage.turnToDay(0);
  let booked = 0;
  for (const planned of coming) {
    booked += await fillBookings(stage, crowd, planned);
    await cancel(stage, planned);
  }
  stage.progress(`${crowd.length} young people with ${booked} times and seats`);
  const rotations = coming.filter(hasRounds);
  let wishing = 0;
  for (const planned of rotations) wishing += await fillWishes(stage, crowd, planned);
  // The next one is planned; those after it wait for more wishes.
  for (const planned of rotations.slice(0, 1)) await planRounds(stage, planned);
  stage.progress(`${wishing} of them come to speed dates, and one evening is planned`);
  stage.progress(`${await fillCards(stage)} cards, most of them shared`);
  for (const planned of rotations.slice(0, 1)) await giveStars(stage, planned);
  stage.progress(`${await fillMatching(stage)} of them let their Ohjaamo look for openings`);
  stage.progress(`${await fillPlacements(stage)} people on their way to a start`);
  await fillFirms(stage);
  stage.turnToDay(0);
  stage.progress(`${await fillSupport(stage)} who have started, and what both sides say about it`);
  stage.progress(`${await fillAgreements(stage)} work trials with an agreement`);
  stage.progress(`${await fillInterests(stage)} young people are interested in an opening`);
  await fillImports(stage);
  stage.progress(`${await fillServices(stage)} services that people are referred to`);
  stage.progress(`${await fillProposals(stage)} proposals`);
  stage.progress(`${await fillEveningProposals(stage)} evenings that people were asked to`);
  // All of it is told as if it had been: nobody gets a message about it today.
  await stage.db.as(SYSTEM, (tx) =>
    tx.rows(`UPDATE outgoing_message SET status = 'dropped' WHERE status = 'waiting'`),
  );
}

const hasRounds = ({ event }: PlannedEvent) => event.partKinds.includes('rotation');
