import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { PLAN, PLANS } from './plans.sql.js';
import type { PlanInput, PlanView, RotationView } from './rotation.schema.js';
import { RotationFactsService } from './rotation-facts.service.js';
import { printOf, problemOf } from './rotation.facts.js';

export interface PlanRow {
  view: PlanView;
  asked: Pick<PlanInput, 'put' | 'unpin'>;
  /** Of what it was made from. */
  print: string | null;
}

/** What a rotation's view tells of its plans. */
export type Plans = Pick<RotationView, 'draft' | 'published' | 'outOfDate'>;

/** Plans as staff see them. */
@Injectable()
export class PlanViews {
  constructor(
    private readonly db: Database,
    private readonly facts: RotationFactsService,
  ) {}

  /** For whoever was seen to have the right. */
  async of(eventId: string): Promise<Plans> {
    const [plans, facts] = await Promise.all([
      this.db.beyond(() => this.db.once<PlanRow>('plans of rotation', PLANS, [eventId])),
      this.facts.of(eventId),
    ]);
    const published = plans.find(({ view }) => view.status === 'published');
    const newest = plans.find(({ view }) => view.status !== 'published');
    const standing = newest?.view.status === 'draft' ? newest : published;
    return {
      draft: newest?.view ?? null,
      published: published?.view ?? null,
      outOfDate: Boolean(standing && facts && standing.print !== printOf(problemOf(facts))),
    };
  }

  async one(tx: Tx, planId: string, eventId: string): Promise<PlanRow | undefined> {
    const [plan] = await tx.rows<PlanRow>(PLAN, [planId, eventId]);
    return plan;
  }
}
