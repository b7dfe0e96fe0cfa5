import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { refuse } from './support.problems.js';
import type { supportEndInput, supportNoteInput, SupportPage } from './support.schema.js';
import { SupportViews } from './support-views.service.js';

interface Placement {
  id: string;
  ohjaamoId: string;
  zone: string;
}

/** What staff do after the start: move a question, see to a worry, write down a call, and why it ended. */
@Injectable()
export class SupportService {
  constructor(
    private readonly db: Database,
    private readonly views: SupportViews,
  ) {}

  /** @throws Problem not_found, check_in_asked, malformed for a day that has passed */
  async moveDay(actor: StaffActor, checkInId: string, day: string): Promise<SupportPage> {
    return this.deed(actor, await this.placementOf(checkInId), async (tx, { zone }) => {
      const today = tx.now.toZonedDateTimeISO(zone).toPlainDate();
      if (Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) < 0)
        throw refuseAnywhere('malformed', { fields: [{ path: 'day', code: 'in_the_past' }] });
      const moved = await tx.rows<{ id: string }>(
        `UPDATE check_in SET due_on = $2 WHERE id = $1 AND state = 'planned' RETURNING id`,
        [checkInId, day],
      );
      if (moved.length === 0) throw refuse('check_in_asked');
    });
  }

  /** Twice is once. */
  async seeTo(actor: StaffActor, checkInId: string): Promise<SupportPage> {
    return this.deed(actor, await this.placementOf(checkInId), async (tx) => {
      await tx.rows(
        `UPDATE check_in SET seen_to_at = $2, seen_to_by = $3 WHERE id = $1 AND seen_to_at IS NULL AND state IN ('answered', 'no_answer')`,
        [checkInId, tx.now.toString(), actor.id],
      );
    });
  }

  /** @throws Problem not_found, id_used */
  write(
    actor: StaffActor,
    noteId: string,
    { placementId, spokeWith, text }: z.output<typeof supportNoteInput>,
  ): Promise<SupportPage> {
    return this.deed(actor, placementId, async (tx, { ohjaamoId }) => {
      await tx.rows(
        `INSERT INTO support_note (id, ohjaamo_id, placement_id, spoke_with, text, written_by, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
        [noteId, ohjaamoId, placementId, spokeWith, text, actor.id, tx.now.toString()],
      );
      const [same] = await tx.rows(
        'SELECT FROM support_note WHERE id = $1 AND placement_id = $2 AND spoke_with = $3 AND text = $4',
        [noteId, placementId, spokeWith, text],
      );
      if (!same) throw refuse('id_used');
    });
  }

  /** Why it ended; written again it takes the place of what was there. */
  end(
    actor: StaffActor,
    placementId: string,
    { reasons, words }: z.output<typeof supportEndInput>,
  ): Promise<SupportPage> {
    return this.deed(actor, placementId, async (tx, { ohjaamoId }) => {
      await tx.rows(
        `INSERT INTO support_end (placement_id, ohjaamo_id, reasons, words, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (placement_id) DO UPDATE SET reasons = excluded.reasons, words = excluded.words, written_by = excluded.written_by,
           written_at = excluded.written_at`,
        [placementId, ohjaamoId, reasons, words || null, actor.id, tx.now.toString()],
      );
    });
  }

  private async deed(
    actor: StaffActor,
    placementId: string,
    work: (tx: Tx, placement: Placement) => Promise<void>,
  ): Promise<SupportPage> {
    await this.db.as(actor, async (tx) => {
      const [placement] = await tx.rows<Placement>(
        `SELECT p.id, p.ohjaamo_id AS "ohjaamoId", o.time_zone AS zone FROM placement p JOIN ohjaamo o ON o.id = p.ohjaamo_id
         WHERE p.id = $1 FOR UPDATE OF p`,
        [placementId],
      );
      mustMeetPeopleAt(actor, placement?.ohjaamoId);
      await work(tx, placement as Placement);
    });
    return this.views.page(actor, placementId);
  }

  /** @throws Problem not_found */
  private async placementOf(checkInId: string): Promise<string> {
    const [row] = await this.db.once<{ id: string }>(
      'placement of check-in',
      'SELECT placement_id AS id FROM check_in WHERE id = $1',
      [checkInId],
    );
    if (!row) throw refuseAnywhere('not_found');
    return row.id;
  }
}
