import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { RecruiterActor } from '../accounts/actor.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { answerWhoWait } from '../interests/interests-follow.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { Opening } from './opening.entity.js';
import { OpeningListsService, type OwnOpening } from './opening-lists.service.js';
import { readsDifferently } from './opening.rules.js';
import { changeable, hasMoved, type OpeningMove } from './opening.states.js';
import { confirm, confirmedIn, end } from './opening.ending.js';
import {
  begin,
  lock,
  move,
  moved,
  mustBeWhole,
  tellEmployer,
  tellStaff,
  todayAt,
  write,
  writtenAs,
} from './opening.writing.js';
import { refuse } from './openings.problems.js';
import type { ClosureInput, OpeningInput, OpeningStatus } from './openings.schema.js';

/** What an employer does with its openings, and what time does with them. */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: CatalogueService,
    private readonly lists: OpeningListsService,
  ) {}

  /** Other words send a published opening back to staff; other dates or numbers do not. */
  async save(actor: RecruiterActor, openingId: string, input: OpeningInput): Promise<OwnOpening> {
    const { openingKinds } = await this.catalogue.rulebook();
    await this.db.as(actor, async (tx) => {
      const opening =
        (await this.own(tx, actor, openingId)) ?? (await begin(tx, openingId, actor.employerId, input.kind));
      if (opening.employerId !== actor.employerId) throw refuseAnywhere('not_found');
      if (!changeable.includes(opening.status)) throw refuse('wrong_state', { status: opening.status });
      const { written, kind } = writtenAs(input, opening.hidden, openingKinds);
      if (opening.status !== 'draft') mustBeWhole(written, kind, await todayAt(tx, opening.ohjaamoId));
      const isOut = opening.status === 'published' || opening.status === 'paused';
      const wantsAnotherLook = isOut && readsDifferently(opening, written);
      await write(tx, openingId, written);
      if (isOut) await tx.manager.update(Opening, { id: openingId }, confirmedIn(tx));
      if (!wantsAnotherLook) return;
      await move(tx, opening, 'change');
      await tellStaff(tx, opening);
    });
    return this.lists.ownOne(actor, openingId);
  }

  /** A copy is a draft with the same words; days that have passed stay behind. */
  async copy(actor: RecruiterActor, openingId: string, from: string): Promise<OwnOpening> {
    await this.db.as(actor, async (tx) => {
      if (await this.own(tx, actor, openingId)) return;
      const model = await this.own(tx, actor, from);
      if (!model) throw refuseAnywhere('not_found');
      const copy = await begin(tx, openingId, actor.employerId, model.kind);
      if (copy.employerId !== actor.employerId) throw refuseAnywhere('not_found');
      const today = await todayAt(tx, copy.ohjaamoId);
      const stillToCome = (day: string | null) => (day && day >= today ? day : null);
      const endsOn = stillToCome(model.endsOn);
      await write(tx, openingId, {
        ...model,
        endsOn,
        startsOn: stillToCome(model.startsOn),
        closesOn: stillToCome(model.closesOn),
      });
    });
    return this.lists.ownOne(actor, openingId);
  }

  async submit(actor: RecruiterActor, openingId: string): Promise<OwnOpening> {
    const { openingKinds } = await this.catalogue.rulebook();
    return this.moveOwn(actor, openingId, 'submit', async (tx, opening) => {
      const kind = openingKinds.find(({ code }) => code === opening.kind);
      if (!kind) throw refuse('unknown_kind');
      mustBeWhole(opening, kind, await todayAt(tx, opening.ohjaamoId));
      await move(tx, opening, 'submit');
      await tellStaff(tx, opening);
    });
  }

  pause(actor: RecruiterActor, openingId: string): Promise<OwnOpening> {
    return this.moveOwn(actor, openingId, 'pause');
  }

  resume(actor: RecruiterActor, openingId: string): Promise<OwnOpening> {
    return this.moveOwn(actor, openingId, 'resume', async (tx, opening) => {
      const isOver = opening.closesOn && opening.closesOn < (await todayAt(tx, opening.ohjaamoId));
      if (isOver) throw refuse('wrong_state', { status: 'run_out' });
      await move(tx, opening, 'resume', { also: confirmedIn(tx) });
    });
  }

  close(actor: RecruiterActor, openingId: string, input: ClosureInput): Promise<OwnOpening> {
    return this.moveOwn(actor, openingId, input.filled ? 'fill' : 'close', (tx, opening) =>
      end(tx, opening, input),
    );
  }

  /** Still open: nobody asks again for a while. */
  confirm(actor: RecruiterActor, openingId: string): Promise<OwnOpening> {
    return this.withOwn(actor, openingId, confirm);
  }

  /**
   * Ends what has run out by the calendar of its Ohjaamo, and says so once a week before. The hourly sweep calls it;
   * a second call changes nothing.
   */
  runOut(now: Temporal.Instant): Promise<{ ranOut: number; warned: number }> {
    return this.db.as(SYSTEM, async (tx) => {
      const over = await tx.rows<{ id: string; status: OpeningStatus }>(
        `UPDATE opening q SET status = 'run_out', updated_at = $1
         FROM (SELECT q.id, q.status AS was FROM opening q JOIN ohjaamo o ON o.id = q.ohjaamo_id
               WHERE q.status IN ('published', 'paused') AND q.closes_on < ${DAY}
               ORDER BY q.id FOR UPDATE OF q SKIP LOCKED) due
         WHERE q.id = due.id RETURNING q.id, due.was AS status`,
        [now.toString()],
      );
      for (const { id, status } of over) {
        await moved(tx, id, status, 'run_out');
        await answerWhoWait(tx, id, 'lapse');
      }
      const soon = await tx.rows<{ id: string; ohjaamoId: string; closesOn: string }>(
        `SELECT q.id, q.ohjaamo_id AS "ohjaamoId", q.closes_on AS "closesOn"
         FROM opening q JOIN ohjaamo o ON o.id = q.ohjaamo_id
         WHERE q.status = 'published' AND q.closes_on BETWEEN ${DAY} AND ${DAY} + 7
           AND (q.published_at AT TIME ZONE o.time_zone)::date < q.closes_on - 7
         ORDER BY q.id`,
        [now.toString()],
      );
      for (const { closesOn, ...opening } of soon) {
        const onceKey = `opening_running_out:${opening.id}:${closesOn}`;
        await tellEmployer(tx, opening, 'opening_running_out', null, onceKey);
      }
      return { ranOut: over.length, warned: soon.length };
    });
  }

  /** Moves one of ours; where it has moved already, the second tap changes nothing. */
  private moveOwn(
    actor: RecruiterActor,
    openingId: string,
    name: OpeningMove['name'],
    work: (tx: Tx, opening: Opening) => Promise<void> = (tx, opening) => move(tx, opening, name),
  ): Promise<OwnOpening> {
    return this.withOwn(actor, openingId, async (tx, opening) => {
      if (!hasMoved(opening.status, name)) await work(tx, opening);
    });
  }

  private async withOwn(
    actor: RecruiterActor,
    openingId: string,
    work: (tx: Tx, opening: Opening) => Promise<void>,
  ): Promise<OwnOpening> {
    await this.db.as(actor, async (tx) => {
      const opening = await this.own(tx, actor, openingId);
      if (!opening) throw refuseAnywhere('not_found');
      await work(tx, opening);
    });
    return this.lists.ownOne(actor, openingId);
  }

  /** @throws Problem not_found when it is another firm's: nobody learns that it exists */
  private async own(tx: Tx, { employerId }: RecruiterActor, openingId: string): Promise<Opening | null> {
    const opening = await lock(tx, openingId);
    if (opening && opening.employerId !== employerId) throw refuseAnywhere('not_found');
    return opening;
  }
}

const DAY = `($1::timestamptz AT TIME ZONE o.time_zone)::date`;
