import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import type { LockedEvent } from '../bookings/round-meetings.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { PlanViews } from './plan-views.service.js';
import { PLAN_ASKED } from './planning.service.js';
import { Publication } from './publication.service.js';
import { type RotationFacts, RotationFactsService } from './rotation-facts.service.js';
import { refuse } from './rotation.problems.js';
import type { PlanInput, RotationView } from './rotation.schema.js';
import { RotationService } from './rotation.service.js';

/** Somebody takes another time in the very moment in which the plan is published: then it is published without that seat. */
const MOST_TRIES = 3;

/** Plans of an evening: asked for, dropped, published. They are made by planning.service.ts. */
@Injectable()
export class PlansService {
  constructor(
    private readonly db: Database,
    private readonly facts: RotationFactsService,
    private readonly views: PlanViews,
    private readonly publication: Publication,
    private readonly rotation: RotationService,
  ) {}

  /** A worker begins as soon as this has committed. The same id again is the same plan. */
  async ask(actor: StaffActor, eventId: string, planId: string, input: PlanInput): Promise<RotationView> {
    const { basedOn, put, unpin } = inLowerCase(input);
    await this.db.as(actor, async (tx) => {
      const { facts } = await this.enter(tx, actor, eventId);
      const before = await this.views.one(tx, planId, eventId);
      const asked = { ...(put ? { put } : {}), ...(unpin ? { unpin } : {}) };
      if (before && before.view.basedOn === basedOn && isDeepStrictEqual(before.asked, asked)) return;
      if (before) throw refuse('id_used');
      mustBeOpen(facts);
      mustBeKnown(facts, put);
      const base = basedOn ? await this.views.one(tx, basedOn, eventId) : undefined;
      if (basedOn && base?.view.status !== 'draft' && base?.view.status !== 'published')
        throw refuse('plan_moved_on');
      if (facts.people.length === 0 || facts.tables.length === 0) throw refuse('nothing_to_plan');
      if (await isPlanning(tx, eventId)) throw refuse('planning_already');
      const made = await tx.rows(
        `INSERT INTO rotation_plan (id, ohjaamo_id, event_id, status, stage, based_on, asked, asked_by, asked_at)
         VALUES ($1, $2, $3, 'planning', 'waiting', $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [planId, facts.ohjaamoId, eventId, basedOn, JSON.stringify(asked), actor.id, tx.now.toString()],
      );
      if (made.length === 0) throw refuse('id_used');
      tx.announce(PLAN_ASKED, planId);
    });
    return this.rotation.view(actor, eventId);
  }

  /** Whatever is planning it finds it gone and stops. */
  async drop(actor: StaffActor, eventId: string, planId: string): Promise<RotationView> {
    await this.db.as(actor, async (tx) => {
      await this.enter(tx, actor, eventId);
      const plan = await this.views.one(tx, planId, eventId);
      if (!plan) throw refuseAnywhere('not_found');
      const dropped = await tx.rows(
        `UPDATE rotation_plan SET status = 'dropped', stage = NULL, done_at = coalesce(done_at, $2)
         WHERE id = $1 AND status IN ('planning', 'draft', 'failed', 'dropped') RETURNING id`,
        [planId, tx.now.toString()],
      );
      if (dropped.length === 0) throw refuse('plan_moved_on');
      if (plan.view.status !== 'dropped')
        await record(tx, { subject: 'rotation_plan', id: planId, from: plan.view.status, to: 'dropped' });
    });
    return this.rotation.view(actor, eventId);
  }

  /** From now on it is the evening, and everybody is told theirs. A second time changes nothing. */
  async publish(actor: StaffActor, eventId: string, planId: string): Promise<RotationView> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.db.as(actor, (tx) => this.tryToPublish(tx, actor, eventId, planId));
        return await this.rotation.view(actor, eventId);
      } catch (error) {
        const isBusySince = ['meeting_person_free', 'meeting_table_free'].includes(constraintOf(error) ?? '');
        if (!isBusySince || tries === MOST_TRIES) throw error;
      }
    }
  }

  private async tryToPublish(tx: Tx, actor: StaffActor, eventId: string, planId: string): Promise<void> {
    const { event, facts } = await this.enter(tx, actor, eventId);
    const plan = await this.views.one(tx, planId, eventId);
    if (!plan) throw refuseAnywhere('not_found');
    if (plan.view.status === 'published') return;
    mustBeOpen(facts);
    if (plan.view.status !== 'draft') throw refuse('plan_moved_on');
    await this.publication.publish(tx, event, plan.view);
    await record(tx, { subject: 'rotation_plan', id: planId, from: 'draft', to: 'published' });
  }

  /** @throws Problem not_found, no_rotation */
  private async enter(
    tx: Tx,
    actor: StaffActor,
    eventId: string,
  ): Promise<{ event: LockedEvent; facts: RotationFacts }> {
    const [place] = await tx.rows<{ ohjaamoId: string }>(
      'SELECT ohjaamo_id AS "ohjaamoId" FROM event WHERE id = $1',
      [eventId],
    );
    mustMeetPeopleAt(actor, place?.ohjaamoId);
    const event = await this.publication.enter(tx, eventId);
    const facts = event && (await this.facts.in(tx, eventId));
    if (!facts) throw refuse('no_rotation');
    return { event, facts };
  }
}

/** As the database writes ids, so that they can be compared. */
function inLowerCase({ basedOn, put, unpin }: PlanInput) {
  const pair = <Of extends { registrationId: string; tableId: string }>(of: Of): Of => ({
    ...of,
    registrationId: of.registrationId.toLowerCase(),
    tableId: of.tableId.toLowerCase(),
  });
  return { basedOn: basedOn?.toLowerCase() ?? null, put: put && pair(put), unpin: unpin && pair(unpin) };
}

/** @throws Problem rotation_closed, rotation_begun */
function mustBeOpen(facts: RotationFacts): void {
  if (facts.closed) throw refuse('rotation_closed');
  if (facts.begun) throw refuse('rotation_begun');
}

/** @throws Problem table_unknown, registration_unknown */
function mustBeKnown({ tables, people }: RotationFacts, put: PlanInput['put']): void {
  if (!put) return;
  if (!tables.some(({ id }) => id === put.tableId)) throw refuse('table_unknown');
  if (!people.some(({ registrationId }) => registrationId === put.registrationId))
    throw refuse('registration_unknown');
}

async function isPlanning(tx: Tx, eventId: string): Promise<boolean> {
  const rows = await tx.rows(`SELECT FROM rotation_plan WHERE event_id = $1 AND status = 'planning'`, [
    eventId,
  ]);
  return rows.length > 0;
}
