import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CatalogueService, type OpeningKind } from '../catalogue/catalogue.service.js';
import {
  OpeningBatchService,
  type Standing,
  type WrittenOpening,
} from '../openings/opening-batch.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { describe } from '../platform/logs/describe.js';
import { RowQueue, rowQueue } from '../platform/queue/row-queue.js';
import { type Line, linesOf, textOf, UnreadableFile } from './import.file.js';
import {
  type Codes,
  codesOf,
  faultAt,
  type Header,
  headerOf,
  type LineFault,
  readLine,
} from './import.line.js';
import { FILE_BROUGHT } from './imports.service.js';

export const READING = 'opening imports';
/** Lines that are judged and written down together; between two of them others have their turn. */
const AT_A_TIME = 500;

interface Desk {
  importId: string;
  employerId: string;
  ohjaamoId: string;
  today: string;
  kinds: OpeningKind[];
  codes: Codes;
  occupations: Set<string>;
  /** How many lines are judged. */
  done: number;
  /** References that an earlier line of the file has. */
  seen: Set<string>;
}

interface Judged {
  line: number;
  fate: 'fresh' | 'changed' | 'unchanged' | 'faulty';
  reference: string;
  openingId: string | null;
  seenAt: string | null;
  cells: string[];
  written: WrittenOpening | null;
  faults: LineFault[];
}

/** Reads files off the path of any request. Twice at once is harmless: a line that is there already stays as it is. */
@Injectable()
export class ImportReadingService implements OnModuleInit {
  private readonly logger = new Logger(READING);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly batch: OpeningBatchService,
    @Inject(rowQueue(READING)) private readonly queue: RowQueue,
  ) {}

  onModuleInit(): void {
    this.db.whenCommitted(FILE_BROUGHT, (ids) => this.queue.bring(ids));
  }

  /** Every minute: files that a worker left behind are taken up again. */
  async sweep(): Promise<number> {
    const left = await this.db.acting(SYSTEM, () =>
      this.db.once<{ id: string }>(
        'imports left',
        `SELECT id FROM opening_import WHERE status = 'waiting' ORDER BY created_at LIMIT 1000`,
      ),
    );
    await this.queue.bringAgain(left.map(({ id }) => id));
    return left.length;
  }

  async read(importId: string): Promise<void> {
    try {
      await this.db.acting(SYSTEM, () => this.readWhole(importId));
    } catch (error) {
      if (!(error instanceof UnreadableFile))
        this.logger.error(`import ${importId} failed: ${describe(error)}`);
      const fault = error instanceof UnreadableFile ? error : { code: 'broken', line: null };
      await this.settle(importId, 'unreadable', { code: fault.code, line: fault.line });
    }
  }

  private async readWhole(importId: string): Promise<void> {
    const brought = await this.deskFor(importId);
    if (!brought) return;
    const { desk, bytes } = brought;
    const text = textOf(bytes);
    await mustBeWhole(text);
    let header: Header | undefined;
    let waiting: Line[] = [];
    for await (const line of linesOf(text)) {
      if (!header) {
        header = headerOf(line.cells);
        await this.noteHeader(importId, header);
        continue;
      }
      waiting.push(line);
      if (waiting.length < AT_A_TIME) continue;
      await this.judge(desk, header, waiting);
      waiting = [];
    }
    if (header && waiting.length > 0) await this.judge(desk, header, waiting);
    await this.settle(importId, 'read', null);
  }

  private async deskFor(importId: string): Promise<{ desk: Desk; bytes: Buffer } | undefined> {
    const [row] = await this.db.once<{
      employerId: string;
      ohjaamoId: string;
      today: string;
      bytes: Buffer;
    }>(
      'import to read',
      `SELECT i.employer_id AS "employerId", i.ohjaamo_id AS "ohjaamoId", i.content AS bytes,
         ($2::timestamptz AT TIME ZONE o.time_zone)::date::text AS today
       FROM opening_import i JOIN ohjaamo o ON o.id = i.ohjaamo_id WHERE i.id = $1 AND i.status = 'waiting'`,
      [importId, this.clock.now().toString()],
    );
    if (!row) return undefined;
    const { openingKinds, sectors } = await this.catalogue.all();
    const municipalities = await this.db.once<{ code: string; name: { fi: string } }>(
      'municipalities',
      'SELECT code, name FROM municipality',
    );
    const occupations = await this.db.once<{ code: string }>('occupations', 'SELECT code FROM occupation');
    const codes = {
      kind: codesOf(openingKinds),
      sectorCode: codesOf(sectors),
      municipalityCode: codesOf(municipalities),
    };
    const known = new Set(occupations.map(({ code }) => code));
    const { bytes, ...rest } = row;
    return {
      bytes,
      desk: { ...rest, importId, kinds: openingKinds, codes, occupations: known, seen: new Set(), done: 0 },
    };
  }

  private async noteHeader(importId: string, { cells, unknown }: Header): Promise<void> {
    await this.db.once(
      'import header',
      `UPDATE opening_import SET header = $2, unknown_columns = $3 WHERE id = $1 AND status = 'waiting'`,
      [importId, cells.map(storable), unknown.slice(0, 20).map((name) => storable(name).slice(0, 80))],
    );
  }

  /** Judges some lines against what the firm has, and writes down what will become of each. */
  private async judge(desk: Desk, header: Header, lines: Line[]): Promise<void> {
    const read = lines.map((line) => ({ ...line, ...readLine(header, line.cells, desk.codes) }));
    desk.done += lines.length;
    await this.db.as(SYSTEM, async (tx) => {
      const references = await tx.rows<{ reference: string; id: string }>(
        'SELECT reference, opening_id AS id FROM opening_reference WHERE employer_id = $1 AND reference = ANY ($2)',
        [desk.employerId, read.map(({ reference }) => storable(reference))],
      );
      const standing = await this.batch.standing(
        tx,
        desk.employerId,
        references.map(({ id }) => id),
      );
      const byReference = new Map(references.map(({ reference, id }) => [reference, standing.get(id)]));
      const judged = read.map((one) => this.judged(desk, header, one, byReference.get(one.reference)));
      await writeDown(tx, desk, judged);
    });
  }

  private judged(
    desk: Desk,
    header: Header,
    { line, cells, reference, input, faults }: Line & ReturnType<typeof readLine>,
    before: Standing | undefined,
  ): Judged {
    const all = [...faults];
    if (reference && desk.seen.has(reference)) all.push(faultAt(header, 'reference', 'same_reference'));
    desk.seen.add(reference);
    if (input?.occupationCode && !desk.occupations.has(input.occupationCode))
      all.push(faultAt(header, 'occupationCode', 'not_one_of'));
    const verdict = input && this.batch.judge(input, desk.kinds, desk.today);
    if (verdict && 'faults' in verdict)
      all.push(...verdict.faults.map(({ path, code }) => faultAt(header, path, code)));
    const base = { line, reference: storable(reference).slice(0, 200), cells: cells.map(storable) };
    if (all.length > 0 || !verdict || 'faults' in verdict)
      return { ...base, fate: 'faulty', openingId: null, seenAt: null, written: null, faults: all };
    const { written } = verdict;
    if (!before)
      return { ...base, fate: 'fresh', openingId: randomUUID(), seenAt: null, written, faults: [] };
    const fate = before.status === 'draft' || this.batch.differs(before, written) ? 'changed' : 'unchanged';
    return { ...base, fate, openingId: before.id, seenAt: before.updatedAt, written, faults: [] };
  }

  private async settle(
    importId: string,
    to: 'read' | 'unreadable',
    fault: { code: string; line: number | null } | null,
  ): Promise<void> {
    await this.db.as(SYSTEM, async (tx) => {
      const [moved] = await tx.rows(
        `UPDATE opening_import i SET status = $2, fault = $3, read_at = $4, fresh = n.fresh, changed = n.changed,
           unchanged = n.unchanged, faulty = n.faulty, lines_read = n.lines
         FROM (SELECT count(*) FILTER (WHERE fate = 'fresh') AS fresh, count(*) FILTER (WHERE fate = 'changed') AS changed,
                 count(*) FILTER (WHERE fate = 'unchanged') AS unchanged, count(*) FILTER (WHERE fate = 'faulty') AS faulty,
                 count(*) AS lines FROM opening_import_line WHERE import_id = $1 AND $2 = 'read') n
         WHERE i.id = $1 AND i.status = 'waiting' RETURNING i.id`,
        [importId, to, fault && JSON.stringify(fault), tx.now.toString()],
      );
      if (!moved) return;
      if (to === 'unreadable')
        await tx.rows('DELETE FROM opening_import_line WHERE import_id = $1', [importId]);
      await record(tx, { subject: 'opening_import', id: importId, from: 'waiting', to });
    });
  }
}

