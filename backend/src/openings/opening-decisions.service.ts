import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { CatalogueService, type OpeningKind } from '../catalogue/catalogue.service.js';
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
import type { approvalInput, StaffOpeningInput } from './openings.schema.js';

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
  async saveForEmployer(actor: StaffActor, openingId: string, input: StaffOpeningInput): Promise<OwnOpening> {
    const { openingKinds } = await this.catalogue.rulebook();
    await this.db.as(actor, (tx) => this.saveIn(tx, actor, openingId, input, openingKinds));
    return this.lists.staffOne(actor, openingId);
  }

  /**
   * The same as one part of a greater deed. @param kinds of the rulebook, read before the transaction began
   * @throws Problem firm_not_public when the firm stands in staff's record alone, and everybody would see it
   */
  async saveIn(
    tx: Tx,
    actor: StaffActor,
    openingId: string,
    { employerId, ohjaamoId, hidden, opening: input }: StaffOpeningInput,
    kinds: OpeningKind[],
  ): Promise<void> {
    mustWorkAt(actor, ohjaamoId);
    const employerStatus = await this.statusOfNear(tx, employerId, ohjaamoId);
    const opening =
      (await lock(tx, openingId)) ?? (await begin(tx, openingId, employerId, input.kind, { ohjaamoId }));
    mustWorkAt(actor, opening.ohjaamoId);
    if (opening.employerId !== employerId) throw refuse('id_used');
    if (!changeable.includes(opening.status)) throw refuse('wrong_state', { status: opening.status });
    if (!hidden && employerStatus === 'known') throw refuse('firm_not_public');
    const { written, kind } = writtenAs(input, hidden, kinds);
    mustBeWhole(written, kind, await todayAt(tx, ohjaamoId));
    await write(tx, openingId, written);
    if (opening.ohjaamoId !== ohjaamoId) await this.leaveShareWith(tx, openingId, ohjaamoId);
    await tx.manager.update(Opening, { id: openingId }, { hidden, ohjaamoId, ...confirmedIn(tx) });
    const isOut = opening.status === 'published' || opening.status === 'paused';
    if (!isOut) await move(tx, opening, 'publish', { also: { publishedAt: instantOf(tx) } });
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

  /** Whoever gets it as their own sees it as that. */
  private async leaveShareWith(tx: Tx, openingId: string, ohjaamoId: string): Promise<void> {
    await tx.rows('DELETE FROM opening_share WHERE opening_id = $1 AND ohjaamo_id = $2', [
      openingId,
      ohjaamoId,
    ]);
  }

  /** @throws Problem not_found when the firm is of another region: for this Ohjaamo's staff it does not exist */
  private async statusOfNear(tx: Tx, employerId: string, ohjaamoId: string): Promise<string> {
    const [near] = await tx.rows<{ status: string }>(
      `SELECT h.status FROM employer h JOIN ohjaamo o ON o.region_id = h.region_id WHERE h.id = $1 AND o.id = $2`,
      [employerId, ohjaamoId],
    );
    if (!near) throw refuseAnywhere('not_found');
    return near.status;
  }
}
