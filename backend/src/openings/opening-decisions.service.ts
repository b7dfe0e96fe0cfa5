import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { Opening } from './opening.entity.js';
import { OpeningListsService, type OwnOpening } from './opening-lists.service.js';
import { confirm, confirmedIn } from './opening.ending.js';
import { changeable, hasMoved } from './opening.states.js';
import {
  begin,
  instantOf,
  lock,
  move,
  mustBeWhole,
  tellEmployer,
  todayAt,
  write,
  writtenAs,
} from './opening.writing.js';
import { refuse } from './openings.problems.js';
import type { approvalInput, staffOpeningInput } from './openings.schema.js';

/** What staff do with openings: say yes or no, and write down what they found at a firm. */
@Injectable()
export class OpeningDecisionsService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: CatalogueService,
    private readonly lists: OpeningListsService,
  ) {}

  async decide(
    actor: StaffActor,
    openingId: string,
    { approved, reason }: z.output<typeof approvalInput>,
  ): Promise<OwnOpening> {
    await this.db.as(actor, async (tx) => {
      const opening = await lock(tx, openingId);
      mustWorkAt(actor, opening?.ohjaamoId);
      if (!opening || hasMoved(opening.status, approved ? 'approve' : 'return')) return;
      const because = reason || null;
      await move(tx, opening, approved ? 'approve' : 'return', {
        reason: because,
        also: approved ? { publishedAt: instantOf(tx), askedAt: null } : {},
      });
      const template = approved ? 'opening_approved' : 'opening_returned';
      await tellEmployer(tx, opening, template, because, `${template}:${openingId}:${tx.now.toString()}`);
    });
    return this.lists.staffOne(actor, openingId);
  }

  /** Staff's own word publishes it; a hidden one is seen by staff and the firm alone. */
  async saveForEmployer(
    actor: StaffActor,
    openingId: string,
    { employerId, ohjaamoId, hidden, opening: input }: z.output<typeof staffOpeningInput>,
  ): Promise<OwnOpening> {
    mustWorkAt(actor, ohjaamoId);
    const { openingKinds } = await this.catalogue.rulebook();
    await this.db.as(actor, async (tx) => {
      await this.mustBeNear(tx, employerId, ohjaamoId);
      const opening =
        (await lock(tx, openingId)) ?? (await begin(tx, openingId, employerId, input.kind, { ohjaamoId }));
      mustWorkAt(actor, opening.ohjaamoId);
      if (opening.employerId !== employerId) throw refuse('id_used');
      if (!changeable.includes(opening.status)) throw refuse('wrong_state', { status: opening.status });
      const { written, kind } = writtenAs(input, hidden, openingKinds);
      mustBeWhole(written, kind, await todayAt(tx, ohjaamoId));
      await write(tx, openingId, written);
      await tx.manager.update(Opening, { id: openingId }, { hidden, ohjaamoId, ...confirmedIn(tx) });
      const isOut = opening.status === 'published' || opening.status === 'paused';
      if (!isOut) await move(tx, opening, 'publish', { also: { publishedAt: instantOf(tx) } });
    });
    return this.lists.staffOne(actor, openingId);
  }

  /** Still open, as the firm told staff. @throws Problem not_found, wrong_state */
  async confirm(actor: StaffActor, openingId: string): Promise<OwnOpening> {
    await this.db.as(actor, async (tx) => {
      const opening = await lock(tx, openingId);
      mustWorkAt(actor, opening?.ohjaamoId);
      await confirm(tx, opening as Opening);
    });
    return this.lists.staffOne(actor, openingId);
  }

  /** @throws Problem not_found when the firm is of another region: for this Ohjaamo's staff it does not exist */
  private async mustBeNear(tx: Tx, employerId: string, ohjaamoId: string): Promise<void> {
    const [near] = await tx.rows(
      `SELECT FROM employer h JOIN ohjaamo o ON o.region_id = h.region_id WHERE h.id = $1 AND o.id = $2`,
      [employerId, ohjaamoId],
    );
    if (!near) throw refuseAnywhere('not_found');
  }
}
