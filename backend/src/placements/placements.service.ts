import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import { mustKnow } from '../people/known-at.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { PlacementViews } from './placement-views.service.js';
import { begin } from './placement.beginning.js';
import { broken } from './placement.rules.js';
import { isBeforeStart } from './placement.states.js';
import { askPerson, limitsFor, lockOurs, lockPlaced, stepsOf, turn, write } from './placement.writing.js';
import { refuse } from './placements.problems.js';
import type {
  extractInput,
  PlacementInput,
  PlacementTerms,
  subsidyInput,
} from './placements.input.schema.js';
import type { Placed, PlacementView } from './placements.schema.js';
import { COLLEAGUES } from './placements.sql.js';

/** What staff write down about somebody who starts somewhere. What moves it stands in placement-moves.service.ts. */
@Injectable()
export class PlacementsService {
  constructor(
    private readonly db: Database,
    private readonly views: PlacementViews,
  ) {}

  /**
   * Begins one, with what the opening says; the young person is asked whether the workplace may see it. Twice is once.
   * @throws Problem not_found, id_used, malformed (no kind or title where no opening stands behind it)
   */
  async begin(actor: StaffActor, id: string, input: PlacementInput): Promise<PlacementView> {
    mustMeetPeopleAt(actor, input.ohjaamoId);
    await this.db.as(actor, async (tx) => {
      await mustKnow(tx, input.personId, [input.ohjaamoId]);
      if (!(await begin(tx, actor, id, input))) return;
      await record(tx, { subject: 'placement', id, from: null, to: 'proposed' });
      const placed = await lockPlaced(tx, id);
      const asks = (await stepsOf(tx, placed.kind)).some(({ fact }) => fact === 'sharing');
      if (asks && placed.employer) await askPerson(tx, placed, `placement_asks:${id}`);
    });
    return this.views.one(actor, id);
  }

  /**
   * Title, days, hours and what is ticked. What the authority has seen it sees again when it is different.
   * @throws Problem not_found, already_running, agreement_signed
   */
  async setTerms(actor: StaffActor, id: string, terms: PlacementTerms): Promise<PlacementView> {
    await this.change(actor, id, async (tx, placed) => {
      if (placed.signed) throw refuse('agreement_signed');
      await write(tx, id, {
        title: terms.title,
        starts_on: terms.startsOn ?? null,
        ends_on: terms.endsOn ?? null,
        day_hours: terms.dayHours ?? null,
        days_a_week: terms.daysAWeek ?? null,
        week_hours: terms.weekHours ?? null,
        day_starts: terms.dayStarts ?? null,
        day_ends: terms.dayEnds ?? null,
        supervisor: terms.supervisor || null,
        age_group: terms.ageGroup ?? null,
        hazards: terms.hazards,
        hazard_notice_on: terms.hazardNoticeOn ?? null,
        not_working_there: terms.notWorkingThere,
        been_there_before: terms.beenThereBefore,
      });
      const after = await lockPlaced(tx, id);
      const isOther = CHECKED_FIELDS.some((field) => after[field] !== placed[field]);
      if (placed.status === 'checked' && isOther) await turn(tx, after, 'reopen', null);
    });
    return this.views.one(actor, id);
  }

  /** @throws Problem not_found, already_running */
  async setSubsidy(
    actor: StaffActor,
    id: string,
    { subsidy, kind, withoutSubsidy }: z.output<typeof subsidyInput>,
  ): Promise<PlacementView> {
    await this.change(actor, id, async (tx, placed) => {
      const goesOn = subsidy === 'refused' && withoutSubsidy;
      const which = subsidy === 'none' ? null : (kind ?? null);
      await write(tx, id, { subsidy, subsidy_kind: which, without_subsidy: goesOn });
      if (placed.subsidy === subsidy && placed.withoutSubsidy === goesOn) return;
      const to = goesOn ? 'refused, goes on' : subsidy;
      await record(tx, { subject: 'placement_subsidy', id, from: placed.subsidy, to });
    });
    return this.views.one(actor, id);
  }

  /**
   * Only whether it is needed, its date and when it was shown: the extract itself goes back to whoever showed it (504/2002).
   * @throws Problem not_found, already_running, rule_broken (older than the law allows), malformed (a day to come)
   */
  async setExtract(
    actor: StaffActor,
    id: string,
    { needed, datedOn, shownOn }: z.output<typeof extractInput>,
  ): Promise<PlacementView> {
    await this.change(actor, id, async (tx, placed) => {
      const shown = needed && datedOn && shownOn ? { datedOn, shownOn } : null;
      if (shown && shown.shownOn > placed.today)
        throw refuseAnywhere('malformed', { fields: [{ path: 'shownOn', code: 'malformed' }] });
      await write(tx, id, {
        extract_needed: needed,
        extract_dated_on: shown?.datedOn ?? null,
        extract_shown_on: shown?.shownOn ?? null,
        extract_seen_by: shown ? actor.id : null,
      });
      const limits = await limitsFor(tx, placed);
      const rules = broken(await lockPlaced(tx, id), limits).filter(
        ({ field }) => field === 'extractDatedOn',
      );
      if (rules.length > 0) throw refuse('rule_broken', ruleDetails(rules));
    });
    return this.views.one(actor, id);
  }

  /** Whom both sides turn to; somebody who meets people at this Ohjaamo. @throws Problem not_found */
  async setSupporter(actor: StaffActor, id: string, staffId: string | null): Promise<PlacementView> {
    await this.db.as(actor, async (tx) => {
      const { ohjaamo } = await lockOurs(tx, actor, id);
      const colleagues = await tx.rows<{ id: string }>(COLLEAGUES, [ohjaamo.id]);
      if (staffId && !colleagues.some((one) => one.id === staffId)) throw refuseAnywhere('not_found');
      await write(tx, id, { supporter_id: staffId });
    });
    return this.views.one(actor, id);
  }

  private async change(
    actor: StaffActor,
    id: string,
    work: (tx: Tx, placed: Placed) => Promise<void>,
  ): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const placed = await lockOurs(tx, actor, id);
      if (!isBeforeStart(placed.status)) throw refuse('already_running');
      await work(tx, placed);
    });
  }
}

/** What the authority judges; other words in the title are no other placement. */
const CHECKED_FIELDS = [
  'startsOn',
  'endsOn',
  'dayHours',
  'daysAWeek',
  'weekHours',
  'dayStarts',
  'dayEnds',
  'supervisor',
  'ageGroup',
  'hazards',
] as const satisfies readonly (keyof Placed)[];

export const ruleDetails = (rules: { rule: string; field: string }[]) => ({
  rules,
  fields: rules.map(({ field }) => ({ path: field, code: 'malformed' })),
});
