import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../accounts/actor.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { shownName } from '../people/shown-name.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse } from '../platform/problems/platform.problems.js';
import { recordReading } from '../privacy/reading.js';
import type { Judgement, MustHave } from './engine/engine.types.js';
import { judge, ranked } from './engine/judge.js';
import type { PeopleForOpening } from './matching.schema.js';
import { AGREED, CONSENTS, NAMES, ONE_OFFERED } from './matching.sql.js';
import { offeredOf, type OfferedRow, shown } from './offers.js';
import { around, type CardRow, placesIn, seekersOf } from './seekers.js';

interface AgreedRow extends CardRow {
  firstName: string;
  ohjaamoId: string;
  ohjaamoName: string;
}

/** As many as somebody reads before they ask the first one. */
const SHOWN_AT_MOST = 30;

/** Whom an opening fits, among those who agreed that their Ohjaamo looks for them; for its staff alone. */
@Injectable()
export class PeopleForOpeningService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /**
   * Everybody who agreed is judged, so the list is exact. Who is shown is written down for them to see.
   * @throws Problem not_found for an opening that this member of staff does not see
   */
  async list(actor: StaffActor, openingId: string): Promise<PeopleForOpening> {
    const rules = await this.catalogue.rulebook();
    return this.db.as(actor, async (tx) => {
      const row = await visibleOpening(tx, actor, openingId);
      const at = actor.peopleOhjaamoIds;
      const consents = await tx.rows<{ id: string; personId: string }>(CONSENTS, [tx.now.toString(), at]);
      const facts = await around(
        tx,
        consents.map(({ personId }) => personId),
        at,
      );
      // What may be seen is known: from here on the walls would only be asked once more for each card.
      await tx.beyond();
      const [names] = await tx.rows<PeopleForOpening['names']>(NAMES);
      const places = await placesIn(tx);
      const agreed = await tx.rows<AgreedRow>(AGREED, [consents.map(({ id }) => id)]);
      const seekers = seekersOf(agreed, facts, places);
      const offered = offeredOf(row, places);
      const judged = agreed.flatMap((thing) => {
        const seeker = seekers.get(thing.personId);
        return seeker ? [{ thing, judgement: judge(seeker, offered, rules) }] : [];
      });
      const fitting = ranked(judged);
      const best = fitting.slice(0, SHOWN_AT_MOST);
      await recordSearch(
        tx,
        actor,
        best.map(({ thing }) => thing),
      );
      const nameOf = await shownName(
        tx,
        best.map(({ thing }) => thing.personId),
      );
      const { id, title, employer } = row.card;
      return {
        opening: { id, title, employerName: employer.name, hidden: row.hidden },
        people: best.map(({ thing: { personId, firstName, ohjaamoName }, judgement }) => ({
          personId,
          firstName: nameOf(personId, firstName),
          ohjaamoName,
          judgement: shown(judgement),
        })),
        agreed: agreed.length,
        fitting: fitting.length,
        whyNot: whyNot(judged.map(({ judgement }) => judgement)),
        names: names as PeopleForOpening['names'],
      };
    });
  }
}

async function visibleOpening(tx: Tx, actor: StaffActor, openingId: string): Promise<OfferedRow> {
  const [row] = await tx.rows<OfferedRow>(ONE_OFFERED, [tx.now.toString(), openingId, actor.ohjaamoIds]);
  if (!row) throw refuse('not_found');
  return row;
}

/** Each Ohjaamo's people learn that it was their Ohjaamo that looked. */
async function recordSearch(tx: Tx, actor: StaffActor, people: readonly AgreedRow[]): Promise<void> {
  for (const ohjaamoId of new Set(people.map((one) => one.ohjaamoId))) {
    const here = people.filter((one) => one.ohjaamoId === ohjaamoId);
    const personIds = here.map(({ personId }) => personId);
    await recordReading(tx, actor, { what: 'search', why: 'guidance', personIds, ohjaamoId });
  }
}

function whyNot(all: readonly Judgement[]): PeopleForOpening['whyNot'] {
  const counts = new Map<MustHave['code'], number>();
  for (const { mustHaves } of all)
    for (const code of new Set(mustHaves.filter(({ holds }) => holds === false).map((one) => one.code)))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((one, other) => other.count - one.count);
}
