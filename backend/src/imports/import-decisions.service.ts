import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { OpeningBatchService } from '../openings/opening-batch.service.js';
import { Database } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import type { ImportStatus } from './import.states.js';
import { tellEmployer } from './import.tidings.js';
import { CARD, FROM_IMPORT, WHOLE } from './import.views.sql.js';
import { refuse } from './imports.problems.js';
import type { importApprovalInput, importCard, ImportView } from './imports.schema.js';

/** Staff look at a whole file and say yes or no to all of it; whatever they decided one by one stays decided. */
@Injectable()
export class ImportDecisionsService {
  constructor(
    private readonly db: Database,
    private readonly batch: OpeningBatchService,
  ) {}

  async waiting(actor: StaffActor): Promise<{ imports: z.output<typeof importCard>[] }> {
    const rows = await this.db.once<{ view: z.output<typeof importCard> }>(
      'imports waiting',
      `SELECT ${CARD} AS view ${FROM_IMPORT} WHERE i.status = 'imported' AND i.ohjaamo_id = ANY ($1) ORDER BY i.imported_at, i.id`,
      [actor.ohjaamoIds],
    );
    return { imports: rows.map(({ view }) => view) };
  }

  async one(actor: StaffActor, importId: string): Promise<ImportView> {
    const [row] = await this.db.once<{ view: ImportView }>(
      'import of staff',
      `SELECT ${WHOLE} AS view ${FROM_IMPORT}
       WHERE i.id = $1 AND i.ohjaamo_id = ANY ($2) AND i.status IN ('imported', 'approved', 'returned')`,
      [importId, actor.ohjaamoIds],
    );
    if (!row) throw refuseAnywhere('not_found');
    return row.view;
  }

  /** @throws Problem not_found, wrong_state (it is not imported, or was decided the other way), reason_needed */
  async decide(
    actor: StaffActor,
    importId: string,
    { approved, reason }: z.output<typeof importApprovalInput>,
  ): Promise<ImportView> {
    const to: ImportStatus = approved ? 'approved' : 'returned';
    await this.db.as(actor, async (tx) => {
      const [held] = await tx.rows<{ status: ImportStatus; ohjaamoId: string }>(
        'SELECT status, ohjaamo_id AS "ohjaamoId" FROM opening_import WHERE id = $1 FOR UPDATE',
        [importId],
      );
      mustWorkAt(actor, held?.ohjaamoId);
      if (!held || held.status === to) return;
      if (held.status !== 'imported') throw refuse('wrong_state', { status: held.status });
      if (!approved && !reason) throw refuse('reason_needed');
      const because = approved ? null : (reason as string);
      const openings = await tx.rows<{ id: string }>(
        'SELECT opening_id AS id FROM opening_reference WHERE import_id = $1',
        [importId],
      );
      const ids = openings.map(({ id }) => id);
      if (because === null) await this.batch.approveAll(tx, ids);
      else await this.batch.returnAll(tx, ids, because);
      await tx.rows('UPDATE opening_import SET status = $2, decided_at = $3, reason = $4 WHERE id = $1', [
        ...[importId, to, tx.now.toString(), because],
      ]);
      await record(tx, { subject: 'opening_import', id: importId, from: 'imported', to, reason: because });
      await tellEmployer(tx, importId, held.ohjaamoId, because);
    });
    return this.one(actor, importId);
  }
}