/** Before the first line is judged: that the last can be read. @throws UnreadableFile */
async function mustBeWhole(text: string): Promise<void> {
  const lines = linesOf(text);
  while (!(await lines.next()).done);
}

/** What Postgres can hold: the file may have anything in it. */
const storable = (text: string) => text.toWellFormed();

async function writeDown(
  tx: Tx,
  { importId, employerId, ohjaamoId, done }: Desk,
  lines: Judged[],
): Promise<void> {
  await tx.rows(
    `INSERT INTO opening_import_line (import_id, line, ohjaamo_id, employer_id, fate, reference, opening_id, seen_at, cells, written, faults)
     SELECT i.id, l.line, $3, $4, l.fate, l.reference, l."openingId", l."seenAt",
       ARRAY(SELECT jsonb_array_elements_text(l.cells)), nullif(l.written, 'null'), l.faults
     FROM jsonb_to_recordset($2::jsonb) AS l(line integer, fate text, reference text, "openingId" uuid, "seenAt" timestamptz,
       cells jsonb, written jsonb, faults jsonb), opening_import i
     WHERE i.id = $1 AND i.status = 'waiting' ON CONFLICT (import_id, line) DO NOTHING`,
    [importId, JSON.stringify(lines), ohjaamoId, employerId],
  );
  await tx.rows(
    `UPDATE opening_import SET lines_read = greatest(lines_read, $2) WHERE id = $1 AND status = 'waiting'`,
    [importId, done],
  );
}
