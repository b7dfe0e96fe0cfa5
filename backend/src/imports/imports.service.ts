import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor } from '../accounts/actor.js';
import { OpeningBatchService, type ToWrite } from '../openings/opening-batch.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { isImported, type ImportStatus } from './import.states.js';
import { tellStaff } from './import.tidings.js';
import { CARD, FROM_IMPORT, WHOLE } from './import.views.sql.js';
import { refuse } from './imports.problems.js';
import type { importCard, importInput, ImportView } from './imports.schema.js';

/** What bringing a file announces. */
export const FILE_BROUGHT = 'opening_import';
/** Two files or programs of one firm, $1, one after the other: else both would make the same reference. */
export const FIRM_LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 15))';
const LONGEST_LIST = 20;
/** Openings that one statement writes. */
const AT_A_TIME = 1000;

interface Held {
  status: ImportStatus;
  faulty: number;
  fresh: number;
  changed: number;
  ohjaamoId: string;
}

/** A firm brings its openings in a file: it is read, looked at, and then written whole or not at all. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Database,
    private readonly batch: OpeningBatchService,
  ) {}

  async mine(actor: RecruiterActor): Promise<{ imports: z.output<typeof importCard>[] }> {
    const rows = await this.db.once<{ view: z.output<typeof importCard> }>(
      'imports of firm',
      `SELECT ${CARD} AS view ${FROM_IMPORT} WHERE i.employer_id = $1 ORDER BY i.created_at DESC, i.id LIMIT ${LONGEST_LIST}`,
      [actor.employerId],
    );
    return { imports: rows.map(({ view }) => view) };
  }

  async one(actor: RecruiterActor, importId: string): Promise<ImportView> {
    const [row] = await this.db.once<{ view: ImportView }>(
      'import of firm',
      `SELECT ${WHOLE} AS view ${FROM_IMPORT} WHERE i.id = $1 AND i.employer_id = $2`,
      [importId, actor.employerId],
    );
    if (!row) throw refuseAnywhere('not_found');
    return row.view;
  }

  /** Keeps the file for the worker to read: whoever brought it may leave the page meanwhile. @throws Problem id_used */
  async bring(actor: RecruiterActor, importId: string, fileName: string, bytes: Buffer): Promise<ImportView> {
    const hash = createHash('sha256').update(fileName).update(bytes).digest('base64url');
    await this.db.as(actor, async (tx) => {
      const [made] = await tx.rows<{ id: string }>(
        `INSERT INTO opening_import (id, region_id, ohjaamo_id, employer_id, made_by, file_name, content, request_hash, created_at)
         SELECT $1, h.region_id, h.ohjaamo_id, h.id, $3, $4, $5, $6, $7 FROM employer h WHERE h.id = $2
         ON CONFLICT (id) DO NOTHING RETURNING id`,
        [importId, actor.employerId, actor.id, fileName, bytes, hash, tx.now.toString()],
      );
      if (!made) return this.mustBeTheSame(tx, actor, importId, hash);
      await record(tx, { subject: 'opening_import', id: importId, from: null, to: 'waiting' });
      tx.announce(FILE_BROUGHT, importId);
    });
    return this.one(actor, importId);
  }

  /**
   * Writes every good line in one transaction and sends what is new for approval; a second tap changes nothing.
   * @throws Problem wrong_state, import_has_faults, import_changes_nothing; import_stale when what was shown is not true any
   *   more: then it is being read anew
   */
  async importAll(
    actor: RecruiterActor,
    importId: string,
    { withoutFaulty }: z.output<typeof importInput>,
  ): Promise<ImportView> {
    const done = await this.db
      .as(actor, async (tx) => {
        const held = await this.lock(tx, actor, importId);
        if (isImported(held.status)) return true;
        if (held.status !== 'read') throw refuse('wrong_state', { status: held.status });
        if (held.faulty > 0 && !withoutFaulty) throw refuse('import_has_faults');
        if (held.fresh + held.changed === 0) throw refuse('import_changes_nothing');
        if (await isStale(tx, actor, importId)) return false;
        return this.write(tx, actor, importId, held);
      })
      .catch((error: unknown) => {
        if (error instanceof Stale) return false;
        throw error;
      });
    if (done) return this.one(actor, importId);
    await this.readAnew(actor, importId);
    throw refuse('import_stale');
  }

  private async write(tx: Tx, actor: RecruiterActor, importId: string, held: Held): Promise<true> {
    for (let after = 0; ;) {
      const lines = await tx.rows<ToWrite & { line: number }>(
        `SELECT line, opening_id AS id, seen_at::text AS "seenAt", written FROM opening_import_line
         WHERE import_id = $1 AND fate IN ('fresh', 'changed') AND line > $2 ORDER BY line LIMIT ${AT_A_TIME}`,
        [importId, after],
      );
      const last = lines.at(-1);
      if (!last) break;
      if (!(await this.batch.writeAll(tx, actor.employerId, held.ohjaamoId, lines))) throw new Stale();
      after = last.line;
    }
    await tx.rows(
      `INSERT INTO opening_reference (employer_id, reference, opening_id, ohjaamo_id, import_id)
       SELECT l.employer_id, l.reference, l.opening_id, l.ohjaamo_id, l.import_id FROM opening_import_line l
       WHERE l.import_id = $1 AND l.fate IN ('fresh', 'changed')
       ON CONFLICT (employer_id, reference) DO UPDATE SET opening_id = excluded.opening_id, import_id = excluded.import_id`,
      [importId],
    );
    const [{ waiting = 0 } = {}] = await tx.rows<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM opening_reference r JOIN opening q ON q.id = r.opening_id
       WHERE r.import_id = $1 AND q.status = 'waiting'`,
      [importId],
    );
    const to = waiting > 0 ? 'imported' : 'approved';
    await tx.rows(
      `UPDATE opening_import SET status = $2, imported_at = $3, left_out = faulty > 0, content = NULL WHERE id = $1`,
      [importId, to, tx.now.toString()],
    );
    await record(tx, { subject: 'opening_import', id: importId, from: 'read', to });
    if (waiting > 0) await tellStaff(tx, importId, held.ohjaamoId);
    return true;
  }

  /** What was read is forgotten, and the file waits to be read again. */
  private async readAnew(actor: RecruiterActor, importId: string): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const [moved] = await tx.rows(
        `UPDATE opening_import SET status = 'waiting', lines_read = 0, fresh = 0, changed = 0, unchanged = 0, faulty = 0, read_at = NULL
         WHERE id = $1 AND employer_id = $2 AND status = 'read' RETURNING id`,
        [importId, actor.employerId],
      );
      if (!moved) return;
      await tx.rows('DELETE FROM opening_import_line WHERE import_id = $1', [importId]);
      await record(tx, { subject: 'opening_import', id: importId, from: 'read', to: 'waiting' });
      tx.announce(FILE_BROUGHT, importId);
    });
  }

  private async lock(tx: Tx, { employerId }: RecruiterActor, importId: string): Promise<Held> {
    await tx.rows(FIRM_LOCK, [employerId]);
    const [held] = await tx.rows<Held>(
      `SELECT status, faulty, fresh, changed, ohjaamo_id AS "ohjaamoId" FROM opening_import
       WHERE id = $1 AND employer_id = $2 FOR UPDATE`,
      [importId, employerId],
    );
    if (!held) throw refuseAnywhere('not_found');
    return held;
  }

  private async mustBeTheSame(
    tx: Tx,
    { employerId }: RecruiterActor,
    id: string,
    hash: string,
  ): Promise<void> {
    const [known] = await tx.rows<{ hash: string }>(
      'SELECT request_hash AS hash FROM opening_import WHERE id = $1 AND employer_id = $2',
      [id, employerId],
    );
    if (!known) throw refuseAnywhere('not_found');
    if (known.hash !== hash) throw refuse('id_used');
  }
}

/** Rolls back what was written already. */
class Stale extends Error {}

/** A reference that was new has an opening by now, or a day that was to come has passed. */
async function isStale(tx: Tx, { employerId }: RecruiterActor, importId: string): Promise<boolean> {
  const [row] = await tx.rows(
    `SELECT FROM opening_import_line l JOIN ohjaamo o ON o.id = l.ohjaamo_id
     LEFT JOIN opening_reference r ON r.employer_id = $2 AND r.reference = l.reference
     LEFT JOIN opening q ON q.id = r.opening_id AND q.status IN ('draft', 'waiting', 'published', 'paused')
     WHERE l.import_id = $1 AND l.fate IN ('fresh', 'changed')
       AND ((l.fate = 'fresh' AND q.id IS NOT NULL) OR (l.fate = 'changed' AND q.id IS DISTINCT FROM l.opening_id)
         OR (l.written ->> 'closesOn')::date < ($3::timestamptz AT TIME ZONE o.time_zone)::date) LIMIT 1`,
    [importId, employerId, tx.now.toString()],
  );
  return row !== undefined;
}
