import { BookingsService } from '../bookings/bookings.service.js';
import { Problem } from '../platform/problems/problem.js';
import { InterestService } from '../rotation/interest.service.js';
import { PlanningService } from '../rotation/planning.service.js';
import { PlansService } from '../rotation/plans.service.js';
import { MOST_WISHES, type WishesInput } from '../rotation/wishes.schema.js';
import { idFor } from './chance.js';
import { type Comer, tell } from './fill.cards.js';
import type { PlannedEvent } from './fill.programme.js';
import type { SamplePerson } from './people.js';
import type { Stage } from './stage.js';

/** So many for each taken table come to an evening of speed dates. */
const PEOPLE_A_TABLE = 4;

/** Young people register for the rounds, most of them with hearts. @returns how many */
export async function fillWishes(
  stage: Stage,
  people: SamplePerson[],
  { plan, event }: PlannedEvent,
): Promise<number> {
  const part = event.parts.find(({ kind }) => kind === 'rotation');
  const tableIds = event.tables.filter(({ status }) => status === 'taken').map(({ id }) => id);
  if (!part || plan.draft || event.status === 'cancelled') return 0;
  const crowd = stage.chance.shuffled(people).slice(0, tableIds.length * PEOPLE_A_TABLE);
  let come = 0;
  for (const person of crowd) {
    const id = idFor(`wishing ${event.id} ${person.contact.phone ?? person.contact.email}`);
    const wishes = wishesOf(stage, tableIds);
    // Somebody may be busy then: like anybody else, they let it be.
    try {
      await stage.get(BookingsService).book(id, { partId: part.id, wishes, ...person });
      come += 1;
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 409) throw error;
    }
  }
  return come;
}

/** Some tables are wished for far more than others; one in five is glad of every table. */
function wishesOf({ chance }: Stage, tableIds: string[]): WishesInput {
  const byLiking = tableIds
    .map((id, n) => ({ id, liking: chance.next() * (n + 1) }))
    .sort((one, other) => one.liking - other.liking)
    .map(({ id }) => id);
  const wanted = Math.min(MOST_WISHES, byLiking.length - 1, 1 + chance.below(5));
  const wishes = chance.below(5) === 0 ? [] : byLiking.slice(0, wanted);
  const isRarely = (share: number) => chance.below(share) === 0;
  return {
    wishes,
    never: wishes.length > 0 && isRarely(12) ? byLiking.slice(-1) : [],
    languages: isRarely(4) ? ['fi', 'en'] : [],
    needs: isRarely(15) ? [chance.pick(['calm', 'step_free', 'interpreter', 'plain_language'] as const)] : [],
    mostMeetings: isRarely(8) ? 3 + chance.below(3) : null,
    breakAfter: isRarely(12) ? 3 : null,
    fromRound: isRarely(10) ? 3 : null,
    untilRound: isRarely(10) ? 7 : null,
  };
}

/** Staff plan the evening and publish it. */
export async function planRounds(stage: Stage, { plan, event }: PlannedEvent): Promise<void> {
  const staff = stage.staffAt(plan.at);
  const planId = idFor(`plan ${event.id}`);
  await stage.get(PlansService).ask(staff, event.id, planId, {});
  await stage.get(PlanningService).plan(planId);
  await stage.get(PlansService).publish(staff, event.id, planId);
}

/** Whoever comes to event $1, has no card yet, and the employer whom they wish for most. */
const WISHING = `
SELECT g.person_id AS "personId", g.language, g.ohjaamo_id AS "ohjaamoId", o.slug, g.event_id AS "eventId", t.employer_id AS "employerId"
FROM wish w JOIN registration g ON g.id = w.registration_id JOIN event_table t ON t.id = w.event_table_id
JOIN ohjaamo o ON o.id = g.ohjaamo_id
WHERE g.event_id = $1 AND w.rank = 1 AND NOT EXISTS (SELECT FROM card_version v WHERE v.person_id = g.person_id)
ORDER BY g.created_at, g.id LIMIT 9`;

/** Some show their card to the employer whom they wish for most; firms look at the cards and give stars. */
export async function giveStars(stage: Stage, { plan, event }: PlannedEvent): Promise<void> {
  const wishing = await stage.db.once<Comer>('sample_wishing', WISHING, [event.id]);
  for (const [nth, comer] of wishing.entries()) await tell(stage, comer, nth);
  for (const firm of plan.firms ?? []) {
    const owner = await stage.ownerOf(firm);
    if (!event.tables.some(({ employer }) => employer?.id === owner.employerId)) continue;
    await stage.db.acting(owner, async () => {
      const interest = stage.get(InterestService);
      for (const { consentId } of (await interest.of(owner, event.id)).cards)
        await interest.say(owner, event.id, consentId, { stars: 1 + stage.chance.below(3), noThanks: false });
    });
  }
}
