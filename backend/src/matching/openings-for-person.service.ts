import { Injectable } from '@nestjs/common';
import type { StaffActor, YoungActor } from '../accounts/actor.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { mustKnow } from '../people/known-at.js';
import { shownName } from '../people/shown-name.js';
import { Database, type Tx } from '../platform/database/database.js';
import { recordReading } from '../privacy/reading.js';
import { candidatesFor, isExact } from './candidates.js';
import type { Rules, Seeker } from './engine/engine.types.js';
import { judge, ranked } from './engine/judge.js';
import type { MyOpenings, OpeningsForPerson } from './matching.schema.js';
import { AGREED, CONSENTS, HIDDEN_HERE, MINE, NAMES, OFFERED } from './matching.sql.js';
import { listed, offeredOf, type OfferedRow } from './offers.js';
import { around, type CardRow, type Places, placesIn, type RecommendedRow, seekersOf } from './seekers.js';

const SHOWN_AT_MOST = 30;
/** The law's day begins at midnight in Finland. */
const ZONE = 'Europe/Helsinki';

/** Openings that fit a person, with the reasons: for themselves, and for staff whom they let look. */
@Injectable()
export class OpeningsForPersonService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** What is public, by my newest card; without one there is nothing to go by. */
  async mine(actor: YoungActor): Promise<MyOpenings> {
    const rules = await this.catalogue.rulebook();
    return this.db.as(actor, async (tx) => {
      const [card] = await tx.rows<CardRow>(MINE, [actor.id]);
      const facts = await around(tx, [actor.id], null);
      await tx.beyond();
      const about = { recommendations: facts.recommended.map(told), names: await namesIn(tx) };
      if (!card) return { ...about, hasCard: false, openings: [], exact: true };
      const places = await placesIn(tx);
      const seeker = seekersOf([card], facts, places).get(card.personId) as Seeker;
      return { ...about, hasCard: true, ...(await bestFor(tx, seeker, { places, rules, hidden: [] })) };
    });
  }

  /**
   * What is public, and what is hidden and ours, by the card that the person showed us for this.
   * @throws Problem not_found to whom nobody of theirs knows
   */
  async forStaff(actor: StaffActor, personId: string): Promise<OpeningsForPerson> {
    const rules = await this.catalogue.rulebook();
    return this.db.as(actor, async (tx) => {
      const at = actor.peopleOhjaamoIds;
      await mustKnow(tx, personId, at);
      const now = tx.now.toString();
      const hidden = await tx.rows<{ id: string }>(HIDDEN_HERE, [actor.ohjaamoIds]);
      const consents = await tx.rows<{ id: string }>(`${CONSENTS} AND c.person_id = $3`, [now, at, personId]);
      const facts = await around(tx, [personId], at);
      const [known] = await tx.rows<{ firstName: string }>(
        `SELECT y.first_name AS "firstName" FROM young_person y WHERE y.id = $1`,
        [personId],
      );
      const nameOf = await shownName(tx, [personId]);
      await tx.beyond();
      const person = { id: personId, firstName: nameOf(personId, known?.firstName ?? '') };
      const recommendations = facts.recommended.map(told);
      const about = { person, recommendations, names: await namesIn(tx) };
      const [card] = await tx.rows<AgreedCard>(AGREED, [consents.map(({ id }) => id)]);
      if (!card) return { ...about, agreed: false, openings: [], exact: true };
      const { ohjaamoId } = card;
      await recordReading(tx, actor, { what: 'card', why: 'guidance', personIds: [personId], ohjaamoId });
      const places = await placesIn(tx);
      const seeker = seekersOf([card], facts, places).get(personId) as Seeker;
      const ids = hidden.map(({ id }) => id);
      return { ...about, agreed: true, ...(await bestFor(tx, seeker, { places, rules, hidden: ids })) };
    });
  }
}

interface AgreedCard extends CardRow {
  ohjaamoId: string;
}

interface World {
  places: Places;
  rules: Rules;
  /** Hidden openings that the reader may see: all of them are judged. */
  hidden: string[];
  /** How many of each source; the usual number when left out. */
  each?: number;
}

/** The best openings for this person, and whether nothing that was left out could be among them. */
export async function bestFor(tx: Tx, seeker: Seeker, { places, rules, hidden, each }: World) {
  const today = tx.now.toZonedDateTimeISO(ZONE).toPlainDate().toString();
  const candidates = await candidatesFor(tx, seeker, { places, today, ...(each && { each }) });
  const rows = await tx.rows<OfferedRow>(OFFERED, [
    tx.now.toString(),
    [...candidates.ids, ...hidden],
    hidden,
  ]);
  const judged = rows.map((thing) => ({
    thing,
    judgement: judge(seeker, offeredOf(thing, places), rules),
  }));
  const best = ranked(judged).slice(0, SHOWN_AT_MOST);
  const last = best.at(-1)?.judgement.score ?? 0;
  return {
    openings: best.map(({ thing, judgement }) => listed(thing, judgement)),
    exact: isExact(candidates, best.length === SHOWN_AT_MOST, last),
  };
}

async function namesIn(tx: Tx): Promise<MyOpenings['names']> {
  const [names] = await tx.rows<MyOpenings['names']>(NAMES);
  return names as MyOpenings['names'];
}

const told = ({ id, sectorCode, occupationCode, opening, words, by }: RecommendedRow) => ({
  ...{ id, sectorCode, occupationCode, opening, words, by },
});
