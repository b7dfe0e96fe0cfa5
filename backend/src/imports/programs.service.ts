import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { OpeningBatchService, type Standing } from '../openings/opening-batch.service.js';
import { OpeningListsService } from '../openings/opening-lists.service.js';
import { refuse as refuseOpening } from '../openings/openings.problems.js';
import type { OpeningInput } from '../openings/openings.schema.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { FIRM_LOCK } from './imports.service.js';
import { KeysService, type ProgramActor } from './keys.service.js';
import type { ProgramOpening } from './keys.schema.js';

/** What a firm's own program does with the firm's openings, each known by the firm's own reference. */
@Injectable()
export class ProgramsService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: CatalogueService,
    private readonly batch: OpeningBatchService,
    private readonly lists: OpeningListsService,
    private readonly keys: KeysService,
  ) {}

  async all(header: string | undefined): Promise<{ openings: ProgramOpening[] }> {
    const actor = await this.keys.programOf(header);
    return this.db.acting(actor, async () => {
      const { openings } = await this.lists.ofEmployer(actor);
      const named = await this.db.once<{ id: string; reference: string }>(
        'references of firm',
        'SELECT opening_id AS id, reference FROM opening_reference WHERE employer_id = $1',
        [actor.employerId],
      );
      const references = new Map(named.map(({ id, reference }) => [id, reference]));
      return {
        openings: openings.flatMap((opening) => {
          const reference = references.get(opening.id);
          return reference === undefined ? [] : [{ reference, opening }];
        }),
      };
    });
  }

  /**
   * Written whole and sent for approval; the same again changes nothing. What is filled, closed or run out begins anew.
   * @throws Problem key_unknown, opening_incomplete with the form's own codes
   */
  async put(header: string | undefined, reference: string, input: OpeningInput): Promise<ProgramOpening> {
    const actor = await this.keys.programOf(header);
    const { openingKinds } = await this.catalogue.rulebook();
    const id = await this.db.acting(actor, () =>
      this.db.as(actor, async (tx) => {
        const { ohjaamoId, today, standing } = await this.at(tx, actor, reference);
        const judged = this.batch.judge(input, openingKinds, today);
        if ('faults' in judged) throw refuseOpening('opening_incomplete', { fields: judged.faults });
        const { written } = judged;
        if (standing && standing.status !== 'draft' && !this.batch.differs(standing, written))
          return standing.id;
        const row = { id: standing?.id ?? randomUUID(), seenAt: standing?.updatedAt ?? null, written };
        if (!(await this.batch.writeAll(tx, actor.employerId, ohjaamoId, [row])))
          throw refuseOpening('wrong_state');
        await tx.rows(
          `INSERT INTO opening_reference (employer_id, reference, opening_id, ohjaamo_id) VALUES ($1, $2, $3, $4)
           ON CONFLICT (employer_id, reference) DO UPDATE SET opening_id = excluded.opening_id, import_id = NULL`,
          [actor.employerId, reference, row.id, ohjaamoId],
        );
        if (standing?.status !== 'waiting') await this.batch.tellStaff(tx, { id: row.id, ohjaamoId });
        return row.id;
      }),
    );
    await this.keys.noteUse(actor);
    const opening = await this.db.acting(actor, () => this.lists.ownOne(actor, id));
    return { reference, opening };
  }

  /** Twice is once. @throws Problem key_unknown, not_found */
  async close(header: string | undefined, reference: string): Promise<void> {
    const actor = await this.keys.programOf(header);
    await this.db.acting(actor, () =>
      this.db.as(actor, async (tx) => {
        const { openingId, standing } = await this.at(tx, actor, reference);
        if (!openingId) throw refuseAnywhere('not_found');
        if (standing) await this.batch.close(tx, standing);
      }),
    );
    await this.keys.noteUse(actor);
  }

  /** The firm, locked against its other programs and files, and the opening of this reference, if there is one. */
  private async at(tx: Tx, { employerId }: ProgramActor, reference: string) {
    await tx.rows(FIRM_LOCK, [employerId]);
    const [found] = await tx.rows<{ ohjaamoId: string; today: string; openingId: string | null }>(
      `SELECT h.ohjaamo_id AS "ohjaamoId", ($3::timestamptz AT TIME ZONE o.time_zone)::date::text AS today, r.opening_id AS "openingId"
       FROM employer h JOIN ohjaamo o ON o.id = h.ohjaamo_id
       LEFT JOIN opening_reference r ON r.employer_id = h.id AND r.reference = $2 WHERE h.id = $1`,
      [employerId, reference, tx.now.toString()],
    );
    if (!found) throw refuseAnywhere('not_found');
    const { openingId } = found;
    const known = openingId
      ? await this.batch.standing(tx, employerId, [openingId])
      : new Map<string, Standing>();
    return { ...found, standing: openingId ? known.get(openingId) : undefined };
  }
}
